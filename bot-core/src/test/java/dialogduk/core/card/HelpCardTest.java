package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.Facts;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.command.CommandWord;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Command;
import dialogduk.core.session.Context;
import dialogduk.core.session.Function;
import dialogduk.core.session.Moves;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.ShippedDialogues;
import dialogduk.core.testkit.Story;
import dialogduk.core.text.Texts;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpCardTest {

  private final Gathering group =
      Gathering.of(ShippedDialogues.samverkansavtal())
          .starts(Openness.NAMELESS, Moves.CLOTHS)
          .joined(Cast.SAM)
          .joined(Cast.EIGHT.toArray(Cast[]::new))
          .opens("goals");

  @Test
  void begins_with_where_the_group_is() {
    assertThat(prose(help(Cast.EVA, "sv"))).first().isEqualTo("Nu svarar gruppen på duk 1");
  }

  @Test
  void lists_what_the_person_may_write_now() {
    assertThat(terms(help(Cast.FRIDA, "sv")))
        .contains("nästa", "öppna 9", "parkera 1.3 [orsak]", "hjälp")
        .doesNotContain("bekräfta", "tid 10", "svara");
    assertThat(terms(help(Cast.EVA, "en")))
        .contains("answer", "pass", "status")
        .doesNotContain("next", "open 9");
  }

  @Test
  void says_first_that_a_capacity_is_needed() {
    group.does(Cast.FRIDA, new Command.GiveFunction(Cast.FRIDA.key(), Function.PARTICIPANT));
    var card = HelpCard.of(group.scene("sv"), context(Cast.FRIDA));

    assertThat(prose(card)).contains("Säg först hur du deltar. Sedan kan du svara.");
    assertThat(prose(help(Cast.EVA, "sv"))).noneMatch(text -> text.contains("Säg först"));
  }

  @Test
  void offers_a_stranger_to_start() {
    assertThat(terms(HelpCard.outside(Texts.in("sv"))))
        .containsExactly("ny", "kontrollera", "hjälp");
  }

  @ParameterizedTest
  @EnumSource
  void explains_every_word_in_both_languages(CommandWord word) {
    for (var language : Texts.LANGUAGES) {
      var card = HelpCard.about(Texts.in(language), word);
      var note = (Block.Note) card.blocks().getFirst();

      assertThat(note.heading()).isEqualTo(word.usage(language));
      assertThat(note.lines()).hasSize(word.isLater() ? 3 : 2).allMatch(line -> line.endsWith("."));
    }
  }

  private Card help(Cast person, String language) {
    return HelpCard.of(group.scene(language), context(person));
  }

  private static Context context(Cast person) {
    var noon = Story.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Context(person.key(), person.capacity(), noon, Story.TODAY);
  }

  private static List<String> terms(Card card) {
    return card.blocks().stream()
        .filter(Facts.class::isInstance)
        .flatMap(facts -> ((Facts) facts).facts().stream())
        .map(Fact::term)
        .toList();
  }

  private static List<String> prose(Card card) {
    return card.blocks().stream()
        .filter(Prose.class::isInstance)
        .map(prose -> ((Prose) prose).text())
        .toList();
  }
}
