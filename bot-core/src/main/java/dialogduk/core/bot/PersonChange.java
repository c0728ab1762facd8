package dialogduk.core.bot;

import dialogduk.core.session.Capacity;
import java.time.Instant;

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

  /// A secret that stands for the person, stored hashed. A new personal link ends the old one and
  /// has neither been opened nor saved; a browser joins the others and shows the link was opened.
  record SetLink(String person, LinkKind kind, String hash) implements PersonChange {}

  /// Ends every secret of that kind.
  record EndLinks(String person, LinkKind kind) implements PersonChange {}

  /// The person acts through an account of a chat (`slack:T1:U1`); one that stood for somebody else
  /// in the session now stands for this person.
  record SetAccount(String person, String account) implements PersonChange {}

  /// A code that shows that an account of a chat is this person's; a new one ends the old.
  ///
  /// @param hash of the code
  /// @param until when it may be used
  record OfferCode(String person, String hash, Instant until) implements PersonChange {}

  record EndCode(String person) implements PersonChange {}

  /// Two are one person from now on: accounts, browsers, invitations and rows of the other go over,
  /// and where both have a row the two become one ([dialogduk.core.box.Row#joinedBy]). The other's
  /// name stays for what they did before, unless they were still waiting.
  record Merge(String person, String other) implements PersonChange {}

  /// Has the facilitator saved their own link?
  record LinkSaved(String person) implements PersonChange {}

  /// The person, their links and their rows in every box are gone from the session. Their random
  /// key stays where events and circles hold it, and no longer stands for anybody.
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
