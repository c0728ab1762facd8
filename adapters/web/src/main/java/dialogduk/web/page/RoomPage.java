package dialogduk.web.page;

import dialogduk.core.card.Card;
import dialogduk.web.card.Look;
import dialogduk.web.card.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Läget*: what one has to do, or nothing.
///
/// @param head without it, the first main card carries the title of the page
/// @param answers what answers the press or the word that led here; it stays until one goes on
/// @param main the column where one works
/// @param side what happens next, the rooms, what is parked; without it the page has one column
public record RoomPage(
    Frame frame, @Nullable Head head, List<Card> answers, List<Card> main, List<Card> side)
    implements Page {
  public RoomPage {
    answers = List.copyOf(answers);
    main = List.copyOf(main);
    side = List.copyOf(side);
  }

  /// Where an answer is drawn.
  public Place answerPlace(String language, int index) {
    return place(language, index == 0);
  }

  /// Where a main card is drawn.
  public Place place(String language, int index) {
    return place(language, index == 0 && answers.isEmpty());
  }

  private Place place(String language, boolean first) {
    var place = new Place(frame.base(), frame.csrf(), language);
    return head == null && first ? place.withTitle() : place;
  }

  /// Where a card beside is drawn.
  public Place sidePlace(String language) {
    return new Place(frame.base(), frame.csrf(), language).look(Look.SIDE);
  }
}
