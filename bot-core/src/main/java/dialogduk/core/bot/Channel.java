package dialogduk.core.bot;

import dialogduk.core.card.Card;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a chat can do. An adapter implements these verbs and nothing else: what is said, and when,
/// is decided elsewhere. Every call blocks until the chat has answered.
///
/// Each may throw [Busy], after which the same call is tried again, or [Gone], after which it is
/// not. Any other failure leaves open whether the chat has done it.
public interface Channel {

  /// Posts a card and returns the chat's own name for the message.
  ///
  /// @param key the same for every attempt, so that a chat that can drop duplicates does
  String post(String room, Card card, String key);

  /// Puts a card in the place of one that was posted. Repeating it changes nothing more.
  ///
  /// @param message the chat's own name for the message
  void edit(String room, String message, Card card);

  /// Answers one person in a room, seen by that person alone. A chat that cannot do that there
  /// (Teams) tells them privately instead.
  ///
  /// @param person the chat's own name for the person
  void whisper(String room, String person, Card card);

  /// Writes to one person privately, outside every room.
  void tell(String person, Card card);

  /// Opens a form for the person who has just pressed or written something.
  ///
  /// @param trigger the chat's own permission to open it, valid for a few seconds
  void ask(String person, String trigger, Card form);

  /// Hands over a file in a room, such as the record.
  void hand(String room, String name, byte[] content);

  /// Leaves a sentence where a card was that has moved elsewhere.
  void point(String room, String message, String sentence);

  /// The chat asks to wait, or could not be reached; nothing was done.
  final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration after;

    /// @param after how long the chat wants to be left alone
    public Busy(String message, Duration after) {
      super(message);
      this.after = after;
    }

    public Duration after() {
      return after;
    }
  }

  /// The room, the message or the person is not there any more, or not for us.
  final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Gone(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
