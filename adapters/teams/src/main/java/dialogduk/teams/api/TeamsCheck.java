package dialogduk.teams.api;

import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.teams.TeamsName;
import dialogduk.teams.credentials.NoToken;
import dialogduk.teams.trust.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// Looks at the connection to Teams: whether we may write, whether what comes can be checked and
/// has come, and whether a room or a person is reached. What is not known in two seconds counts as
/// unanswered.
public final class TeamsCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration TOLERATED = Duration.ofMinutes(2);

  private final Mode mode;
  private final Looks looks;
  private final String address;
  private final Executor executor;
  private final Duration patience;

  /// What Teams is connected by.
  public enum Mode {
    /// A bot that is registered with Microsoft.
    REGISTERED,
    /// `TEAMS_DEV=true`: there are no tokens and no keys, and others need not reach us.
    DEVELOPING
  }

  /// What is looked at. Each may take its time.
  ///
  /// @param token why there is none to write with; empty if there is one
  /// @param keys whether those are known that Microsoft signs with
  /// @param heard whether something that comes from Teams has come since the start
  /// @param clock how wrong ours is; empty as long as nobody has told us
  /// @param contact where a room or a person is reached
  public record Looks(
      Supplier<Optional<NoToken>> token,
      BooleanSupplier keys,
      BooleanSupplier heard,
      Supplier<Optional<Duration>> clock,
      Function<TeamsName, Optional<Contact>> contact) {}

  /// @param address how people reach this server
  public TeamsCheck(Mode mode, Looks looks, String address, Executor executor) {
    this(mode, looks, address, executor, PATIENCE);
  }

  TeamsCheck(Mode mode, Looks looks, String address, Executor executor, Duration patience) {
    this.mode = mode;
    this.looks = looks;
    this.address = address;
    this.executor = executor;
    this.patience = patience;
  }

  /// @param place where it is asked: a room or, in a personal chat, an account
  public List<Finding> of(TeamsName place) {
    var granted = inTime(this::granted, Finding.of(Kind.TEAMS_TOKEN_UNANSWERED));
    var keys = inTime(this::keys, Finding.of(Kind.TEAMS_KEYS_NONE));
    var reached = inTime(() -> reached(place), Finding.of(Kind.TEAMS_ROOM_UNKNOWN));
    var found = new ArrayList<Finding>();
    found.addAll(granted.join());
    found.addAll(keys.join());
    found.addAll(clock());
    found.add(heard());
    found.addAll(address());
    found.addAll(reached.join());
    return found;
  }

  /// What can be known before anybody has written. Waits for as long as the servers may take.
  public List<Finding> general() {
    var found = new ArrayList<Finding>();
    found.addAll(granted());
    found.addAll(keys());
    found.addAll(clock());
    found.addAll(address());
    return found;
  }

  private CompletableFuture<List<Finding>> inTime(Supplier<List<Finding>> look, Finding otherwise) {
    return CompletableFuture.supplyAsync(look, executor)
        .completeOnTimeout(List.of(otherwise), patience.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(_ -> List.of(otherwise));
  }

  private List<Finding> granted() {
    return switch (mode) {
      case DEVELOPING -> List.of(Finding.of(Kind.TEAMS_DEV));
      case REGISTERED ->
          List.of(
              Finding.of(looks.token().get().map(TeamsCheck::kind).orElse(Kind.TEAMS_TOKEN_WELL)));
    };
  }

  private static Kind kind(NoToken why) {
    return switch (why) {
      case WRONG_SECRET -> Kind.TEAMS_TOKEN_SECRET;
      case UNKNOWN_APP -> Kind.TEAMS_TOKEN_APP;
      case WRONG_TENANT -> Kind.TEAMS_TOKEN_TENANT;
      case REFUSED -> Kind.TEAMS_TOKEN_REFUSED;
      case UNANSWERED -> Kind.TEAMS_TOKEN_UNANSWERED;
    };
  }

  private List<Finding> keys() {
    return switch (mode) {
      case DEVELOPING -> List.of();
      case REGISTERED ->
          List.of(
              Finding.of(
                  looks.keys().getAsBoolean() ? Kind.TEAMS_KEYS_WELL : Kind.TEAMS_KEYS_NONE));
    };
  }

  /// The servers of tokens and keys tell the time with their answers.
  private List<Finding> clock() {
    return looks.clock().get().stream()
        .map(
            wrong ->
                wrong.abs().compareTo(TOLERATED) > 0
                    ? Finding.of(Kind.CLOCK_WRONG, String.valueOf(wrong.abs().toMinutes()))
                    : Finding.of(Kind.CLOCK_WELL))
        .toList();
  }

  private Finding heard() {
    return Finding.of(
        looks.heard().getAsBoolean() ? Kind.TEAMS_REQUESTS_WELL : Kind.TEAMS_REQUESTS_NONE);
  }

  private List<Finding> address() {
    return switch (mode) {
      case DEVELOPING -> List.of();
      case REGISTERED ->
          List.of(Finding.of(isOpen() ? Kind.ADDRESS : Kind.TEAMS_ADDRESS_LOCAL, address));
    };
  }

  private boolean isOpen() {
    return Origin.of(address)
        .filter(origin -> origin.scheme().equals("https") && !origin.isLoopback())
        .isPresent();
  }

  private List<Finding> reached(TeamsName place) {
    return List.of(
        Finding.of(
            looks.contact().apply(place).map(TeamsCheck::reached).orElse(Kind.TEAMS_ROOM_UNKNOWN)));
  }

  /// Who has no conversation yet has never opened it.
  private static Kind reached(Contact contact) {
    if (contact.user().isEmpty()) {
      return Kind.TEAMS_ROOM_WELL;
    }
    return contact.conversation().isPresent() ? Kind.TEAMS_PERSON_WELL : Kind.TEAMS_PERSON_UNKNOWN;
  }
}
