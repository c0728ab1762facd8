package dialogduk.teams;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Card;
import dialogduk.core.press.Filled;
import dialogduk.teams.Actions.Around;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A card as Teams draws it: messages, or a form. It has no network and no opinion on what is said.
public final class AdaptiveCard {

  private AdaptiveCard() {}

  /// The message of the card first; then what did not find room in it and what is folded and long.
  /// Nothing is cut.
  public static List<TeamsMessage> message(Card card, TeamsPlace where) {
    var place = where.of(card);
    var later = new ArrayList<Fold>();
    var mentions = Mentions.in(card);
    var cards = new ArrayList<>(packed(Mentions.without(card), place, later, mentions.size()));
    cards.set(0, mentions.onto(cards.getFirst()));
    while (!later.isEmpty()) {
      cards.addAll(packed(FieldsInMessage.alone(later.removeFirst()), place, later, 0));
    }
    return told(card.plain(), cards, place);
  }

  /// A form to fill in, or a card to read, as a dialog: the answer to `task/fetch` and
  /// `task/submit`. What its reader has written stands in it.
  ///
  /// @param card holds what is asked; its main button hands it in
  public static Map<String, Object> dialog(Card card, TeamsPlace place) {
    return new FormView(card, place, Around.DIALOG, Entered.NOTHING).dialog();
  }

  /// The same form after it was handed in and refused: all that was typed is still there.
  ///
  /// @param typed what was filled in
  /// @param faults what is wrong, by the name of the field; by an empty name what is wrong with all
  ///   of it
  public static Map<String, Object> dialog(
      Card card, TeamsPlace place, Filled typed, Map<String, String> faults) {
    return new FormView(card, place, Around.DIALOG, new Entered(typed, faults)).dialog();
  }

  /// A form as a message in the private conversation, for a client that opens no dialogs. It stays
  /// there: what its reader has written and nobody may see yet does not stand in it.
  public static TeamsMessage inConversation(Card card, TeamsPlace place) {
    return new FormView(card, place, Around.CONVERSATION, Entered.NOTHING).message();
  }

  /// The same after it was handed in and refused.
  public static TeamsMessage inConversation(
      Card card, TeamsPlace place, Map<String, String> faults) {
    var entered = new Entered(Filled.NOTHING, faults);
    return new FormView(card, place, Around.CONVERSATION, entered).message();
  }

  /// Whether there is anything to fill in, so that only a form will do.
  public static boolean isForm(Card card) {
    return card.blocks().stream().anyMatch(Block::asks);
  }

  /// @param kept how many bytes of the first message are for something else
  private static List<Map<String, Object>> packed(
      Card card, TeamsPlace place, List<Fold> later, int kept) {
    var ending = Ending.of(card.blocks());
    var actions = new Actions(place, Around.MESSAGE, false);
    var below = actions.of(ending.buttons());
    var pieces = new Pieces();
    new Drawing(pieces, new FieldsInMessage(pieces, place, actions, later), place.texts())
        .draw(ending.body());
    Actions.inFull(ending.buttons(), pieces);
    var bare = Elements.size(card(card.plain(), List.of(), List.of(), place));
    var continues = new Pieces();
    continues.quiet(place.say("message.continues"));
    var bodies =
        Packing.of(
            pieces.all(),
            Limits.CARD - bare - Elements.size(below) - kept,
            Limits.CARD - bare,
            continues.all().getFirst());
    var cards = new ArrayList<Map<String, Object>>();
    for (var body : bodies) {
      cards.add(card(card.plain(), body, cards.isEmpty() ? below : List.of(), place));
    }
    return cards;
  }

  private static List<TeamsMessage> told(
      String plain, List<Map<String, Object>> cards, TeamsPlace place) {
    var told = new ArrayList<TeamsMessage>();
    for (int at = 0; at < cards.size(); at++) {
      var text = at == 0 ? plain : place.say("message.part", plain, at + 1, cards.size());
      told.add(message(text, cards.get(at), place));
    }
    return told;
  }

  static TeamsMessage message(String plain, Map<String, Object> card, TeamsPlace place) {
    var told = new LinkedHashMap<>(card);
    var neutral = plain(plain, place);
    told.put("fallbackText", neutral);
    told.put("speak", neutral);
    var summary = TeamsText.shown(orName(plain, place)).replace('\n', ' ');
    return new TeamsMessage(TeamsText.shortened(summary, Limits.SUMMARY), told);
  }

  static Map<String, Object> card(
      String plain,
      List<Map<String, Object>> body,
      List<Map<String, Object>> actions,
      TeamsPlace place) {
    var card = new LinkedHashMap<String, Object>();
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard");
    card.put("version", Limits.VERSION);
    card.put("lang", place.texts().language());
    card.put("fallbackText", plain(plain, place));
    card.put("speak", plain(plain, place));
    card.put("body", body.isEmpty() ? sentence(plain, place) : List.copyOf(body));
    if (!actions.isEmpty()) {
      card.put("actions", List.copyOf(actions));
    }
    return card;
  }

  /// A card of buttons alone is none to Teams.
  private static List<Map<String, Object>> sentence(String plain, TeamsPlace place) {
    var shown = TeamsText.shortened(orName(plain, place), Limits.PLAIN);
    return List.of(Elements.text(List.of(Run.plain(shown)), Elements.Spacing.DEFAULT));
  }

  /// The whole of it stands in the body: here it may be shortened, but never be empty.
  private static String plain(String plain, TeamsPlace place) {
    return TeamsText.shortened(TeamsText.neutral(orName(plain, place)), Limits.PLAIN);
  }

  private static String orName(String plain, TeamsPlace place) {
    return TeamsText.shown(plain).isBlank() ? place.say("message.name") : plain;
  }
}
