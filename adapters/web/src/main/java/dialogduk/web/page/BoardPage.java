package dialogduk.web.page;

import dialogduk.core.card.Block;
import dialogduk.web.card.Look;
import dialogduk.web.card.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the whole room reads. No controls, no personal link. Leaf through with `?page=2`.
///
/// @param eyebrow phase, cloth, number
/// @param heading the question, or what the group does now
/// @param blocks what is shown; answers beyond the ninth stand on the next page
/// @param foot short sentences at the bottom: how many, how long
/// @param code to join with, while joining is open
/// @param page from 1; kept within what there is
public record BoardPage(
    Frame frame,
    String eyebrow,
    String heading,
    List<Block> blocks,
    List<String> foot,
    @Nullable String code,
    int page)
    implements Page {

  private static final int SLIPS = 9;

  public BoardPage {
    blocks = List.copyOf(blocks);
    foot = List.copyOf(foot);
    page = Math.clamp(page, 1, pages(blocks));
  }

  public int pages() {
    return pages(blocks);
  }

  private static int pages(List<Block> blocks) {
    return blocks.stream()
        .mapToInt(
            it -> it instanceof Block.Slips slips ? (slips.slips().size() + SLIPS - 1) / SLIPS : 1)
        .map(it -> Math.max(1, it))
        .max()
        .orElse(1);
  }

  /// What stands on this page.
  public List<Block> shown() {
    List<Block> shown = new ArrayList<>();
    for (var block : blocks) {
      shown.add(block instanceof Block.Slips slips ? part(slips) : block);
    }
    return shown;
  }

  private Block.Slips part(Block.Slips all) {
    int from = Math.min((page - 1) * SLIPS, all.slips().size());
    return new Block.Slips(all.slips().subList(from, Math.min(from + SLIPS, all.slips().size())));
  }

  public Place place(String language) {
    return new Place(frame.base(), frame.csrf(), language).look(Look.BOARD);
  }
}
