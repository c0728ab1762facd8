package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {

  private static final String TOKEN = "xoxb-000000000000-000000000000-AAAAAAAAAAAAAAAAAAAAAAAA";
  private static final String LINK = "https://dialog.example.se/l/0123456789abcdef0123456789abcdef";

  private final Gathering group = Gathering.begun().opens("goals");

  private String formOf(Cast person) {
    var scene = group.scene("sv");
    var cloth = scene.dialogue().cloth("goals");
    return AnswerForm.of(scene, group.own(person), cloth).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {TOKEN, "ghp_012345678901234567890123456789012345"})
  void see_a_token(String token) {
    assertThat(Hints.in("Vi har " + token + " nu")).containsExactly(Hints.TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"19850101-1234", "850101-1234", "198501011234", "850161-1234"})
  void see_a_personal_identity_number(String number) {
    assertThat(Hints.in("Hon, " + number + ".")).containsExactly(Hints.PERSONAL_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Senast 2026-03-06",
        "08-123 456 78",
        "Dnr 2026-1234",
        "991399-1234",
        "xoxo",
        "1234567890"
      })
  void see_nothing_in_what_people_write_every_day(String text) {
    assertThat(Hints.in(text)).isEmpty();
  }

  @Test
  void are_given_to_the_writer_alone_before_it_is_shown() {
    group.handsIn(Cast.EVA, "agreement-aim", "Nyckeln är " + TOKEN);

    assertThat(formOf(Cast.EVA)).contains("1.2 ser ut att innehålla en nyckel");
    assertThat(formOf(Cast.ERIK)).doesNotContain("nyckel");
    assertThat(group.board("sv").toString()).doesNotContain("nyckel");
  }

  @Test
  void hide_a_personal_link_from_everybody_once_it_is_shown() {
    group.handsIn(Cast.EVA, "agreement-aim", "Gå till " + LINK + " så ser du");
    assertThat(formOf(Cast.EVA)).contains(LINK, "1.2 innehåller en personlig länk");

    group.shows();

    assertThat(group.board("sv").toString())
        .contains("https://dialog.example.se/l/… så ser du")
        .doesNotContain("0123456789abcdef");
  }
}
