package dialogduk.slack;

import dialogduk.core.card.Block;
import dialogduk.core.card.Card;
import dialogduk.slack.Pieces.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cards below each other on a person's Home. What is filled in is filled in in a form of its own.
final class HomeView {

  private static final String SLOT = "home";

  private HomeView() {}

  static Map<String, Object> of(List<Card> cards, SlackPlace where) {
    var place = new SlackPlace(where.session(), SLOT, where.texts());
    var pieces = new Pieces();
    var fields = new FieldsInHome(pieces, place);
    for (var card : cards) {
      if (!pieces.all().isEmpty()) {
        pieces.add(Map.of("type", "divider"));
      }
      new Drawing(pieces, fields, place.texts()).draw(card.blocks());
    }
    var view = new LinkedHashMap<String, Object>();
    view.put("type", "home");
    view.put("blocks", fitting(pieces, place).stream().map(Piece::block).toList());
    return view;
  }

  /// What there is no room for is said, and where it can be read.
  private static List<Piece> fitting(Pieces pieces, SlackPlace place) {
    var all = pieces.all();
    int size = 0;
    for (int count = 0; count < all.size(); count++) {
      size += Sizes.json(all.get(count).block());
      if (count == Limits.BLOCKS_IN_VIEW || size > Limits.VIEW_JSON) {
        var cut = new Pieces();
        all.subList(0, count - 1).forEach(piece -> cut.add(piece.block()));
        cut.quiet(place.texts().say("home.more"));
        return cut.all();
      }
    }
    return all;
  }

  /// As in a message, but there is no thread: what is folded is read here.
  private record FieldsInHome(Pieces pieces, SlackPlace place, FieldsInMessage asked)
      implements Fields {

    private FieldsInHome(Pieces pieces, SlackPlace place) {
      this(pieces, place, new FieldsInMessage(pieces, place));
    }

    @Override
    public void input(Block.Input input) {
      asked.input(input);
    }

    @Override
    public void rows(Block.Rows rows) {
      asked.rows(rows);
    }

    @Override
    public void line(Block.Line line) {
      asked.line(line);
    }

    @Override
    public void choice(Block.Choice choice) {
      asked.choice(choice);
    }

    @Override
    public void ticks(Block.Ticks ticks) {
      asked.ticks(ticks);
    }

    @Override
    public void scale(Block.Scale scale) {
      asked.scale(scale);
    }

    @Override
    public void buttons(Block.Buttons buttons) {
      asked.buttons(buttons);
    }

    @Override
    public void fold(Block.Fold fold) {
      pieces.paragraph(List.of(Run.bold(fold.summary())));
      new Drawing(pieces, this, place.texts()).draw(fold.blocks());
    }
  }
}
