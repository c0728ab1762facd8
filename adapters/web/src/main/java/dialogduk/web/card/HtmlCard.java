package dialogduk.web.card;

import dialogduk.core.card.Block;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.press.Press;
import java.util.List;

/// A card as HTML: one section, and one form in it when there is something to fill in or to press.
/// Works without a script: a press is a plain form post of what the button says.
public final class HtmlCard {

  private final Sheet sheet;
  private final Html html;
  private final Fields fields;
  private final Choices choices;
  private final Figures figures;
  private final Words prose;

  private HtmlCard(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html;
    this.fields = new Fields(sheet);
    this.choices = new Choices(sheet);
    this.figures = new Figures(sheet);
    this.prose = new Words(sheet);
  }

  /// The section that shows the card. Its id is made of the slot, so that a live page finds it
  /// again.
  public static String render(Card card, Place place) {
    return new HtmlCard(new Sheet(place, card.slot())).draw(card);
  }

  /// Blocks with nothing around them, for pages that are not made of cards.
  public static String render(List<Block> blocks, Place place) {
    var card = new HtmlCard(new Sheet(place, "page"));
    card.blocks(blocks);
    return card.html.toString();
  }

  private String draw(Card card) {
    var shape = Shape.of(card, sheet.place.look());
    html.open(
        "section",
        "class",
        shape.css(),
        "id",
        sheet.id,
        "data-live",
        sheet.id,
        "data-plain",
        card.plain());
    if (Shape.isForm(card.blocks())) {
      form(card, shape);
    } else {
      content(card, shape);
    }
    return html.close().toString();
  }

  private void form(Card card, Shape shape) {
    html.open("form", "method", "post", "action", sheet.place.base() + "/do");
    html.single("input", "type", "hidden", "name", "csrf", "value", sheet.place.csrf());
    html.single("input", "type", "hidden", "name", "card", "value", card.slot());
    content(card, shape);
    html.close();
  }

  /// What was to be known about who sees what stands last, under a line of its own, as on a cloth.
  private void content(Card card, Shape shape) {
    var blocks = card.blocks();
    boolean foot =
        shape == Shape.CLOTH && blocks.size() > 1 && blocks.getLast() instanceof Block.Facts;
    blocks(foot ? blocks.subList(0, blocks.size() - 1) : blocks);
    if (foot) {
      html.open("div", "class", "cloth-foot");
      block(blocks.getLast());
      html.close();
    }
  }

  private void blocks(List<Block> blocks) {
    int at = 0;
    while (at < blocks.size()) {
      int explained = blocks.get(at) instanceof Block.Spread ? explanations(blocks, at + 1) : 0;
      if (explained > 0) {
        beside(blocks.get(at), blocks.subList(at + 1, at + 1 + explained));
      } else {
        block(blocks.get(at));
      }
      at += 1 + explained;
    }
  }

  /// How many blocks from there on say what a figure means.
  private static int explanations(List<Block> blocks, int from) {
    int to = from;
    while (to < blocks.size()
        && (blocks.get(to) instanceof Block.Note || blocks.get(to) instanceof Block.Facts)) {
      to++;
    }
    return to - from;
  }

  /// A figure to the left, what it means to the right, where there is room.
  private void beside(Block figure, List<Block> explanations) {
    html.open("div", "class", "cols two beside");
    html.open("div");
    block(figure);
    html.close().open("div");
    blocks(explanations);
    html.close().close();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Where where -> prose.where(where);
      case Block.Heading heading -> prose.heading(heading);
      case Block.Prose text -> prose.prose(text);
      case Block.Status status -> prose.status(status);
      case Block.Question question -> prose.question(question);
      case Block.Note note -> prose.note(note);
      case Block.Facts facts -> prose.facts(facts);
      case Block.Called called -> prose.called(called);
      case Block.Meter meter -> figures.meter(meter);
      case Block.Slips slips -> figures.slips(slips);
      case Block.Ruled ruled -> figures.ruled(ruled);
      case Block.Table table -> figures.table(table);
      case Block.Spread spread -> figures.spread(spread);
      case Block.Spreads spreads -> figures.spreads(spreads);
      case Block.Input input -> fields.input(input);
      case Block.Line line -> fields.line(line);
      case Block.Rows rows -> fields.rows(rows);
      case Block.Choice choice -> choices.choice(choice);
      case Block.Ticks ticks -> choices.ticks(ticks);
      case Block.Scale scale -> choices.scale(scale);
      case Block.Buttons buttons -> buttons(buttons);
      case Block.Fold fold -> fold(fold);
    }
  }

  private void buttons(Block.Buttons buttons) {
    html.open("div", "class", "btns");
    buttons.buttons().forEach(this::button);
    html.close();
  }

  /// Only the main button asks for the fields that must be filled in: one may always step back.
  private void button(Button button) {
    boolean main = button.style() == Button.Style.MAIN;
    html.element(
        "button",
        button.label(),
        "class",
        "btn" + css(button.style()),
        "type",
        "submit",
        "name",
        Press.FIELD,
        "value",
        Press.of(button).encode(),
        "formnovalidate",
        main ? null : "",
        "data-busy",
        sheet.words.text(busy(button)));
  }

  private static String css(Button.Style style) {
    return switch (style) {
      case MAIN -> " go";
      case PLAIN -> "";
      case BARE -> " bare";
    };
  }

  private static String busy(Button button) {
    return switch (button.verb()) {
      case HAND_IN -> "busy.hand-in";
      case MARK -> "busy.mark";
      case SHOW -> "busy.show";
      default -> "busy.other";
    };
  }

  private void fold(Block.Fold fold) {
    html.open("details", "id", sheet.newId("fold")).element("summary", fold.summary());
    blocks(fold.blocks());
    html.close();
  }
}
