package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.card.TroubleCard.InTrouble;
import dialogduk.core.text.Texts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCardTest {

  private static List<Note> notes(Card card) {
    return card.blocks().stream().filter(Note.class::isInstance).map(Note.class::cast).toList();
  }

  @ParameterizedTest
  @EnumSource
  void says_what_to_do_about_all_that_is_not_well(Kind kind) {
    for (var language : List.of("sv", "en")) {
      var finding = Finding.of(kind, kind == Kind.SCOPE_MISSING ? "chat:write" : "dialog1");
      var note = notes(CheckCard.of(Texts.in(language), List.of(finding), List.of())).getFirst();

      assertThat(note.heading()).endsWith(".").doesNotContain("{", "''");
      assertThat(note.lines().isEmpty()).isEqualTo(!kind.hasAdvice());
      assertThat(note.kind()).isEqualTo(kind.isFault() ? NoteKind.FAULT : NoteKind.INFO);
    }
  }

  @Test
  void says_what_does_not_work_without_a_right() {
    var finding = Finding.of(Kind.SCOPE_MISSING, "im:write");
    var card = CheckCard.of(Texts.in("sv"), List.of(finding), List.of());

    assertThat(notes(card).getFirst().lines()).hasSize(2).first().asString().contains("i enrum");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void counts_the_faults(int faults) {
    var rooms =
        IntStream.range(0, faults)
            .mapToObj(it -> new InTrouble("Slack #dialog" + it, Trouble.NO_ROOM))
            .toList();
    var card = CheckCard.of(Texts.in("sv"), List.of(Finding.of(Kind.CLOCK_WELL)), rooms);

    assertThat(card.plain()).contains(faults == 0 ? "inget fel" : faults + " fel");
    assertThat(notes(card)).hasSize(1 + faults);
  }

  @Test
  void is_one_line_in_the_log() {
    var told = Finding.of(Kind.SCOPE_MISSING, "chat:write").told(Texts.in("en"));

    assertThat(told).startsWith("The right chat:write is missing. Without it").doesNotContain("\n");
  }
}
