package dialogduk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.SampleCards;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormValuesTest {

  @Test
  void reads_what_a_form_asks() {
    var values = new LinkedHashMap<String, Object>();
    values.put("text", field(Map.of("type", "plain_text_input", "value", "Ett svar & <mer>")));
    values.put("step", field(Map.of("type", "radio_buttons", "selected_option", option("=4"))));
    values.put("owner", field(Map.of("type", "static_select", "selected_option", option("="))));
    values.put("until", field(Map.of("type", "datepicker", "selected_date", "2026-04-20")));
    values.put("by~day", field(Map.of("type", "datepicker", "selected_date", "2026-03-06")));
    values.put("by~time", field(Map.of("type", "timepicker", "selected_time", "12:00")));
    values.put("row", ticks("=a", "=b"));
    values.put("row~10", ticks("=k"));
    assertThat(FormValues.read(values))
        .containsOnly(
            Map.entry("text", List.of("Ett svar & <mer>")),
            Map.entry("step", List.of("4")),
            Map.entry("owner", List.of("")),
            Map.entry("until", List.of("2026-04-20")),
            Map.entry("by", List.of("2026-03-06T12:00")),
            Map.entry("row", List.of("a", "b", "k")));
  }

  @Test
  void joins_day_and_time_in_any_order() {
    var values = new LinkedHashMap<String, Object>();
    values.put("by~time", field(Map.of("type", "timepicker", "selected_time", "12:00")));
    values.put("by~day", field(Map.of("type", "datepicker", "selected_date", "2026-03-06")));
    assertThat(FormValues.read(values)).containsEntry("by", List.of("2026-03-06T12:00"));
  }

  @Test
  void knows_a_draft() {
    var ticked = Map.of(FormValues.DRAFT, ticks("=" + FormValues.DRAFT_ONLY));
    assertThat(FormValues.draftOnly(FormValues.read(ticked))).isTrue();
    assertThat(FormValues.draftOnly(FormValues.read(Map.of()))).isFalse();
  }

  @Test
  void offers_a_draft_only_where_answers_are_handed_in() {
    assertThat(form("answering")).contains(FormValues.DRAFT);
    assertThat(form("marking")).doesNotContain(FormValues.DRAFT);
  }

  @Test
  void leaves_out_what_is_empty_or_strange() {
    var empty = new LinkedHashMap<String, Object>();
    empty.put("type", "plain_text_input");
    empty.put("value", null);
    var values = new LinkedHashMap<String, Object>();
    values.put("empty", field(empty));
    values.put("strange", field(Map.of("type", "plain_text_input", "value", List.of("a"))));
    values.put("stranger", "x");
    values.put("forged", field(Map.of("type", "radio_buttons", "selected_option", option("4"))));
    values.put("unknown", field(Map.of("type", "users_select", "selected_user", "U1")));
    assertThat(FormValues.read(values)).isEmpty();
  }

  private static String form(String name) {
    return BlockKit.form(SampleCards.all().get(name), Drawn.place("sv")).toString();
  }

  private static Map<String, Object> field(Map<String, Object> element) {
    return Map.of(Inputs.text("", false).get("action_id").toString(), element);
  }

  private static Map<String, Object> ticks(String... values) {
    var options = Arrays.stream(values).map(FormValuesTest::option).toList();
    return field(Map.of("type", "checkboxes", "selected_options", options));
  }

  private static Map<String, Object> option(String value) {
    return Map.of("value", value);
  }
}
