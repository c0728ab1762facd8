package dialogduk.core.bot;

import dialogduk.core.disclosure.Circle;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads who the people of a session are.
public interface People {

  /// Everybody, waiting people included, in the order they came.
  List<Person> all(String session);

  Optional<Person> find(String session, String person);

  /// Whom a secret stands for.
  Optional<Found> byLink(PersonChange.LinkKind kind, String hash);

  /// Whom an account of a chat stands for in a session.
  Optional<String> byAccount(String session, String account);

  /// Everybody an account stands for, one per session, those of the latest session first.
  List<Found> byAccount(String account);

  /// Who offered a code to be connected by, also when it is too old.
  Optional<Offer> byConnectCode(String hash);

  /// The accounts that stand for a person.
  List<String> accounts(String session, String person);

  /// The session a join code leads to.
  Optional<String> byJoinCode(String code);

  Optional<String> joinCode(String session);

  /// Who was invited to a marking.
  Optional<Circle> circle(String session, Sealed box);

  /// @param waiting has not been let in
  /// @param capacity absent until stated
  /// @param language `sv` or `en`; absent until chosen
  /// @param madeUp belongs to a demo
  /// @param linkOpened has used a personal link
  /// @param linkSaved has said that their own link is saved
  record Person(
      String key,
      String name,
      boolean waiting,
      @Nullable Capacity capacity,
      @Nullable String language,
      boolean madeUp,
      boolean linkOpened,
      boolean linkSaved) {}

  record Found(String session, String person) {}

  record Offer(String session, String person, Instant until) {}
}
