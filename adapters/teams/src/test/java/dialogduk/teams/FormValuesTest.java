package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Verb;
import dialogduk.core.text.Texts;
import dialogduk.teams.Submitted.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes back from a form is what was filled in, or nothing at all.
class FormValuesTest {

  private static final TeamsPress PRESS =
      new TeamsPress("session-1", "answer:goals", Verb.HAND_IN, Map.of("target", "goals"));

  @Test
  void reads_what_a_form_asks() {
    var sent = new LinkedHashMap<String, Object>();
    sent.put("text_answers_cgoals-5-years", "Ett svar & <mer>, med komma");
    sent.put("text_rows_d0_d1", "Myndigheten");
    sent.put("one_step", "=4");
    sent.put("one_owner", "=");
    sent.put("date_until", "2026-04-20");
    sent.put("day_answer-by", "2026-03-06");
    sent.put("time_answer-by", "12:00");
    sent.put("many_cloths", "=goals,=conditions");
    sent.put("many_cloths_p2", "=scope");
    sent.put("many_goal", "=agreement-aim%3A2%3A0");
    assertThat(read(sent).form().fields())
        .containsOnly(
            Map.entry("card", List.of("answer:goals")),
            Map.entry("answers:goals-5-years", List.of("Ett svar & <mer>, med komma")),
            Map.entry("rows.0.1", List.of("Myndigheten")),
            Map.entry("step", List.of("4")),
            Map.entry("owner", List.of("")),
            Map.entry("until", List.of("2026-04-20")),
            Map.entry("answer-by", List.of("2026-03-06T12:00")),
            Map.entry("cloths", List.of("goals", "conditions", "scope")),
            Map.entry("goal", List.of("agreement-aim:2:0")));
  }

  @Test
  void knows_the_press() {
    assertThat(read(Map.of()).press()).isEqualTo(PRESS);
    assertThat(read(Map.of("msteams", Map.of("type", "task/fetch"))).form().fields())
        .containsOnlyKeys("card");
  }

  @Test
  void joins_day_and_time_in_any_order() {
    var sent = new LinkedHashMap<String, Object>();
    sent.put("time_by", "12:00");
    sent.put("day_by", "2026-03-06");
    assertThat(read(sent).form().fields()).containsEntry("by", List.of("2026-03-06T12:00"));
  }

  @Test
  void says_that_a_text_was_emptied_and_a_choice_was_not_made() {
    var sent = new LinkedHashMap<String, Object>();
    sent.put("text_answers_ca", "");
    sent.put("text_answers_cb", null);
    sent.put("one_step", "");
    sent.put("many_pick", "");
    sent.put("date_until", "");
    sent.put("day_by", "");
    sent.put("time_by", "");
    assertThat(read(sent).form().fields())
        .containsOnly(
            Map.entry("card", List.of("answer:goals")), Map.entry("answers:a", List.of("")));
  }

  @ParameterizedTest
  @DisplayName("H190 a field takes 3 000 characters")
  @ValueSource(ints = {2_999, 3_000, 3_001})
  void takes_what_a_field_takes(int length) {
    var submitted = submitted(Map.of("text_answers_ca", "å".repeat(length)));
    if (length <= 3_000) {
      assertThat(submitted).isInstanceOf(Submitted.Read.class);
    } else {
      assertThat(submitted)
          .isInstanceOfSatisfying(
              Submitted.Faulty.class,
              faulty -> {
                assertThat(faulty.faults()).containsOnly(Map.entry("answers:a", Fault.TOO_LONG));
                assertThat(faulty.form().text("answers:a")).hasSize(length);
                assertThat(faulty.told(Texts.in("sv")).get("answers:a")).contains("3 000 tecken");
              });
    }
  }

  @Test
  void counts_a_line_end_once() {
    var text = "a\r\n".repeat(1_500);
    assertThat(submitted(Map.of("text_answers_ca", text))).isInstanceOf(Submitted.Read.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"day_by", "time_by"})
  void asks_for_the_other_half_of_a_moment(String half) {
    var value = half.startsWith("day") ? "2026-03-06" : "12:00";
    assertThat(submitted(Map.of(half, value)))
        .isInstanceOfSatisfying(
            Submitted.Faulty.class,
            faulty ->
                assertThat(faulty.faults()).containsOnly(Map.entry("by", Fault.HALF_A_MOMENT)));
  }

  static List<Map<String, Object>> strange() {
    return List.of(
        Map.of("answers:a", "x"),
        Map.of("unknown", "x"),
        Map.of("text_card", "preview"),
        Map.of("one_card", "=preview"),
        Map.of("text_a", 4),
        Map.of("text_a", true),
        Map.of("text_a", List.of("x")),
        Map.of("text_a", Map.of("value", "x")),
        Map.of("one_step", "4"),
        Map.of("one_step", "=%zz"),
        Map.of("one_step", "=" + "a".repeat(400)),
        Map.of("many_pick", "=a,b"),
        Map.of("many_pick", ",=a"),
        Map.of("date_until", "i morgon"),
        Map.of("day_by", "2026-3-6"),
        Map.of("time_by", "12.00"));
  }

  @ParameterizedTest
  @MethodSource("strange")
  void refuses_what_no_form_of_ours_sends(Map<String, Object> sent) {
    assertThat(submitted(sent)).isEqualTo(new Submitted.Strange());
  }

  @ParameterizedTest
  @DisplayName("H106 names of types and prototypes are nothing")
  @ValueSource(strings = {"__proto__", "@type", "@class", "constructor"})
  void knows_no_types(String name) {
    assertThat(submitted(Map.of(name, Map.of()))).isEqualTo(new Submitted.Strange());
    assertThat(submitted(Map.of(name, "javax.script.ScriptEngineManager")))
        .isEqualTo(new Submitted.Strange());
  }

  @Test
  void refuses_more_fields_than_any_form_has() {
    var sent =
        IntStream.range(0, 501)
            .boxed()
            .collect(Collectors.toMap(it -> "text_a" + it, it -> (Object) "x"));
    assertThat(submitted(sent)).isEqualTo(new Submitted.Strange());
  }

  @Test
  void refuses_what_carries_no_press() {
    assertThat(FormValues.read(null)).isEqualTo(new Submitted.Strange());
    assertThat(FormValues.read("x")).isEqualTo(new Submitted.Strange());
    assertThat(FormValues.read(Map.of("text_a", "x"))).isEqualTo(new Submitted.Strange());
  }

  @Property(tries = 300)
  void reads_back_any_option(@ForAll @Size(min = 1, max = 20) List<String> values) {
    var options =
        values.stream()
            .map(it -> TeamsText.kept(it))
            .map(it -> new Option(it.substring(0, Math.min(it.length(), 30)), "Val", null))
            .distinct()
            .toList();
    var all = options.stream().map(Option::value).toList();
    var input = Inputs.ticks(options, all);
    assertThat(read(Map.of("many_pick", input.get("value"))).form().fields().get("pick"))
        .isEqualTo(all);
  }

  @Property(tries = 300)
  void never_stumbles(@ForAll Map<String, String> sent) {
    assertThat(FormValues.read(sent)).isNotNull();
    assertThat(submitted(new LinkedHashMap<>(sent))).isNotNull();
  }

  private static Submitted.Read read(Map<String, Object> sent) {
    return (Submitted.Read) submitted(sent);
  }

  private static Submitted submitted(Map<String, Object> sent) {
    var data = new LinkedHashMap<>(sent);
    data.put("press", PRESS.encode());
    return FormValues.read(data);
  }
}
