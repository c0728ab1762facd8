package dialogduk.slack;

import dialogduk.core.card.Block;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.slack.Pieces.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A card as a modal view. The button that hands it in becomes the view's own; the others stay
/// buttons in it.
final class FormView {

  private final Card card;
  private final SlackPlace place;
  private final boolean asks;
  private final @Nullable Button submit;

  FormView(Card card, SlackPlace place) {
    this.card = card;
    this.place = place.of(card);
    this.asks = asks(card.blocks());
    this.submit = asks ? submit(buttons(card.blocks()).toList()) : null;
  }

  Map<String, Object> draw() {
    var pieces = new Pieces();
    var fields = new FieldsInView(pieces, place, submit);
    new Drawing(pieces, fields, place.texts()).draw(card.blocks());
    if (submit != null && !SlackText.fits(submit.label(), Limits.VIEW_TITLE)) {
      pieces.quiet(submit.label());
    }
    return fits(pieces.all()) ? view(pieces.all(), asks, submit) : view(tooLarge(), false, null);
  }

  private static boolean fits(List<Piece> pieces) {
    return pieces.size() <= Limits.BLOCKS_IN_VIEW
        && pieces.stream().mapToInt(piece -> Sizes.json(piece.block())).sum() <= Limits.VIEW_JSON;
  }

  private Map<String, Object> view(List<Piece> pieces, boolean asks, @Nullable Button submit) {
    var view = new LinkedHashMap<String, Object>();
    view.put("type", "modal");
    view.put("callback_id", submit == null ? "read" : submit.verb().wire());
    view.put("title", SlackText.plain(title()));
    if (asks) {
      // Slack takes no inputs without it.
      view.put("submit", SlackText.plain(submit == null ? say("form.done") : label(submit)));
    }
    if (submit != null) {
      view.put("private_metadata", place.press(submit).encode());
    }
    view.put("close", SlackText.plain(say(asks ? "form.cancel" : "form.close")));
    view.put("blocks", pieces.stream().map(Piece::block).toList());
    return view;
  }

  /// Nothing of it is left out in silence: it is all on the web.
  private List<Piece> tooLarge() {
    var pieces = new Pieces();
    pieces.paragraph(List.of(Run.plain(say("form.too-large"))));
    return pieces.all();
  }

  private String title() {
    var known = "form.title." + card.slot().split(":", 2)[0];
    if (place.texts().has(known)) {
      return say(known);
    }
    return Stream.concat(headings(), Stream.of(card.plain()))
        .filter(it -> !it.isBlank() && SlackText.fits(it, Limits.VIEW_TITLE))
        .findFirst()
        .orElse(say("message.name"));
  }

  private Stream<String> headings() {
    return card.blocks().stream()
        .flatMap(
            it -> it instanceof Block.Heading(var text, var _) ? Stream.of(text) : Stream.of());
  }

  private String label(Button submit) {
    var label = submit.label();
    return label.isBlank() || !SlackText.fits(label, Limits.VIEW_TITLE) ? say("form.done") : label;
  }

  private String say(String key) {
    return place.texts().say(key);
  }

  private static @Nullable Button submit(List<Button> buttons) {
    return buttons.stream()
        .filter(it -> it.style() == Button.Style.MAIN)
        .findFirst()
        .orElse(buttons.isEmpty() ? null : buttons.getFirst());
  }

  private static Stream<Button> buttons(List<Block> blocks) {
    return blocks.stream()
        .flatMap(it -> it instanceof Block.Buttons(var all) ? all.stream() : Stream.of());
  }

  static boolean asks(List<Block> blocks) {
    return blocks.stream().anyMatch(Block::asks);
  }
}
