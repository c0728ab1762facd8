package dialogduk.web.page;

import dialogduk.core.card.Card;
import dialogduk.web.card.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cloth: what was shown, the joint answers, the result of the marking.
///
/// @param before the cloth before this one
/// @param after the cloth after this one
public record ClothPage(
    Frame frame, Head head, List<Card> cards, @Nullable Link before, @Nullable Link after)
    implements Page {
  public ClothPage {
    cards = List.copyOf(cards);
  }

  public Place place(String language) {
    return new Place(frame.base(), frame.csrf(), language);
  }
}
