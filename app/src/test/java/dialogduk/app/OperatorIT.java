package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator does beside the server, with the packaged jar and as the README writes it.
class OperatorIT {

  private static final String ANSWER = "Att frågor kommer upp i tid";

  @TempDir static Path folder;
  @TempDir Path elsewhere;

  private static ServerProcess server;
  private static WebGroup group;
  private static WebPerson eva;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
    group = WebGroup.startedAt(server.base());
    eva = group.join("Eva", "ST");
    group.open("goals");
    eva.go(group.room());
    eva.submit(eva.button("Lämna in").with("answers:agreement-aim", ANSWER));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void says_its_version_as_it_was_packaged() throws Exception {
    try (var jar = new JarFile("target/dialogduk.jar")) {
      var packaged = jar.getManifest().getMainAttributes().getValue("Implementation-Version");

      assertThat(server.command("--version").output().strip())
          .isEqualTo("Dialogduk " + packaged)
          .matches("Dialogduk \\d.*");
    }
  }

  @Test
  void copies_the_database_of_a_running_server_and_another_goes_on_with_the_copy()
      throws Exception {
    var data = Files.createDirectory(elsewhere.resolve("data"));
    var copy = data.resolve("dialogduk.db");

    var exit = server.command("--backup", copy.toString());

    assertThat(exit.output())
        .isEqualToIgnoringNewLines(
            "Copied to " + copy + ". The master key is not in the copy: keep the two apart.");
    assertThat(exit.code()).isZero();
    assertThat(data).isDirectoryNotContaining("glob:**.key");
    Files.copy(folder.resolve("data/dialogduk.key"), data.resolve("dialogduk.key"));
    try (var second = ServerProcess.start(elsewhere)) {
      assertThat(of(eva, second).go(group.room()).text()).contains(ANSWER);
      var leader = of(group.leader(), second);
      leader.go(group.room());
      leader.press("Stäng och visa");
      leader.press("Stäng och visa");
      assertThat(leader.go(group.room()).text()).contains(ANSWER);
    }
    assertThat(group.leader().go(group.room()).text())
        .as("the first server knows nothing of it")
        .contains("Stäng och visa");
  }

  @Test
  void copies_over_no_other_file() throws Exception {
    var file = Files.writeString(elsewhere.resolve("there"), "another");

    var exit = server.command("--backup", file.toString());

    assertThat(exit.output()).contains("there is a file of that name").hasLineCount(1);
    assertThat(exit.code()).isOne();
    assertThat(file).hasContent("another");
  }

  @Test
  void says_when_there_is_nothing_to_copy() throws Exception {
    var exit = ServerProcess.command(elsewhere, Map.of(), "--backup", "copy.db");

    assertThat(exit.output()).contains("there is no database in " + elsewhere).hasLineCount(1);
    assertThat(exit.code()).isOne();
  }

  @Test
  void makes_a_new_link_for_a_facilitator_once_the_server_has_stopped() throws Exception {
    var going = server.command("--recover", group.id());
    assertThat(going.output()).contains("another server has it open").hasLineCount(1);
    assertThat(going.code()).isOne();
    var old = group.linkFor("Frida");

    server.stop();
    var exit = server.command("--recover", group.id());
    server.restart();

    assertThat(exit.code()).as(exit.output()).isZero();
    assertThat(exit.output()).hasLineCount(2);
    var link = exit.output().lines().toList().getLast();
    assertThat(link).startsWith(server.base() + "/l/");
    var frida = new WebPerson(server.base(), "Frida");
    frida.go(link.substring(server.base().length()));
    frida.press("Fortsätt");
    assertThat(frida.go(group.room()).text()).contains("Stäng och visa");
    assertThat(frida.go(group.room() + "/history").text()).contains("Frida fick en ny länk.");
    assertThat(new WebPerson(server.base(), "Somebody").get(old).status()).isEqualTo(404);
  }

  @Test
  void makes_no_link_for_a_dialogue_that_is_not_there() throws Exception {
    var data = Files.createDirectory(elsewhere.resolve("data"));

    var exit = ServerProcess.command(elsewhere, Map.of(), "--recover", "nowhere");

    assertThat(exit.output())
        .startsWith("There is no dialogue nowhere in " + data + ".")
        .hasLineCount(1);
    assertThat(exit.code()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "--backup, Missing required parameter for option '--backup' (FILE)",
    "--recover, Missing required parameter for option '--recover' (SESSION)",
    "--bakcup=copy.db, Unknown option: '--bakcup=copy.db'",
    "backup, Unmatched argument at index 0: 'backup'"
  })
  void says_what_is_wrong_with_what_was_written(String words, String said) throws Exception {
    var exit = ServerProcess.command(elsewhere, Map.of(), words);

    assertThat(exit.output()).contains(said, "--backup");
    assertThat(exit.output()).doesNotContain("\tat ", "Exception");
    assertThat(exit.code()).isEqualTo(2);
    assertThat(elsewhere.resolve("data")).doesNotExist();
  }

  /// The same browser, at another server.
  private static WebPerson of(WebPerson person, ServerProcess other) {
    var same = new WebPerson(other.base(), person.name());
    same.cookies().putAll(person.cookies());
    return same;
  }
}
