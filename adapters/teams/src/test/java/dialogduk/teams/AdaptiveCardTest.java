package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.testkit.SampleCards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every card, in both languages, as Teams takes it.
class AdaptiveCardTest {

  static Stream<Arguments> cards() {
    return EveryCard.named();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cards")
  void keeps_to_the_rules(String name, String language, Card card) {
    assertThat(Drawn.all(card, language))
        .allSatisfy(drawn -> assertThat(CardRules.of(drawn)).isEmpty());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cards")
  void fits_as_it_is_sent(String name, String language, Card card) {
    assertThat(Drawn.messages(card, language))
        .allSatisfy(
            message -> {
              assertThat(Drawn.bytes(message)).isLessThanOrEqualTo(Limits.MESSAGE - 1_500);
              assertThat(message.summary()).isNotBlank().doesNotContain("\n");
            });
    assertThat(Drawn.bytes(AdaptiveCard.dialog(card, Drawn.place(language))))
        .isLessThanOrEqualTo(Limits.MESSAGE);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cards")
  void draws_the_same_card_the_same_way(String name, String language, Card card) {
    assertThat(Drawn.json(card, language)).isEqualTo(Drawn.json(card, language));
  }

  @Test
  void puts_the_last_buttons_below_everything() {
    var card = Drawn.messages(SampleCards.open(), "sv").getFirst().card();
    assertThat(titles(card.get("actions"))).containsExactly("Svara");
    assertThat(Drawn.read(card.get("body"))).last().asString().startsWith("Facilitator");
  }

  @Test
  void shows_three_buttons_and_the_others_behind_a_menu() {
    var card = Drawn.messages(SampleCards.openToLead(), "sv").getFirst().card();
    assertThat(titles(card.get("actions")))
        .containsExactly(
            "Stäng och visa", "Ge mer tid", "Påminn", "Parkera en fråga", "Tillbaka ett steg");
    assertThat(
            ((List<?>) card.get("actions"))
                .stream().<Object>map(it -> ((Map<?, ?>) it).get("mode")))
        .containsExactly(null, null, null, "secondary", "secondary");
  }

  @Test
  void shows_buttons_that_do_the_same_beside_each_other() {
    var buttons =
        Stream.of("1.1", "1.2", "1.3", "1.4", "1.5")
            .map(it -> new Button(it, Verb.JOINT, Map.of("target", it), Button.Style.PLAIN))
            .toList();
    var card = new Card("joint-choice", "Vilken?", List.of(new Block.Buttons(buttons)));
    var drawn = Drawn.messages(card, "sv").getFirst().card();
    assertThat(drawn.toString()).doesNotContain("secondary");
  }

  @Test
  void opens_forms_as_dialogs_and_does_the_rest_at_once() {
    assertThat(action(Verb.ANSWER).get("type")).isEqualTo("Action.Submit");
    assertThat(((Map<?, ?>) action(Verb.ANSWER).get("data")).get("msteams"))
        .isEqualTo(Map.of("type", "task/fetch"));
    assertThat(action(Verb.SHOW).get("type")).isEqualTo("Action.Execute");
  }

  @Test
  void executes_what_would_open_a_dialog_where_there_are_none() {
    var answer = action(Verb.ANSWER, Drawn.place("sv").withoutDialogs());
    assertThat(answer.get("type")).isEqualTo("Action.Execute");
    assertThat(answer.toString()).contains("1/session-1/x/answer").doesNotContain("task/fetch");
  }

  @Test
  void folds_what_is_short_into_the_card() {
    var messages = Drawn.messages(SampleCards.jointAnswers(), "sv");
    assertThat(messages).hasSize(1);
    var unfolds = new ArrayList<Map<String, Object>>();
    Drawn.each(
        messages.getFirst().card(),
        part -> {
          if ("Action.ShowCard".equals(part.get("type"))) {
            unfolds.add(part);
          }
        });
    assertThat(unfolds).hasSize(1);
    assertThat(Drawn.read(unfolds.getFirst())).contains("Läs svaren igen", "Svar G");
  }

  @Test
  void tells_a_spread_in_words_too() {
    var card = Drawn.messages(SampleCards.spread(), "sv").getFirst().card();
    assertThat(Drawn.read(card.get("body")))
        .containsSubsequence("1, Oklar", "–", "ingen", "2", "●●", "två", "5, Tydlig", "●", "en");
  }

  @Test
  void tells_hundreds_as_numbers() {
    var card = Drawn.messages(SampleCards.hundreds(), "sv").getFirst().card();
    assertThat(Drawn.read(card.get("body")))
        .contains("96", "103")
        .noneMatch(it -> it.contains("●"));
  }

  @Test
  void speaks_a_whole_sentence() {
    var message = Drawn.messages(SampleCards.open(), "sv").getFirst();
    assertThat(message.card())
        .containsEntry("speak", SampleCards.open().plain())
        .containsEntry("fallbackText", SampleCards.open().plain());
    assertThat(message.summary()).isEqualTo(SampleCards.open().plain());
  }

  private static Map<?, ?> action(Verb verb) {
    return action(verb, Drawn.place("sv"));
  }

  private static Map<?, ?> action(Verb verb, TeamsPlace place) {
    var button = new Button("Tryck", verb, Map.of(), Button.Style.PLAIN);
    var card =
        new Card(
            "x",
            "Läget.",
            List.of(new Block.Heading("Läget", 2), new Block.Buttons(List.of(button))));
    var drawn = AdaptiveCard.message(card, place).getFirst().card();
    return (Map<?, ?>) ((List<?>) drawn.get("actions")).getFirst();
  }

  private static List<String> titles(Object actions) {
    return Drawn.read(actions).stream().distinct().toList();
  }
}
