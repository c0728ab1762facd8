package dialogduk.teams;

import dialogduk.core.box.Answer;
import dialogduk.core.card.ActionForms;
import dialogduk.core.card.AnswerForm;
import dialogduk.core.card.CapacityForm;
import dialogduk.core.card.Card;
import dialogduk.core.card.Cards;
import dialogduk.core.card.JointForm;
import dialogduk.core.card.MarkForm;
import dialogduk.core.card.PanelCard;
import dialogduk.core.card.ParkForm;
import dialogduk.core.card.Preview;
import dialogduk.core.card.RolesForm;
import dialogduk.core.card.SideCards;
import dialogduk.core.card.StartForm;
import dialogduk.core.card.StatusCard;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.GuideExample;
import dialogduk.core.testkit.SampleCards;
import dialogduk.core.testkit.ShippedDialogues;
import dialogduk.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Every card, in both languages: the samples, and those of a group that has come some way.
final class EveryCard {

  static final String DRAFT = "Ett utkast som bara Eva har sett: kanariefågel.";

  private static final List<Arguments> NAMED =
      Stream.of("sv", "en").flatMap(EveryCard::in).toList();

  private EveryCard() {}

  static Stream<Arguments> named() {
    return NAMED.stream();
  }

  private static Stream<Arguments> in(String language) {
    return Stream.concat(
        SampleCards.all().entrySet().stream()
            .map(it -> Arguments.of(it.getKey(), language, it.getValue())),
        real(language).map(it -> Arguments.of("real " + it.slot(), language, it)));
  }

  static Stream<Card> real(String language) {
    var group = Gathering.begun();
    var cards = new ArrayList<Card>();
    var shipped = ShippedDialogues.samverkansavtal();
    var own = GuideExample.dialogue();
    cards.add(StartForm.of(Texts.in(language), shipped, "teams:t:room"));
    cards.add(StartForm.of(Texts.in(language), own, "teams:t:room"));
    cards.add(StartForm.which(Texts.in(language), List.of(shipped, own), "teams:t:room"));
    cards.add(CapacityForm.of(group.scene(language)));
    cards.add(RolesForm.of(group.scene(language)));
    group.opens("goals");
    group.handsIn(Cast.EIGHT.getFirst(), "goals-5-years", SampleCards.longestText());
    drafts(group, "agreement-aim");
    group.handsIn(Cast.EIGHT.getLast(), "goals-5-years", "Att vi kan rekrytera.");
    look(group, language, cards);
    group.shows();
    look(group, language, cards);
    group.opensMarking();
    Cast.EIGHT.forEach(person -> group.marks(person, "goals", 3));
    look(group, language, cards);
    group.shows();
    look(group, language, cards);
    return Stream.concat(cards.stream(), tables(language));
  }

  /// A cloth whose question is a table.
  private static Stream<Card> tables(String language) {
    var group = Gathering.begun();
    var cards = new ArrayList<Card>();
    group.opens("scope");
    var rows = List.of(List.of("Budget & plan", "Myndigheten"), List.of(DRAFT, ""));
    group.does(
        Cast.EIGHT.getFirst(),
        new Command.HandIn(new Item.Answers("matters"), new Answer.Rows(rows)));
    look(group, language, cards, "scope");
    group.shows();
    look(group, language, cards, "scope");
    return cards.stream();
  }

  static void drafts(Gathering group, String prompt) {
    group.does(
        Cast.EIGHT.getFirst(),
        new Command.SaveDraft(new Item.Answers(prompt), new Answer.Text(DRAFT)));
  }

  private static void look(Gathering group, String language, List<Card> cards) {
    look(group, language, cards, "goals");
  }

  private static void look(Gathering group, String language, List<Card> cards, String name) {
    var scene = group.scene(language);
    var own = group.own(Cast.EIGHT.getFirst());
    var cloth = group.dialogue().cloth(name);
    cards.addAll(group.board(language).cards());
    cards.add(PanelCard.of(scene));
    cards.add(Preview.next(scene));
    cards.add(StatusCard.of(scene, own));
    cards.addAll(AnswerForm.of(scene, own, cloth));
    cards.addAll(MarkForm.of(scene, own, cloth));
    cards.add(ParkForm.of(scene, cloth));
    cards.add(ActionForms.add(scene, "a1", "goals"));
    cards.add(Cards.actions(scene));
    cards.add(SideCards.parked(scene, true));
    cards.add(SideCards.date(scene, cloth));
    cards.addAll(SideCards.jump(scene, group.dialogue().cloth("conditions")));
    cards.addAll(SideCards.jointMark(scene, cloth));
    cloth.prompts().forEach(prompt -> cards.addAll(JointForm.of(scene, prompt, "drawn")));
  }
}
