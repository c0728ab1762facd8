package dialogduk.web.page;

import dialogduk.core.card.Block;
import dialogduk.web.card.Place;
import java.util.List;

/// A page of plain words with no place of its own: privacy, thanks for now.
///
/// @param ways on from here
public record NoticePage(Frame frame, String title, List<Block> blocks, List<Link> ways)
    implements Page {
  public NoticePage {
    blocks = List.copyOf(blocks);
    ways = List.copyOf(ways);
  }

  public Place place(String language) {
    return new Place(frame.base(), frame.csrf(), language);
  }
}
