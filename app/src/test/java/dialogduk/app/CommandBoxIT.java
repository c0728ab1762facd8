package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.command.CommandWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words of a chat, typed on the web.
class CommandBoxIT {

  @TempDir static Path folder;
  private static ServerProcess server;

  /// Where nothing is open, and no word of these tests changes that.
  private static WebGroup still;

  private WebGroup group;
  private WebPerson frida;
  private WebPerson eva;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
    still = WebGroup.startedAt(server.base());
    still.join("Eva", "ST");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void begin() {
    in(still);
  }

  private void in(WebGroup which) {
    group = which;
    frida = which.leader();
    eva = which.person("Eva");
  }

  private void gather() throws IOException {
    var another = WebGroup.startedAt(server.base());
    another.join("Eva", "ST");
    in(another);
  }

  /// Where the one who types is led.
  private Response types(WebPerson person, String words) throws IOException {
    person.go(group.room());
    person.submit(person.button("Gör det").with("text", words));
    return person.here();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nästa", "next", "NASTA"})
  void show_a_step_before_it_is_taken(String word) throws Exception {
    gather();
    var shown = types(frida, word);

    assertThat(shown.page().select("#card-preview").text())
        .contains("Om du går till duk 1", "frågor öppnas");
    assertThat(eva.go(group.room()).page().select("textarea[name^=answers:]")).isEmpty();

    frida.press("Nästa");

    assertThat(eva.go(group.room()).page().select("textarea[name^=answers:]")).hasSize(3);
  }

  @Test
  void lead_to_any_cloth_and_back() throws Exception {
    gather();
    types(frida, "öppna 2");
    assertThat(eva.go(group.room()).page().text()).contains("Förutsättningar för samverkan");

    types(frida, "tillbaka");
    frida.press("Tillbaka");

    assertThat(eva.go(group.room()).page().select("textarea[name^=answers:]")).isEmpty();
  }

  @Test
  void begin_an_answer_and_hand_nothing_in() throws Exception {
    gather();
    group.open("goals");

    types(eva, "svara Att frågor kommer upp i tid");
    server.kill();
    server.restart();

    assertThat(eva.go(group.room()).page().select("textarea[name^=answers:]").first().wholeText())
        .endsWith("Att frågor kommer upp i tid");
    assertThat(frida.go(group.room()).page().text()).doesNotContain("1 av 2 har svarat");
    assertThat(eva.press("Lämna in").said()).isEqualTo("said.handed-in");
    assertThat(types(eva, "åtgärd Ta fram en mötesplan").page().select("[name=what]").outerHtml())
        .contains("Ta fram en mötesplan");
    assertThat(eva.press("Åtgärd").done()).isTrue();
    assertThat(types(eva, "åtgärder").page().text()).doesNotContain("Menade du");
    assertThat(eva.here().page().select("main").text()).contains("Ta fram en mötesplan");
  }

  @Test
  void keep_in_sight_what_has_no_field() throws Exception {
    var kept = types(eva, "svara Att frågor kommer upp i tid");

    assertThat(kept.page().select("#card-kept textarea").eachText())
        .containsExactly("Att frågor kommer upp i tid");
  }

  @Test
  void find_where_a_joint_answer_is_written() throws Exception {
    gather();
    group.open("goals");
    eva.go(group.room());
    eva.submit(eva.button("Lämna in").with("answers:agreement-aim", "Ett avtal"));
    group.step("Stäng och visa");

    frida.go(group.room());
    var sent = frida.send(frida.button("Gör det").with("text", "gemensamt 1.2"));

    assertThat(sent.header("Location"))
        .endsWith(group.room() + "/cloth/goals#card-joint-agreement-aim");
    assertThat(frida.go(group.room() + "/cloth/goals").page().select("#card-joint-agreement-aim"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "nästan, Menade du",
    "visa inte, visa",
    "<script>alert(1)</script>, <script>alert(1)</script>",
    "kontrollera, Det skrivs i en chatt",
    "rum K7M4RT9X, Det skrivs i en chatt",
    "koppla 4821, Det skrivs i en chatt",
    "hjälp, Det här kan du skriva nu",
    "help, Det här kan du skriva nu",
    "hjälp parkera, parkera"
  })
  void say_what_to_write_instead_and_change_nothing(String words, String said) throws Exception {
    var before = eva.json(group.room()).json();

    var answer = types(eva, words);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().select("#column-main").text()).contains(said);
    assertThat(answer.page().select("main script")).isEmpty();
    assertThat(eva.json(group.room()).json()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nästa", "visa", "öppna 2", "tydlighet", "avsluta", "påminn"})
  void are_refused_to_whoever_may_not_press(String words) throws Exception {
    var refused = types(eva, words);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(eva.go(group.room()).page().select("textarea[name^=answers:]")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CommandWord.class)
  void are_all_understood_in_both_languages(CommandWord word) throws Exception {
    for (var language : new String[] {"sv", "en"}) {
      var answer = types(frida, word.name(language));

      assertThat(answer.status()).as(word.name(language)).isIn(200, 303, 403, 409);
      assertThat(answer.text()).doesNotContain("unclear.unknown", "Menade du", "Did you mean");
    }
  }

  @Test
  void keep_what_follows_a_word_out_of_the_log() throws Exception {
    gather();
    group.open("goals");
    types(eva, "svara hemligheten som ingen ser");
    types(eva, "svraa hemligheten som ingen ser");

    assertThat(new String(server.log(), StandardCharsets.UTF_8)).doesNotContain("hemligheten");
  }
}
