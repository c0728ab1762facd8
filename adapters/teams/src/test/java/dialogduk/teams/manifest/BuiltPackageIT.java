package dialogduk.teams.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The app package that the build makes, against the one that the operator's command makes.
class BuiltPackageIT {

  private static Packed built() throws IOException {
    return Packed.of(Files.readAllBytes(Path.of("target", "dialogduk-teams.zip")));
  }

  @Test
  void has_its_files_at_the_root_and_no_other() throws IOException {
    assertThat(built().files().keySet()).containsExactlyInAnyOrderElementsOf(AppPackage.FILES);
  }

  @Test
  void is_what_the_command_would_make() throws IOException {
    var built = built();
    var id = built.manifest().at("/id").asString();
    var host = built.manifest().at("/validDomains/0").asString();
    var made = Packed.of(id, "https://" + host);
    assertThat(new String(built.files().get("manifest.json"), UTF_8))
        .isEqualTo(new String(made.files().get("manifest.json"), UTF_8));
    assertThat(built.files())
        .allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(made.files().get(name)));
  }
}
