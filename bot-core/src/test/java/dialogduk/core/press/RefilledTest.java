package dialogduk.core.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Choice;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Block.Input;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Rows;
import dialogduk.core.card.Block.Scale;
import dialogduk.core.card.Block.Ticks;
import dialogduk.core.card.Card;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefilledTest {

  private static final List<Option> OPTIONS =
      List.of(new Option("a", "Första", null), new Option("b", "Andra", null));

  private static List<Block> refilled(Block block, Map<String, List<String>> fields) {
    var card = new Card("form", "Ett formulär", List.of(block));
    return Refilled.of(card, new Filled(fields)).blocks();
  }

  @Test
  void has_the_texts_that_were_written() {
    var input = new Input("text", "1.2", null, "Svar", null, "förut", 4, "", "");

    assertThat(refilled(input, Map.of("text", List.of("nu"))))
        .first(type(Input.class))
        .returns("nu", Input::value);
    assertThat(refilled(input, Map.of())).containsExactly(input);
    var line = new Line("what", "Vad", null, "", LineKind.TEXT, true);
    assertThat(refilled(line, Map.of("what", List.of("en plan"))))
        .first(type(Line.class))
        .returns("en plan", Line::value);
  }

  @Test
  void has_the_rows_that_were_written_and_keeps_the_others_when_none_were() {
    var rows =
        new Rows(
            "rows", "3.2", "Frågor", List.of("Vad", "Nivå"), List.of(List.of("x", "y")), "", "");

    assertThat(
            refilled(
                rows, Map.of("rows.0.0", List.of("Arbetstid"), "rows.2.1", List.of("Avdelning"))))
        .first(type(Rows.class))
        .returns(List.of(List.of("Arbetstid", ""), List.of("", "Avdelning")), Rows::rows);
    assertThat(refilled(rows, Map.of())).containsExactly(rows);
  }

  @Test
  void has_what_was_chosen_and_ticked_and_marked() {
    assertThat(
            refilled(new Choice("owner", "Vem", OPTIONS, "a", true), Map.of("owner", List.of("b"))))
        .first(type(Choice.class))
        .returns("b", Choice::selected);
    assertThat(
            refilled(
                new Ticks("goals", "Mål", OPTIONS, List.of()), Map.of("goals", List.of("a", "b"))))
        .first(type(Ticks.class))
        .returns(List.of("a", "b"), Ticks::selected);
    assertThat(
            refilled(
                new Scale("step", "Bild", "", 5, "Oklar", "Tydlig", 0),
                Map.of("step", List.of("4"))))
        .first(type(Scale.class))
        .returns(4, Scale::selected);
  }

  @Test
  void fills_in_what_is_folded_and_never_a_code_to_copy() {
    var code = new Line("code", "Kod", null, "K7M4", LineKind.CODE, false);
    var fold = new Fold("Mer", List.of(new Line("what", "Vad", null, "", LineKind.TEXT, false)));

    assertThat(refilled(code, Map.of("code", List.of("annat")))).containsExactly(code);
    assertThat(refilled(fold, Map.of("what", List.of("en plan"))).toString()).contains("en plan");
  }
}
