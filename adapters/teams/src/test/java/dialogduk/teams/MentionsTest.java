package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Callee;
import dialogduk.core.card.Card;
import dialogduk.core.testkit.SampleCards;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private static final Callee EVA = new Callee("Eva Ek", "teams:t1:u1");

  @Test
  void calls_people_in_the_last_line() {
    var drawn = drawn(EVA, new Callee("Ulf Berg", "teams:t1:u2"));
    assertThat(Drawn.read(drawn.get("body")))
        .last()
        .isEqualTo("Ansvariga: <at>Eva Ek</at>, <at>Ulf Berg</at>");
    assertThat(entities(drawn)).containsExactly(entity("Eva Ek", "u1"), entity("Ulf Berg", "u2"));
  }

  @Test
  void names_whom_teams_does_not_know() {
    var drawn = drawn(EVA, new Callee("Ulf Berg", "slack:T1:U2"));
    assertThat(Drawn.read(drawn.get("body")))
        .last()
        .isEqualTo("Ansvariga: <at>Eva Ek</at>, Ulf Berg");
    assertThat(entities(drawn)).hasSize(1);
  }

  @Test
  void never_calls_two_people_by_one_name() {
    var drawn = drawn(EVA, new Callee("Eva Ek", "teams:t1:u9"));
    assertThat(Drawn.read(drawn.get("body")))
        .last()
        .isEqualTo("Ansvariga: <at>Eva Ek</at>, Eva Ek");
    assertThat(entities(drawn)).containsExactly(entity("Eva Ek", "u1"));
  }

  @Test
  void takes_the_signs_out_of_a_name() {
    var drawn = drawn(new Callee("**Eva** </at><at>Chef</at>", "teams:t1:u1"));
    assertThat(entities(drawn)).containsExactly(entity("∗∗Eva∗∗ ‹/at›‹at›Chef‹/at›", "u1"));
  }

  @Test
  void calls_in_the_first_message_and_keeps_to_its_size() {
    var people =
        IntStream.range(0, 20).mapToObj(i -> new Callee("Person " + i, "teams:t1:u" + i)).toList();
    var card =
        new Card(
            "actions",
            "Åtgärder.",
            List.of(
                new Block.Ruled(SampleCards.longestText(), null),
                new Block.Ruled(SampleCards.longestText(), null),
                new Block.Called("Ansvariga", people)));
    var messages = Drawn.messages(card, "sv");
    assertThat(messages).hasSizeGreaterThan(1);
    assertThat(entities(messages.getFirst().card())).hasSize(20);
    assertThat(messages.stream().skip(1)).noneMatch(TeamsMessage::callsSomebody);
    assertThat(messages)
        .allSatisfy(
            it -> assertThat(Drawn.bytes(it.card())).isLessThanOrEqualTo(Limits.CARD + 200));
  }

  @Test
  void can_call_nobody_after_all() {
    var message = Drawn.messages(card(EVA), "sv").getFirst();
    assertThat(message.callsSomebody()).isTrue();
    var instead = message.callingNobody();
    assertThat(instead.callsSomebody()).isFalse();
    assertThat(Drawn.read(instead.card().get("body"))).last().isEqualTo("Ansvariga: Eva Ek");
    assertThat(instead.summary()).isEqualTo(message.summary());
  }

  @Test
  void names_them_in_a_dialog() {
    var form = Drawn.form(card(EVA), "sv");
    assertThat(form).doesNotContainKey("msteams");
    assertThat(Drawn.read(form)).contains("Ansvariga: Eva Ek");
  }

  private static Map<String, Object> drawn(Callee... people) {
    return Drawn.messages(card(people), "sv").getFirst().card();
  }

  private static Card card(Callee... people) {
    return new Card(
        "actions",
        "Åtgärder.",
        List.of(
            new Block.Prose("2 åtgärder.", Block.Tone.PLAIN),
            new Block.Called("Ansvariga", List.of(people))));
  }

  private static Map<String, Object> entity(String name, String id) {
    return Map.of(
        "type",
        "mention",
        "text",
        "<at>" + name + "</at>",
        "mentioned",
        Map.of("id", id, "name", name));
  }

  @SuppressWarnings("unchecked")
  private static List<Object> entities(Map<String, Object> card) {
    return (List<Object>) ((Map<String, Object>) card.get("msteams")).get("entities");
  }
}
