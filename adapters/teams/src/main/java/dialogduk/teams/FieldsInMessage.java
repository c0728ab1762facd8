package dialogduk.teams;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Card;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A message has no fields. It says what is asked, never what somebody has written there: a press
/// on its button opens the form. What is folded opens in the card, or goes on in a message of its
/// own if it is long.
final class FieldsInMessage implements Fields {

  private final Pieces pieces;
  private final TeamsPlace place;
  private final Actions actions;
  private final List<Fold> later;

  /// @param later takes the folds that find no room here
  FieldsInMessage(Pieces pieces, TeamsPlace place, Actions actions, List<Fold> later) {
    this.pieces = pieces;
    this.place = place;
    this.actions = actions;
    this.later = later;
  }

  @Override
  public void input(Block.Input input) {
    asked(input.number(), input.heading() == null ? "" : input.heading(), input.label());
    pieces.quiet(input.state());
  }

  @Override
  public void rows(Block.Rows rows) {
    asked(rows.number(), "", rows.label());
    pieces.quiet(rows.state());
  }

  /// A code or an address that is there to be copied is no field.
  @Override
  public void line(Block.Line line) {
    if (line.kind() == LineKind.CODE && !line.value().isBlank()) {
      copied(pieces, line);
    } else {
      asked("", "", line.label());
    }
  }

  static void copied(Pieces pieces, Block.Line line) {
    pieces.paragraph(List.of(Run.bold(line.label())));
    var code = new Run(TeamsText.shown(line.value()), Run.Style.CODE);
    pieces.paragraph(List.of(code), Elements.Spacing.SMALL);
  }

  @Override
  public void choice(Block.Choice choice) {
    asked("", "", choice.legend());
  }

  @Override
  public void ticks(Block.Ticks ticks) {
    asked("", "", ticks.legend());
  }

  @Override
  public void scale(Block.Scale scale) {
    asked("", "", scale.legend());
  }

  @Override
  public void buttons(Block.Buttons buttons) {
    actions.draw(buttons.buttons(), pieces);
  }

  @Override
  public void fold(Fold fold) {
    var inside = new Pieces();
    var folded = new FieldsInMessage(inside, place, actions, later);
    int before = later.size();
    new Drawing(inside, folded, place.texts()).draw(fold.blocks());
    if (inside.size() <= Limits.FOLD) {
      unfolds(fold, inside);
    } else {
      later.subList(before, later.size()).clear();
      pieces.quiet(place.say("message.below", fold.summary()));
      later.add(fold);
    }
  }

  private void unfolds(Fold fold, Pieces inside) {
    if (!TeamsText.fits(fold.summary(), Limits.TITLE)) {
      pieces.paragraph(List.of(Run.plain(fold.summary())));
    }
    pieces.add(Elements.actions(List.of(unfolds(fold.summary(), inside))));
  }

  static Map<String, Object> unfolds(String title, Pieces inside) {
    var card = new LinkedHashMap<String, Object>();
    card.put("type", "AdaptiveCard");
    card.put("body", inside.all().stream().map(Pieces.Piece::element).toList());
    var action = new LinkedHashMap<String, Object>();
    action.put("type", "Action.ShowCard");
    action.put("title", Actions.title(title));
    action.put("card", card);
    return action;
  }

  /// A card that is only what was folded.
  static Card alone(Fold fold) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(fold.summary(), 2));
    blocks.addAll(fold.blocks());
    return new Card("", fold.summary(), blocks);
  }

  private void asked(String number, String heading, String label) {
    pieces.paragraph(Drawing.question(number, heading.isEmpty() ? null : heading, label));
  }
}
