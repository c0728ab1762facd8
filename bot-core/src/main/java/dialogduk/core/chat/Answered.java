package dialogduk.core.chat;

import dialogduk.core.card.Card;
import java.util.List;
import java.util.Optional;

/// What a chat does about what was typed or pressed: one answer to its author, and letters to
/// others. What rooms show is not here: a commit wakes the reconciler.
///
/// @param session that it was about; empty when there is none
public record Answered(Optional<String> session, Response response, List<Letter> letters) {
  public Answered {
    letters = List.copyOf(letters);
  }

  /// What the author sees, and nobody else.
  public sealed interface Response {

    /// Done; the room shows it.
    record Nothing() implements Response {}

    /// A private message, now.
    record Whisper(Card card) implements Response {}

    /// A form to fill in. It lives as long as the chat lets it.
    record Form(Card card) implements Response {}
  }

  /// A private message to somebody else.
  public record Letter(String account, Card card) {}

  static Answered whisper(Card card) {
    return new Answered(Optional.empty(), new Response.Whisper(card), List.of());
  }

  static Answered form(Card card) {
    return new Answered(Optional.empty(), new Response.Form(card), List.of());
  }

  static Answered nothing() {
    return new Answered(Optional.empty(), new Response.Nothing(), List.of());
  }

  Answered in(String about) {
    return new Answered(Optional.of(about), response, letters);
  }

  Answered with(List<Letter> more) {
    return new Answered(session, response, more);
  }
}
