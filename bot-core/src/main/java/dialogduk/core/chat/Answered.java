package dialogduk.core.chat;

import dialogduk.core.card.Card;
import java.util.Optional;

/// What a chat does about what was typed or pressed: one answer to its author. What rooms show and
/// what others are told is not here: that follows from the commit.
///
/// @param session that it was about; empty when there is none
/// @param language of the answer, `sv` or `en`; empty until it is known
public record Answered(Optional<String> session, String language, Response response) {

  /// What the author sees, and nobody else.
  public sealed interface Response {

    /// Done; the room shows it.
    record Nothing() implements Response {}

    /// A private message, now.
    record Whisper(Card card) implements Response {}

    /// Why it was not done. What was filled in is not thrown away.
    record Refused(Card card) implements Response {}

    /// A form to fill in. It lives as long as the chat lets it.
    record Form(Card card) implements Response {}
  }

  static Answered whisper(Card card) {
    return new Answered(Optional.empty(), "", new Response.Whisper(card));
  }

  static Answered refused(Card card) {
    return new Answered(Optional.empty(), "", new Response.Refused(card));
  }

  static Answered form(Card card) {
    return new Answered(Optional.empty(), "", new Response.Form(card));
  }

  static Answered nothing() {
    return new Answered(Optional.empty(), "", new Response.Nothing());
  }

  Answered in(String about) {
    return new Answered(Optional.of(about), language, response);
  }

  Answered speaking(String spoken) {
    return new Answered(session, spoken, response);
  }
}
