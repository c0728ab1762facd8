package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator without a build gets from the packaged server: the app package for Teams.
class TeamsPackageIT {

  private static final String APP_ID = "12345678-90ab-cdef-1234-567890abcdef";
  private static final Map<String, String> SETTINGS =
      Map.of("TEAMS_APP_ID", APP_ID, "DIALOGDUK_BASE_URL", "https://dialog.example.se");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("dialogduk-teams.zip");
  }

  private record Exit(int code, String output) {}

  private Exit run(Map<String, String> settings) throws IOException, InterruptedException {
    var log = folder.resolve("output.log");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            Path.of("target", "dialogduk.jar").toAbsolutePath().toString(),
            "--teams-package",
            file.toString());
    builder.environment().keySet().removeAll(List.of("TEAMS_APP_ID", "DIALOGDUK_BASE_URL"));
    builder.environment().putAll(settings);
    var process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Exit(process.exitValue(), Files.readString(log));
  }

  @Test
  void is_written_for_the_operators_bot() throws Exception {
    var exit = run(SETTINGS);

    assertThat(exit.output()).startsWith("Written to " + file).hasLineCount(1);
    assertThat(exit.code()).isZero();
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(Object::toString))
          .containsExactlyInAnyOrder("manifest.json", "en.json", "color.png", "outline.png");
      var manifest = zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes();
      assertThat(new String(manifest, StandardCharsets.UTF_8))
          .contains("\"id\": \"" + APP_ID + "\"", "\"botId\": \"" + APP_ID + "\"")
          .contains("\"validDomains\": [\"dialog.example.se\"]");
    }
  }

  @Test
  void is_not_written_without_the_id_of_a_bot() throws Exception {
    var exit = run(Map.of("DIALOGDUK_BASE_URL", "https://dialog.example.se"));

    assertThat(exit.output())
        .startsWith("The app package was not made: TEAMS_APP_ID is not set.")
        .hasLineCount(1);
    assertThat(exit.code()).isOne();
    assertThat(file).doesNotExist();
  }

  @Test
  void is_not_written_over_another_file() throws Exception {
    Files.writeString(file, "another");

    var exit = run(SETTINGS);

    assertThat(exit.output()).contains("there is a file " + file).hasLineCount(1);
    assertThat(exit.code()).isOne();
    assertThat(file).hasContent("another");
  }

  @Test
  void is_not_written_where_there_is_no_folder() throws Exception {
    file = folder.resolve("nowhere").resolve("dialogduk-teams.zip");

    var exit = run(SETTINGS);

    assertThat(exit.output()).contains(file + " cannot be written").hasLineCount(1);
    assertThat(exit.code()).isOne();
  }
}
