package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.testkit.Needs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H311 as people meet it: the disk runs full in the middle of a dialogue. Everybody who wants
/// something saved is told that it was not, with what they wrote still in front of them; what was
/// acknowledged can be read; and when there is space again, the same press is accepted.
class NoSpaceLeftIT {

  private static final String AIM = "answers:agreement-aim";
  private static final String NEXT = "answers:reason-for-agreement";
  private static final String JOINT = "Vi vill ha ett avtal som används";
  private static final int MOST_TRIES = 1_000;
  private static final int UNAVAILABLE = 503;

  @TempDir Path folder;

  private Path disk;
  private ServerProcess server;

  @BeforeEach
  void start() throws Exception {
    Needs.tool("mount");
    disk = Files.createDirectory(folder.resolve("data"));
    Needs.that(
        run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()),
        "needs the right to mount");
    server = ServerProcess.start(folder);
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.kill();
    }
    run("umount", disk.toString());
  }

  @Test
  void is_told_to_everybody_and_costs_nothing_that_was_written() throws Exception {
    var group = Group.overHttp(server);
    var eva = group.person("Eva Ek");
    group.open("goals");
    handsIn(eva, group, AIM, "Frågor ska tas upp i tid");
    group.step("Stäng och visa");
    group.open("conditions");
    var link = group.linkFor("Erik Strand");
    var code = opensTheDoor(group.leader());

    fill();

    var last = handsInUntilRefused(eva, group);
    assertThat(eva.get("/actuator/health/readiness").status()).isEqualTo(UNAVAILABLE);
    isTold(eva.here());
    var kept = eva.button("Lämna in");
    assertThat(value(kept, NEXT)).isEqualTo(answer(last + 1));

    var sam = group.person("Sam Haddad");
    isTold(untilRefused(() -> writesTogether(sam, group)));
    assertThat(sam.here().text()).contains(JOINT);
    untilRefused(() -> eva.draft(group.room(), NEXT, "mer än förut"));
    isTold(untilRefused(() -> knocks(code)));
    isTold(untilRefused(() -> follows(link)));
    isTold(untilRefused(this::begins));
    isTold(untilRefused(this::rehearses));
    assertThat(group.person("Ulla Berg").go(group.room() + "/cloth/goals").text())
        .contains("Frågor ska tas upp i tid");

    free();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> eva.get("/actuator/health/readiness").status() == 200);
    assertThat(eva.submit(kept).said()).isEqualTo("said.handed-in");
    server.kill();
    server.restart();
    eva.go(group.room());
    assertThat(value(eva.button("Lämna in"), NEXT)).isEqualTo(answer(last + 1));
    assertThat(eva.here().page().text()).contains("Inlämnat");
  }

  private static String opensTheDoor(WebPerson leader) throws IOException {
    leader.press("Släpp in");
    return leader.here().page().select("#card-invite dd").get(1).text();
  }

  private static void isTold(Response answer) {
    assertThat(answer.status()).as(answer::request).isEqualTo(UNAVAILABLE);
    assertThat(answer.text()).contains("Det gick inte att spara just nu");
  }

  // --- what somebody wants saved

  private static Response writesTogether(WebPerson person, WebGroup group) throws IOException {
    person.go(group.room() + "/cloth/goals");
    return person.submit(person.button("Dela utkast").with("text", JOINT));
  }

  private Response knocks(String code) throws IOException {
    var nils = new WebPerson(server.base(), "Nils Ny");
    nils.go("/join");
    var told = nils.submit(WebGroup.main(nils).with("code", code).with("name", nils.name()));
    assertThat(told.status() == UNAVAILABLE && !told.text().contains(nils.name()))
        .as("the name is thrown away")
        .isFalse();
    return told;
  }

  private Response follows(String link) throws IOException {
    var erik = new WebPerson(server.base(), "Erik Strand");
    erik.go(link);
    return erik.press("Fortsätt");
  }

  private Response begins() throws IOException {
    var kim = new WebPerson(server.base(), "Kim Bo");
    kim.go("/ny");
    kim.submit(
        WebGroup.main(kim).with("purpose", "new-agreement").with("title", "En som inte ryms"));
    kim.submit(WebGroup.main(kim).with("person.0.name", kim.name()));
    kim.submit(WebGroup.main(kim));
    kim.submit(WebGroup.main(kim));
    return kim.submit(WebGroup.main(kim));
  }

  private Response rehearses() throws IOException {
    var kim = new WebPerson(server.base(), "Kim Bo");
    kim.go("/");
    return kim.press("Prova");
  }

  private interface Attempt {
    Response made() throws IOException;
  }

  /// There may be room for something small in files that are there.
  private static Response untilRefused(Attempt attempt) throws IOException {
    for (int n = 0; n < MOST_TRIES; n++) {
      var told = attempt.made();
      if (told.status() == UNAVAILABLE) {
        return told;
      }
      assertThat(told.done()).as(told.toString()).isTrue();
    }
    throw new AssertionError("the disk never ran full");
  }

  // --- handing in

  private static void handsIn(WebPerson person, WebGroup group, String field, String text)
      throws IOException {
    person.go(group.room());
    assertThat(person.submit(person.button("Lämna in").with(field, text)).said())
        .isEqualTo("said.handed-in");
  }

  /// The number of the last that was acknowledged.
  private static int handsInUntilRefused(WebPerson person, WebGroup group) throws IOException {
    for (int n = 0; n < MOST_TRIES; n++) {
      person.go(group.room());
      var told = person.submit(person.button("Lämna in").with(NEXT, answer(n)));
      if (!told.said().equals("said.handed-in")) {
        return n - 1;
      }
    }
    throw new AssertionError("the disk never ran full");
  }

  private static String answer(int n) {
    return n + " " + "ord ".repeat(2_000).strip();
  }

  private static String value(Filled form, String name) {
    return form.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Filled.Field::value)
        .findFirst()
        .orElseThrow();
  }

  // --- the disk

  private void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler())) {
      var piece = new byte[4_096];
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return disk.resolve("other-people's-files");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
