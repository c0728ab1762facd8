package dialogduk.core.bot;

import dialogduk.core.card.Card;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a chat can do. An adapter implements these verbs and nothing else: what is said, and when,
/// is decided elsewhere. Every call but [#draw] blocks until the chat has answered.
///
/// Each may throw [Busy], after which the same call is tried again, or [Gone], after which it is
/// not. Any other failure leaves open whether the chat has done it.
public interface Channel {

  /// The messages that a card takes in this chat: the first for the room, the others for its
  /// thread. Nothing is cut, and nothing is sent.
  List<Drawn> draw(Card card, Setting setting);

  /// Posts a message and returns the chat's own name for it.
  ///
  /// @param under the message in whose thread it stands; absent for the room itself
  /// @param key the same for every attempt, so that a chat that can drop duplicates does
  String post(String room, Drawn message, Optional<String> under, String key);

  /// Puts a message in the place of one that was posted. Repeating it changes nothing more.
  ///
  /// @param message the chat's own name for the one that was posted
  void edit(String room, String message, Drawn instead);

  /// Answers one person in a room, seen by that person alone. A chat that cannot do that there
  /// (Teams) tells them privately instead.
  ///
  /// @param account the chat's own name for the person
  void whisper(String room, String account, Card card, Setting setting);

  /// Writes to one person privately, outside every room.
  void tell(String account, Card card, Setting setting);

  /// Opens a form for the person who has just pressed or written something.
  ///
  /// @param trigger the chat's own permission to open it, valid for a few seconds
  void ask(String account, String trigger, Card form, Setting setting);

  /// Hands over a file in a room, such as the record.
  ///
  /// @throws Gone if the chat takes no files from a bot
  void hand(String room, String name, byte[] content);

  /// What a card is drawn for.
  ///
  /// @param session that its buttons belong to; empty when there is none yet
  /// @param language of what the chat itself adds, `sv` or `en`
  record Setting(String session, String language) {}

  /// A message in the chat's own notation.
  ///
  /// @param content all of it: equal contents look equal
  record Drawn(String content) {}

  /// The chat asks to wait, or could not be reached; nothing was done.
  final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration after;

    /// Without a trace of the stack: under load it is thrown hundreds of times a second.
    ///
    /// @param after how long the chat wants to be left alone
    public Busy(String message, Duration after) {
      super(message, null, false, false);
      this.after = after;
    }

    public Duration after() {
      return after;
    }
  }

  /// It cannot be done, however often it is tried.
  final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final What what;

    /// @param message for the operator, without anything that somebody wrote
    public Gone(String message, What what) {
      super(message);
      this.what = what;
    }

    public What what() {
      return what;
    }

    /// How much of the chat is gone for us.
    public enum What {
      /// Only this message: another can be posted.
      MESSAGE,
      /// The room is archived or deleted.
      ROOM,
      /// The bot was taken out of the room.
      MEMBERSHIP,
      /// The bot was uninstalled, or may not do this.
      PERMISSION,
      /// The person cannot be reached, or what they saw is closed.
      PERSON,
      /// The chat does not take what we sent: a bug of ours.
      CONTENT
    }
  }
}
