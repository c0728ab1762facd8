package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// *Prova själv*, as somebody meets it who came by: alone, with five who are made up.
class RehearsalIT {

  /// Each waits at most five seconds; the rest is for a crowded machine.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void goes_through_a_cloth_with_the_five_even_when_the_server_is_killed() throws Exception {
    var kim = new WebPerson(server.base(), "Kim");
    kim.go("/");
    kim.press("Prova själv");
    var room = kim.room();
    isMadeUp(kim);

    takes(kim, room, "Nästa");
    untilAll(kim, room, "har svarat");
    takes(kim, room, "Stäng och visa");
    var shown = kim.go(room);
    assertThat(shown.page().select(".slip")).hasSizeGreaterThanOrEqualTo(3 * 3);
    isMadeUp(kim);

    takes(kim, room, "Öppna markeringen");
    server.kill();
    server.restart();
    untilAll(kim, room, "har markerat");
    takes(kim, room, "Stäng markeringen");
    assertThat(kim.go(room).page().text()).contains("Är vår gemensamma bild oklar eller tydlig?");

    assertThat(kim.go("/").page().select(".mine").text()).contains("Övning", "duk 1");
    var other = new WebPerson(server.base(), "Nils");
    assertThat(other.go("/").page().select(".mine")).isEmpty();
    assertThat(other.get(room).status()).isEqualTo(404);
  }

  private static void isMadeUp(WebPerson person) {
    assertThat(person.here().page().text()).contains("Personerna och svaren är påhittade.");
  }

  private static void takes(WebPerson person, String room, String step) throws Exception {
    person.go(room);
    person.press(step);
    assertThat(person.press(step).done()).as(step).isTrue();
  }

  private static void untilAll(WebPerson person, String room, String done) {
    await()
        .atMost(PATIENCE)
        .until(() -> person.go(room).page().text(), text -> text.contains("5 av 5 " + done));
  }
}
