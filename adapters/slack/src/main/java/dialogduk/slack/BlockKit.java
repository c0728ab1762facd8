package dialogduk.slack;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Card;
import dialogduk.slack.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A card as Slack draws it: messages, or a form. It has no network and no opinion on what is said.
public final class BlockKit {

  private BlockKit() {}

  /// The message in the channel first; then what did not find room in it and what is folded, for
  /// its thread. Nothing is cut.
  public static List<SlackMessage> message(Card card, SlackPlace where) {
    var place = where.of(card);
    var messages = new ArrayList<List<Map<String, Object>>>();
    var folds = new ArrayList<Fold>();
    messages.addAll(packed(card.blocks(), place, folds));
    while (!folds.isEmpty()) {
      var fold = folds.removeFirst();
      var blocks = new ArrayList<Block>();
      blocks.add(new Block.Heading(fold.summary(), 2));
      blocks.addAll(fold.blocks());
      messages.addAll(packed(blocks, place, folds));
    }
    return told(card.plain(), messages, place);
  }

  /// A form to fill in, as a `view`.
  ///
  /// @param card holds what is asked; its main button hands it in
  public static Map<String, Object> form(Card card, SlackPlace place) {
    return new FormView(card, place).draw();
  }

  /// A person's Home, as a `view`.
  ///
  /// @param cards below each other
  public static Map<String, Object> home(List<Card> cards, SlackPlace place) {
    return HomeView.of(cards, place);
  }

  /// Whether there is anything to fill in, so that only a form will do.
  public static boolean isForm(Card card) {
    return FormView.asks(card.blocks());
  }

  private static List<List<Map<String, Object>>> packed(
      List<Block> blocks, SlackPlace place, List<Fold> folds) {
    var pieces = new Pieces();
    var fields = new FieldsInMessage(pieces, place);
    new Drawing(pieces, fields, place.texts()).draw(blocks);
    folds.addAll(fields.folds());
    var continues = new Piece(Pieces.context(place.texts().say("message.continues")), false);
    return Packing.of(pieces.all(), continues);
  }

  private static List<SlackMessage> told(
      String plain, List<List<Map<String, Object>>> messages, SlackPlace place) {
    var told = new ArrayList<SlackMessage>();
    for (int at = 0; at < messages.size(); at++) {
      var text =
          at == 0 ? plain : place.texts().say("message.part", plain, at + 1, messages.size());
      told.add(new SlackMessage(notice(text, place), messages.get(at)));
    }
    return told;
  }

  /// The whole of it stands in the blocks: here it may be shortened, but never be empty.
  private static String notice(String text, SlackPlace place) {
    var notice = text.isBlank() ? place.texts().say("message.name") : text;
    return SlackText.escaped(SlackText.shortened(notice, Limits.MESSAGE_TEXT));
  }
}
