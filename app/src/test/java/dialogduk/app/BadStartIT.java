package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.app.ServerProcess.Exit;
import dialogduk.core.testkit.GuideExample;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that cannot start says why in one message that a person can act on, and ends. A disk
/// that runs full while it runs is tried in the store's `FullDiskIT`.
class BadStartIT {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "DIALOGDUK_BIND, 0.0.0.0, DIALOGDUK_START_CODE",
    "DIALOGDUK_BASE_URL, https://dialog.example.se/rum, DIALOGDUK_BASE_URL",
    "DIALOGDUK_BIND, 192.0.2.1, DIALOGDUK_BIND",
    "DIALOGDUK_MANAGEMENT_PORT, http, DIALOGDUK_MANAGEMENT_PORT",
    "DIALOGDUK_ZONE, Europe/Nowhere, DIALOGDUK_ZONE",
    "DIALOGDUK_LANGUAGE, xx, DIALOGDUK_LANGUAGE",
    "PORT, http, PORT",
    "PORT, 70000, PORT",
    "DIALOGDUK_DIALOGUES, /nowhere/at/all, DIALOGDUK_DIALOGUES"
  })
  void a_bad_setting_is_named(String setting, String value, String named) throws Exception {
    var exit = ServerProcess.refused(folder, Map.of(setting, value));

    isOneMessage(exit);
    assertThat(exit.output()).contains(named);
    assertThat(folder.resolve("data/dialogduk.db"))
        .as("opened before it was refused")
        .doesNotExist();
  }

  @Test
  void a_bad_key_is_named() throws Exception {
    var exit = ServerProcess.refused(folder, Map.of("DIALOGDUK_KEY", "not-a-key"));

    isOneMessage(exit);
    assertThat(exit.output()).contains("DIALOGDUK_KEY");
  }

  @Test
  void every_fault_of_a_dialogue_is_listed_with_its_place() throws Exception {
    var dialogues = folder.resolve("egna");
    for (var file : GuideExample.faultyFiles().entrySet()) {
      var path = dialogues.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }

    var exit = ServerProcess.refused(folder, Map.of("DIALOGDUK_DIALOGUES", dialogues.toString()));

    isOneMessage(exit);
    assertThat(exit.output())
        .contains(
            dialogues + "/var-vardag.json: 2 faults",
            "- $.phases[0].cloths[0].prompts[0].kind: 'txt' is not a kind of prompt",
            "- texts/sv/var-vardag.json: $.cloths.plan.title: is missing");
    assertThat(folder.resolve("data/dialogduk.db"))
        .as("opened before it was refused")
        .doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "not a folder");

    var exit = ServerProcess.refused(folder, Map.of("DIALOGDUK_DATA", file + "/data"));

    isOneMessage(exit);
    assertThat(exit.output()).contains(file.toString(), "DIALOGDUK_DATA");
  }

  @Test
  void a_second_server_on_the_folder_is_refused_and_the_first_goes_on() throws Exception {
    try (var first = ServerProcess.start(folder)) {
      var second = Files.createDirectory(folder.resolve("second"));

      var exit =
          ServerProcess.refused(
              second, Map.of("DIALOGDUK_DATA", folder.resolve("data").toString()));

      isOneMessage(exit);
      assertThat(exit.output()).contains("another server has it open");
      assertThat(new String(first.log(), StandardCharsets.UTF_8))
          .as("a good start warns of nothing")
          .doesNotContain(" WARN ", " ERROR ", "password");
      assertThat(new WebPerson(first.base(), "Somebody").get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void an_occupied_port_is_named() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());

      var exit = ServerProcess.refused(folder, Map.of("PORT", port));

      isOneMessage(exit);
      assertThat(exit.output()).contains(port);
    }
  }

  private static void isOneMessage(Exit exit) {
    assertThat(exit.code()).as(exit.output()).isNotZero();
    assertThat(exit.output())
        .doesNotContain("\tat ")
        .doesNotContainPattern("(?m)^Caused by")
        .doesNotContain("BeanCreationException");
    assertThat(exit.output().lines().filter(line -> line.contains("APPLICATION FAILED TO START")))
        .as(exit.output())
        .hasSize(1);
    assertThat(exit.output().lines().filter(line -> line.matches(".*\\b(WARN|ERROR)\\b.*")))
        .as(exit.output())
        .hasSizeLessThanOrEqualTo(1);
  }
}
