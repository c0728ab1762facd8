package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.AnswerForm;
import dialogduk.core.card.Block;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Card;
import dialogduk.core.card.MarkForm;
import dialogduk.core.card.Verb;
import dialogduk.core.press.Filled;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.SampleCards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A form as a dialog, and as a message for a client that opens none.
class FormViewTest {

  private static final Cast EVA = Cast.EIGHT.getFirst();

  // --- the dialog

  @Test
  void is_what_teams_opens() {
    var dialog = AdaptiveCard.dialog(SampleCards.answering(), Drawn.place("sv"));
    var task = (Map<?, ?>) dialog.get("task");
    var value = (Map<?, ?>) task.get("value");
    assertThat(task.get("type")).isEqualTo("continue");
    assertThat(value.get("title")).isEqualTo("Svara");
    assertThat(value.get("height")).isEqualTo("large");
    assertThat(((Map<?, ?>) value.get("card")).get("contentType"))
        .isEqualTo("application/vnd.microsoft.card.adaptive");
  }

  @Test
  void hands_in_and_saves_drafts_by_two_buttons() {
    var form = Drawn.form(SampleCards.answering(), "sv");
    assertThat(Drawn.read(form.get("actions")))
        .containsExactly("Lämna in 1.2", "Spara utkast", "Avstå från 1.3");
    assertThat(presses(form)).extracting(TeamsPress::verb).contains(Verb.HAND_IN, Verb.SAVE_DRAFT);
  }

  @Test
  void knows_submit_alone() {
    var form = Drawn.form(SampleCards.answering(), "sv");
    assertThat(form.toString()).doesNotContain("Action.Execute", "task/fetch");
  }

  @Test
  void leaves_closing_to_the_dialog() {
    assertThat(presses(Drawn.form(SampleCards.parking(), "sv")))
        .extracting(TeamsPress::verb)
        .containsExactly(Verb.PARK);
  }

  @Test
  void shows_its_writer_what_is_written() {
    assertThat(Drawn.read(Drawn.form(SampleCards.answering(), "sv")))
        .contains("Att frågor kommer upp innan förslaget är färdigt.");
  }

  @Test
  void preselects_no_step() {
    var scale = input(Drawn.form(SampleCards.marking(), "sv"), "one_step");
    assertThat(scale).doesNotContainKey("value").containsEntry("isRequired", true);
    assertThat(scale.get("errorMessage")).isEqualTo("Välj ett av de 5 stegen.");
  }

  @Test
  void lets_one_abstain_without_choosing() {
    var form = Drawn.form(SampleCards.marking(), "sv");
    assertThat(
            ((List<?>) form.get("actions"))
                .stream().map(it -> ((Map<?, ?>) it).get("associatedInputs")))
        .isEqualTo(java.util.Arrays.asList(null, "none"));
  }

  @Test
  void takes_what_was_typed_along_when_nothing_is_required() {
    assertThat(Drawn.form(SampleCards.answering(), "sv").toString())
        .doesNotContain("associatedInputs");
  }

  @Test
  void opens_a_card_to_read() {
    var form = AdaptiveCard.dialog(SampleCards.spread(), Drawn.place("sv"));
    assertThat(((Map<?, ?>) ((Map<?, ?>) form.get("task")).get("value")).get("height"))
        .isEqualTo("medium");
    assertThat(CardRules.of(Drawn.inside(form))).isEmpty();
  }

  @Test
  void says_where_the_rest_of_a_long_card_is() {
    var joint = new Block.Ruled(SampleCards.longestText(), null);
    var form = Drawn.form(new Card("x", "Läs.", List.of(joint, joint, joint)), "sv");
    assertThat(CardRules.of(form)).isEmpty();
    assertThat(Drawn.read(form)).last().asString().contains("på webben");
  }

  // --- what there is no room for

  @ParameterizedTest
  @DisplayName("H190 a field takes 3 000 characters and says where longer texts go")
  @ValueSource(ints = {2_999, 3_000, 3_001})
  void says_where_longer_texts_go(int length) {
    var text = "å".repeat(length);
    var input = new Block.Input("i", "1.1", null, "Fråga", null, text, 4, "Utkast", "Sparat");
    var line = new Block.Line("l", "Rad", null, text, LineKind.TEXT, false);
    for (var block : List.<Block>of(input, line)) {
      var read = Drawn.read(form(block));
      assertThat(read.contains(text)).isEqualTo(length <= 3_000);
      assertThat(read.toString().contains("ändras på webben")).isEqualTo(length > 3_000);
    }
  }

  @Test
  void leaves_the_longest_texts_to_the_web_when_all_do_not_fit() {
    var blocks = new ArrayList<Block>();
    for (int at = 0; at < 6; at++) {
      var text = "€".repeat(at == 3 ? 3_000 : 1_200) + at;
      var cut = text.substring(text.length() - Math.min(text.length(), 3_000));
      blocks.add(new Block.Input("i" + at, "", null, "F" + at, null, cut, 4, "Utkast", ""));
    }
    var form = Drawn.form(new Card("x", "Fyll i.", blocks), "sv");
    assertThat(CardRules.of(form)).isEmpty();
    assertThat(ids(form)).containsExactly("text_i0", "text_i1", "text_i2", "text_i4", "text_i5");
    assertThat(Drawn.read(form)).contains("F3").anyMatch(it -> it.contains("får inte plats"));
  }

  @Test
  void gives_up_what_is_folded_first() {
    var text = new Block.Input("i", "", null, "F", null, "€".repeat(3_000), 4, "Utkast", "");
    var fold = new Block.Fold("Läs igen", List.of(new Block.Ruled("å".repeat(4_000), null)));
    var form =
        Drawn.form(
            new Card("x", "Fyll i.", List.of(text, fold, new Block.Fold("Mer", fold.blocks()))),
            "sv");
    assertThat(CardRules.of(form)).isEmpty();
    assertThat(ids(form)).containsExactly("text_i");
    assertThat(Drawn.read(form)).contains("Läs igen", "Läs det på webben.");
  }

  @Test
  void says_that_a_form_is_too_large() {
    var options =
        IntStream.range(0, 300)
            .mapToObj(it -> new Option("o" + it, "Val ".repeat(20) + it, null))
            .toList();
    var form = form(new Block.Choice("c", "Val", options, null, false));
    assertThat(Drawn.read(form)).singleElement().asString().contains("Öppna det på webben");
  }

  @ParameterizedTest
  @ValueSource(ints = {23, 24})
  void takes_no_table_that_is_too_large(int count) {
    var rows = IntStream.range(0, count).mapToObj(it -> List.of("a", "b")).toList();
    var form = form(new Block.Rows("r", "3.2", "Vad", List.of("Fråga", "Nivå"), rows, "", ""));
    assertThat(Drawn.read(form).toString().contains("ändras på webben")).isEqualTo(count > 23);
    assertThat(ids(form)).hasSize(count > 23 ? 0 : 50);
  }

  @Test
  void reads_long_options_in_full_above_them() {
    var label = "å".repeat(101);
    var form =
        form(new Block.Choice("c", "Val", List.of(new Option("a", label, null)), null, false));
    assertThat(Drawn.read(form)).contains(label);
    assertThat(CardRules.of(form)).isEmpty();
  }

  @Test
  void asks_for_one_thing_over_several_blocks() {
    var option = List.of(new Option("a", "A", null));
    var card =
        new Card(
            "start",
            "Ny.",
            List.of(
                new Block.Ticks("cloths", "Ett", option, List.of("a")),
                new Block.Ticks("cloths", "Två", option, List.of())));
    assertThat(ids(Drawn.form(card, "sv"))).containsExactly("many_cloths", "many_cloths_p2");
  }

  // --- what was refused

  @Test
  void says_what_is_wrong_beside_the_field() {
    var again =
        again(SampleCards.parking(), Filled.NOTHING, Map.of("until", "Välj en dag som kommer."));
    var body = (List<?>) again.get("body");
    int fault =
        IntStream.range(0, body.size())
            .filter(at -> Drawn.read(body.get(at)).contains("Välj en dag som kommer."))
            .findFirst()
            .orElseThrow();
    assertThat(((Map<?, ?>) body.get(fault + 1)).get("id")).isEqualTo("date_until");
    assertThat(CardRules.of(again)).isEmpty();
  }

  @Test
  void says_first_what_is_wrong_with_all_of_it() {
    var again =
        again(SampleCards.parking(), Filled.NOTHING, Map.of("", "Frågan är redan parkerad."));
    assertThat(Drawn.read(again)).first().isEqualTo("Frågan är redan parkerad.");
  }

  @Test
  void keeps_what_was_filled_in() {
    var typed =
        new Filled(
            Map.of(
                "reason", List.of("other"),
                "sentence", List.of("Med *egna* ord"),
                "until", List.of("2026-05-04"),
                "owner", List.of("p1")));
    var again = again(SampleCards.parking(), typed, Map.of("until", "Nej."));
    assertThat(input(again, "one_reason")).containsEntry("value", "=other");
    assertThat(input(again, "text_sentence")).containsEntry("value", "Med *egna* ord");
    assertThat(input(again, "date_until")).containsEntry("value", "2026-05-04");
    assertThat(input(again, "one_owner")).containsEntry("value", "=p1");
  }

  @Test
  void keeps_rows_ticks_and_moments() {
    var typed =
        new Filled(
            Map.of(
                "matters.0.0", List.of("Budget"),
                "matters.4.1", List.of("Enheten"),
                "card", List.of("answer:scope")));
    var again = again(SampleCards.rows(), typed, Map.of("", "Nej."));
    assertThat(input(again, "text_matters_d0_d0")).containsEntry("value", "Budget");
    assertThat(input(again, "text_matters_d4_d1")).containsEntry("value", "Enheten");
    var ticked = new Filled(Map.of("row", List.of("b", "c")));
    assertThat(input(again(SampleCards.pickingRows(), ticked, Map.of()), "many_row"))
        .containsEntry("value", "=b,=c");
    var moment = new Filled(Map.of("answer-by", List.of("2026-04-01T09:30")));
    assertThat(input(again(SampleCards.newAction(), moment, Map.of()), "time_answer-by"))
        .containsEntry("value", "09:30");
  }

  @Test
  void reads_back_what_it_shows() {
    var form = Drawn.form(SampleCards.answering(), "sv");
    var sent = new LinkedHashMap<String, Object>();
    Drawn.each(
        form,
        part -> {
          if (part.get("id") instanceof String id) {
            sent.put(id, part.getOrDefault("value", ""));
          }
        });
    sent.put("press", presses(form).getFirst().encode());
    var read = (Submitted.Read) FormValues.read(sent);
    assertThat(read.form().text("agreement-aim"))
        .isEqualTo("Att frågor kommer upp innan förslaget är färdigt.");
    assertThat(read.press().verb()).isEqualTo(Verb.HAND_IN);
    assertThat(read.form().card()).isEqualTo("answer:goals");
  }

  // --- in the conversation, where it stays

  @Test
  void is_pressed_at_once_where_it_is_no_dialog() {
    var message = AdaptiveCard.inConversation(SampleCards.marking(), Drawn.place("sv"));
    assertThat(((Map<?, ?>) ((List<?>) message.card().get("actions")).getFirst()).get("type"))
        .isEqualTo("Action.Execute");
    assertThat(ids(message.card())).containsExactly("one_step");
    assertThat(message.summary()).isEqualTo(SampleCards.marking().plain());
  }

  @Test
  void leaves_no_draft_in_the_conversation() {
    var group = Gathering.begun();
    group.opens("goals");
    EveryCard.drafts(group, "agreement-aim");
    var own = group.own(EVA);
    var form = AnswerForm.of(group.scene("sv"), own, group.dialogue().cloth("goals")).getFirst();
    assertThat(Drawn.form(form, "sv").toString()).contains("kanariefågel");
    var message = AdaptiveCard.inConversation(form, Drawn.place("sv"));
    assertThat(message.toString()).doesNotContain("kanariefågel");
    assertThat(presses(message.card()))
        .extracting(TeamsPress::verb)
        .contains(Verb.HAND_IN)
        .doesNotContain(Verb.SAVE_DRAFT);
    // Where something is written one would write over it unseen.
    assertThat(ids(message.card()))
        .containsExactly("text_answers_cgoals-5-years", "text_answers_cgoals-support");
  }

  @Test
  void leaves_no_mark_in_the_conversation() {
    var group = Gathering.begun();
    group.opens("goals");
    group.handsIn(EVA, "goals-5-years", "Ett svar.");
    group.shows();
    group.opensMarking();
    var cloth = group.dialogue().cloth("goals");
    var before = MarkForm.of(group.scene("sv"), group.own(EVA), cloth).getFirst();
    group.marks(EVA, "goals", 4);
    var after = MarkForm.of(group.scene("sv"), group.own(EVA), cloth).getFirst();
    assertThat(Drawn.read(Drawn.form(after, "sv")).toString()).contains("Din markering: 4");
    var message = AdaptiveCard.inConversation(after, Drawn.place("sv"));
    assertThat(Drawn.read(message.card()).toString()).doesNotContain("Din markering:");
    assertThat(input(message.card(), "one_step")).doesNotContainKey("value");
    assertThat(Drawn.read(AdaptiveCard.inConversation(before, Drawn.place("sv")).card()).toString())
        .contains("Ingen, inte heller facilitatorn");
  }

  @Test
  void shows_what_everybody_may_read_also_in_the_conversation() {
    var message = AdaptiveCard.inConversation(SampleCards.writingTogether(), Drawn.place("sv"));
    assertThat(Drawn.read(message.card()))
        .anyMatch(it -> it.startsWith("Frågor ska komma till gruppen"));
  }

  private static Map<String, Object> again(Card card, Filled typed, Map<String, String> faults) {
    return Drawn.inside(AdaptiveCard.dialog(card, Drawn.place("sv"), typed, faults));
  }

  private static Map<String, Object> form(Block block) {
    return Drawn.form(new Card("x", "Fyll i det här formuläret nu.", List.of(block)), "sv");
  }

  private static Map<String, Object> input(Map<String, Object> card, String id) {
    var found = new ArrayList<Map<String, Object>>();
    Drawn.each(
        card,
        part -> {
          if (id.equals(part.get("id"))) {
            found.add(part);
          }
        });
    assertThat(found).as(id).hasSize(1);
    return found.getFirst();
  }

  private static List<Object> ids(Map<String, Object> card) {
    var ids = new ArrayList<>();
    Drawn.each(
        card,
        part -> {
          if (part.containsKey("id")) {
            ids.add(part.get("id"));
          }
        });
    return ids;
  }

  private static List<TeamsPress> presses(Map<String, Object> card) {
    return ((List<?>) card.getOrDefault("actions", List.of()))
        .stream().flatMap(it -> TeamsPress.of(((Map<?, ?>) it).get("data")).stream()).toList();
  }
}
