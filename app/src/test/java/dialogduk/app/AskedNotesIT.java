package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever is told *Be facilitatorn* is not alone with it: those who lead get one private note.
class AskedNotesIT {

  private static final String NOTE = "Eva ville parkera och ta upp frågor";

  @TempDir static Path folder;
  private static ServerProcess server;
  private static WebGroup group;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
    group =
        WebGroup.started(
            server.base(),
            person -> person,
            "Dialog",
            List.of("Frida", "Carin"),
            List.of("", "cofacilitator"));
    group.state(group.comeIn("Carin"), "ST");
    group.join("Eva", "employer");
    group.join("Erik", "employer");
    group.open("goals");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void one_note_reaches_those_who_lead_and_nobody_else() throws Exception {
    var stream = group.leader().listen(group.room());
    stream.await(1);
    var history = page("Frida", "/history");

    var first = parks();
    var second = parks();

    assertThat(List.of(first.status(), second.status())).containsOnly(403);
    assertThat(first.page().text()).contains("Be facilitatorn");
    stream.await(2);
    stream.close();
    for (var leader : List.of("Frida", "Carin")) {
      assertThat(page(leader, "").split(NOTE, -1)).as(leader + " sees it once").hasSize(2);
      assertThat(group.person(leader).json(group.room()).text()).contains(NOTE);
    }
    for (var other : List.of("Eva", "Erik")) {
      assertThat(page(other, "")).doesNotContain("ville parkera");
      assertThat(group.person(other).json(group.room()).text()).doesNotContain("ville parkera");
    }
    assertThat(page("Frida", "/board") + page("Frida", "/record")).doesNotContain("ville parkera");
    assertThat(page("Frida", "/history")).as("no event").isEqualTo(history);
    assertThat(group.leader().get(group.room() + "?language=en").page().text())
        .contains("Eva wanted to park and return to questions");
    group.leader().get(group.room() + "?language=sv");

    group.step("Tillbaka");
    assertThat(page("Frida", "")).as("gone with the next step").doesNotContain(NOTE);
  }

  private static Response parks() throws IOException {
    var eva = group.person("Eva");
    group.leader().go(group.room());
    eva.go(group.room());
    return eva.send(
        eva.forged(group.room(), "park?seen=" + group.leader().seen())
            .with("target", "agreement-aim")
            .with("reason", "other"));
  }

  private static String page(String name, String path) throws IOException {
    return group.person(name).get(group.room() + path).page().select("main").text();
  }
}
