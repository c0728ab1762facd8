package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dialogduk.core.card.Block.Note;
import dialogduk.core.command.Aim;
import dialogduk.core.command.Grammar;
import dialogduk.core.command.Spoken;
import dialogduk.core.testkit.Chronicle;
import dialogduk.core.text.Texts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisheardTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv | nsta | ”nsta” är inget som Dialogduk känner igen. Menade du nästa?",
        "sv | nxet | ”nxet” är inget som Dialogduk känner igen. Menade du next?",
        "en | shwo | Dialogduk does not know “shwo”. Did you mean show?",
        "sv | blixtlås nu | ”blixtlås” är inget som Dialogduk känner igen. Skriv hjälp så ser du"
            + " vad du kan göra nu.",
        "sv | visa inte | Skriv bara visa, utan något efter.",
        "sv | öppna | Vilken duk eller fråga gäller det? Skriv till exempel öppna 9.",
        "en | return | Which question? Write for example return 1.3.",
        "sv | rum | Vilken kod? Skriv rum KOD.",
        "sv | tid snart | Hur länge, eller till när? Skriv till exempel tid 10."
      })
  void says_what_to_write_instead(String language, String typed, String answer) {
    var unclear = (Spoken.Unclear) Grammar.read(typed, TODAY);

    assertThat(said(Misheard.of(Texts.in(language), unclear)))
        .isEqualTo(answer + " " + Texts.in(language).say("whisper.nothing-changed"));
  }

  @Test
  void says_plainly_what_cannot_be_done_yet() {
    var later = (Spoken.Later) Grammar.read("bekräfta", TODAY);

    assertThat(said(Misheard.later(Texts.in("sv"), later)))
        .isEqualTo("”bekräfta” finns inte än. Inget har ändrats.");
  }

  @Test
  void lists_what_may_have_been_meant() {
    var scene = Chronicle.begun().scene("sv");

    assertThat(said(Misheard.aim(scene, new Aim.Several(List.of("future", "goals-support")))))
        .startsWith("Vilken menade du? 8. Samverkan i framtiden? 1.3 ");
    assertThat(said(Misheard.aim(scene, new Aim.Nowhere())))
        .startsWith("Det finns ingen sådan duk eller fråga.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Misheard.aim(scene, new Aim.At("future")));
  }

  private static String said(Card card) {
    var note = (Note) card.blocks().getFirst();
    return note.heading() + " " + String.join(" ", note.lines());
  }
}
