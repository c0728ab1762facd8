package dialogduk.web.room;

import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Card;
import dialogduk.core.card.Scene;
import dialogduk.core.card.Whisper;
import dialogduk.core.session.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/// What a press led to, for the browser.
sealed interface Outcome {

  /// It is done: the browser goes to a page.
  ///
  /// @param path under the room's
  /// @param said the key of what is said there, or empty
  /// @param about the questions it is said of, if of some
  record Gone(String path, String said, List<String> about) implements Outcome {
    Gone(String path, String said) {
      this(path, said, List.of());
    }
  }

  /// Nothing changed: the page is shown again with why, and with all that was typed.
  record Stayed(HttpStatus status, Refused why) implements Outcome {
    Card words(Scene scene) {
      return switch (why) {
        case Refused.By(var refusal) -> Whisper.refusal(scene, refusal);
        case Refused.Saying(var key) -> Whisper.said(scene, NoteKind.INFO, key);
      };
    }
  }

  /// A page that is shown once, since it holds a secret.
  record Once(List<Card> cards) implements Outcome {}

  /// The browser goes to a page outside the room.
  record Elsewhere(String address) implements Outcome {}

  /// The form for a new action, with what was typed.
  record ActionBegun(String text) implements Outcome {}

  /// Why nothing changed.
  sealed interface Refused {
    record By(Refusal refusal) implements Refused {}

    record Saying(String key) implements Refused {}
  }

  static Outcome gone() {
    return new Gone("", "");
  }

  static Outcome gone(String path) {
    return new Gone(path, "");
  }

  static Outcome said(String key) {
    return new Gone("", key);
  }

  static Outcome refused(Refusal why) {
    return new Stayed(status(why), new Refused.By(why));
  }

  static Outcome stayed(HttpStatus status, String key) {
    return new Stayed(status, new Refused.Saying(key));
  }

  private static HttpStatus status(Refusal why) {
    return switch (why) {
      case Refusal.NotAllowed _, Refusal.AskFacilitator _, Refusal.StateCapacityFirst _ ->
          HttpStatus.FORBIDDEN;
      case Refusal.NothingWritten _,
          Refusal.TooLong _,
          Refusal.AnswerTooLong _,
          Refusal.WrongKind _,
          Refusal.NoSuchStep _,
          Refusal.ReasonNeeded _,
          Refusal.DateOutOfRange _,
          Refusal.NoClothsChosen _,
          Refusal.NoSuchPerson _,
          Refusal.Unknown _ ->
          HttpStatus.UNPROCESSABLE_CONTENT;
      default -> HttpStatus.CONFLICT;
    };
  }
}
