package dialogduk.core.bot;

import dialogduk.core.session.Capacity;

/// A change to what is known of the people of a session and of how they find it. None of it ever
/// stands in events.
public sealed interface PersonChange {

  String person();

  /// Somebody new: named by the facilitator, or waiting to be let in.
  record Add(String person, String name, boolean waiting, boolean madeUp) implements PersonChange {}

  record LetIn(String person) implements PersonChange {}

  record Rename(String person, String name) implements PersonChange {}

  record SetCapacity(String person, Capacity capacity) implements PersonChange {}

  /// @param language `sv` or `en`
  record SetLanguage(String person, String language) implements PersonChange {}

  /// A secret that stands for the person, stored hashed; an old one of the same kind ends.
  record SetLink(String person, LinkKind kind, String hash) implements PersonChange {}

  /// Ends every secret of that kind.
  record EndLinks(String person, LinkKind kind) implements PersonChange {}

  /// Has the facilitator saved their own link?
  record LinkSaved(String person) implements PersonChange {}

  /// The person and everything that names them is gone from the session.
  record Forget(String person) implements PersonChange {}

  /// The code that leads to the waiting list; one per session, a new one ends the old.
  record SetJoinCode(String person, String code) implements PersonChange {}

  enum LinkKind {
    /// The personal link; reusable until renewed. One per person.
    PERSONAL,
    /// A browser that used the link. Several per person.
    BROWSER
  }
}
