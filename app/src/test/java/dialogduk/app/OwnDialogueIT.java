package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.GuideExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dialogue that somebody wrote as the page for it says, in the folder of a server: it can be
/// started beside the one that we ship, and everything then follows it.
class OwnDialogueIT {

  private static final String OWN = "var-vardag";
  private static final String CREDIT = "Frågorna kommer från Exempelmyndigheten.";

  @TempDir static Path folder;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    var dialogues = folder.resolve("egna");
    for (var file : GuideExample.files().entrySet()) {
      var path = dialogues.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, withLinks(file.getValue()));
    }
    server = ServerProcess.start(folder, Map.of("DIALOGDUK_DIALOGUES", dialogues.toString()));
  }

  /// A film with the dialogue, and a page and something without an address with its first phase.
  private static String withLinks(String file) {
    return file.contains("\"phases\": [")
        ? file.replace(
                "\"clarity\":",
                "\"links\": [{ \"id\": \"film\", \"kind\": \"film\", \"url\":"
                    + " \"https://example.se/film\" }], \"clarity\":")
            .replace(
                "\"id\": \"nu\",",
                "\"id\": \"nu\", \"links\": [{ \"id\": \"sida\", \"kind\": \"page\", \"url\":"
                    + " \"https://example.se/sida\" }, { \"id\": \"bok\", \"kind\": \"document\""
                    + " }],")
        : file.replaceFirst(
            "\\{",
            "{ \"links\": { \"film\": \"Filmen om oss\", \"sida\": \"Vår sida\", \"bok\": \"Boken\""
                + " },");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void is_chosen_on_the_first_step() throws Exception {
    var frida = atStart();
    assertThat(frida.here().page().select("[name=dialogue]").eachAttr("value"))
        .containsExactly("samverkansavtal", OWN);
    assertThat(frida.here().page().text())
        .contains("Lokalt samverkansavtal", "Vår vardag", "Frågorna: Exempelmyndigheten");

    var unchosen = frida.send(titled(frida));

    assertThat(unchosen.status()).isEqualTo(422);
    assertThat(unchosen.page().select("[role=alert]").text()).contains("Välj en dialog.");
    assertThat(unchosen.page().select("[name=title]").attr("value")).isEqualTo("Vi på enheten");
  }

  @Test
  void is_not_asked_what_only_an_agreement_is_asked() throws Exception {
    var frida = atStart();

    var agreement = frida.send(titled(frida).with("dialogue", "samverkansavtal"));
    frida.submit(titled(frida).with("dialogue", OWN));
    frida.submit(WebGroup.main(frida).with("person.0.name", "Frida"));

    assertThat(agreement.status()).isEqualTo(422);
    assertThat(agreement.page().select("[role=alert]").text()).contains("Välj ett syfte.");
    assertThat(frida.here().page().text())
        .contains("1. Våra möten", "2. Det här gör vi", CREDIT)
        .doesNotContain("Kortspår", "Partsrådet");
  }

  @Test
  void is_refused_when_it_is_not_there_and_nothing_is_lost() throws Exception {
    var frida = atStart();
    frida.submit(titled(frida).with("dialogue", OWN));

    var refused =
        frida.send(WebGroup.main(frida).with("dialogue", "okand").with("person.0.name", "Frida"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[role=alert]").text())
        .contains("finns inte på den här servern");
    assertThat(refused.page().select("[name=title]").attr("value")).isEqualTo("Vi på enheten");
    assertThat(refused.page().select("[name=\"person.0.name\"]").attr("value")).isEqualTo("Frida");
  }

  @Test
  void has_what_is_worth_seeing_beside_it() throws Exception {
    var frida = atStart();
    frida.submit(titled(frida).with("dialogue", OWN));
    frida.submit(WebGroup.main(frida).with("person.0.name", "Frida"));
    frida.submit(WebGroup.main(frida));
    frida.submit(WebGroup.main(frida));

    assertThat(frida.here().page().select(".check a[href=https://example.se/film]").text())
        .isEqualTo("Filmen om oss");
    var group = WebGroup.startedAt(server.base(), OWN);
    var cloths = group.leader().go(group.room() + "/cloths").page();
    assertThat(cloths.select(".phase a[href=https://example.se/sida]").text())
        .isEqualTo("Vår sida");
    assertThat(cloths.text()).doesNotContain("Boken");
  }

  @Test
  void is_walked_in_its_own_words() throws Exception {
    var group = WebGroup.startedAt(server.base(), OWN);
    var eva = group.join("Eva", "employer");
    group.open("moten");

    assertThat(eva.go(group.room()).page().text())
        .contains(
            "Våra möten",
            "Tänk på den senaste månaden.",
            "Vad fungerar bra på våra möten?",
            "Vad vill vi pröva?",
            "Förslag",
            "Nytta");
    eva.submit(
        eva.button("Lämna in")
            .with("answers:moten-bra", "Att alla kommer")
            .with("answers:moten-forslag.0.0", "Kortare möten"));
    assertThat(cloth(group)).doesNotContain("Att alla kommer", "Kortare möten");
    group.step("Stäng och visa");

    assertThat(cloth(group)).contains("Att alla kommer", "Kortare möten");
    assertThat(eva.go(group.room() + "/cloths").page().text())
        .contains("Nu", "Våra möten", "Sedan", "Det här gör vi");
  }

  @Test
  void has_its_source_named_on_every_page_and_sheet() throws Exception {
    var group = WebGroup.startedAt(server.base(), OWN);
    var frida = group.leader();
    group.open("moten");

    for (var page : List.of("", "/cloths", "/cloth/moten", "/actions", "/history", "/record")) {
      assertThat(frida.go(group.room() + page).page().select("footer").text())
          .as(page)
          .startsWith(CREDIT);
    }
    assertThat(frida.go(group.room() + "/print?blank").page().select(".pgfoot").eachText())
        .hasSize(2)
        .allMatch(foot -> foot.endsWith("· Frågorna: Exempelmyndigheten"));
  }

  private static WebPerson atStart() throws IOException {
    var frida = new WebPerson(server.base(), "Frida");
    frida.go("/ny");
    return frida;
  }

  private static Filled titled(WebPerson frida) {
    return WebGroup.main(frida).with("title", "Vi på enheten");
  }

  private static String cloth(WebGroup group) throws IOException {
    return group.leader().go(group.room() + "/cloth/moten").page().text();
  }
}
