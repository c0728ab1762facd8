package dialogduk.web.page;

import dialogduk.core.card.Card;
import dialogduk.web.card.Look;
import dialogduk.web.card.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Läget*: what one has to do, or nothing.
///
/// @param head without it, the first main card carries the title of the page
/// @param main the column where one works
/// @param side what happens next, the rooms, what is parked; without it the page has one column
public record RoomPage(Frame frame, @Nullable Head head, List<Card> main, List<Card> side)
    implements Page {
  public RoomPage {
    main = List.copyOf(main);
    side = List.copyOf(side);
  }

  /// Where a main card is drawn.
  public Place place(String language, int index) {
    var place = new Place(frame.base(), frame.csrf(), language);
    return head == null && index == 0 ? place.withTitle() : place;
  }

  /// Where a card beside is drawn.
  public Place sidePlace(String language) {
    return new Place(frame.base(), frame.csrf(), language).look(Look.SIDE);
  }
}
