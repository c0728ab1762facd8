package dialogduk.teams.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dialogduk.core.bot.Installations;
import dialogduk.core.bot.Installations.Installation;
import dialogduk.core.bot.Installations.Workspace;
import dialogduk.teams.TeamsName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Remembers where conversations and people are reached, so that they can be written to before they
/// write again. Safe for threads.
public final class Contacts {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST = 20_000;
  private static final int LOCKS = 64;

  private final Installations installations;
  private final List<Lock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).<Lock>map(it -> it).toList();
  private final Cache<TeamsName, Optional<Contact>> known =
      Caffeine.newBuilder().maximumSize(MOST).build();

  public Contacts(Installations installations) {
    this.installations = installations;
  }

  /// Blocks until it is durable; does nothing for what is known.
  ///
  /// @return whether nothing was known of it: of several who tell it at once, to one of them
  /// @throws dialogduk.core.bot.Ledger.LedgerFailure if it could not be kept
  public boolean remember(TeamsName name, Contact told) {
    if (find(name).filter(known -> told.after(known).equals(known)).isPresent()) {
      return false;
    }
    var lock = lock(name);
    lock.lock();
    try {
      return kept(name, told);
    } finally {
      lock.unlock();
    }
  }

  private boolean kept(TeamsName name, Contact told) {
    var before = find(name);
    var now = before.map(told::after).orElse(told);
    if (before.filter(now::equals).isEmpty()) {
      installations.keep(new Installation(place(name), JSON.writeValueAsString(now)));
      known.put(name, Optional.of(now));
    }
    return before.isEmpty();
  }

  public Optional<Contact> find(TeamsName name) {
    return known.get(name, this::read);
  }

  /// Blocks until it is durable.
  ///
  /// @throws dialogduk.core.bot.Ledger.LedgerFailure if it could not be kept
  public void forget(TeamsName name) {
    var lock = lock(name);
    lock.lock();
    try {
      if (find(name).isPresent()) {
        installations.forget(place(name));
        known.put(name, Optional.empty());
      }
    } finally {
      lock.unlock();
    }
  }

  private Lock lock(TeamsName name) {
    return locks.get(Math.floorMod(name.hashCode(), LOCKS));
  }

  /// The channels of a team that we know of.
  public List<TeamsName> channelsOf(String tenant, String team) {
    return installations.all(TeamsName.CHAT).stream()
        .filter(place -> place.enterprise().equals(tenant))
        .map(place -> new TeamsName(place.enterprise(), place.team()))
        .filter(name -> find(name).flatMap(Contact::team).filter(team::equals).isPresent())
        .toList();
  }

  private Optional<Contact> read(TeamsName name) {
    return installations.find(place(name)).flatMap(kept -> contact(kept.secret()));
  }

  /// What cannot be read is not known; it is told again with whatever comes.
  private static Optional<Contact> contact(String kept) {
    try {
      return Optional.of(JSON.readValue(kept, Contact.class));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static Workspace place(TeamsName name) {
    return new Workspace(TeamsName.CHAT, name.tenant(), name.id());
  }
}
