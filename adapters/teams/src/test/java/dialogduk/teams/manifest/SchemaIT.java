package dialogduk.teams.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dialogduk.teams.NodePackages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The manifest and its English texts against Microsoft's own schemas.
@Tag("second-opinion")
class SchemaIT {

  private static final Packed PACKED = Packed.sample();

  private static Schema manifests;
  private static Schema translations;

  @BeforeAll
  static void read() {
    NodePackages.fetch();
    manifests = schema("MicrosoftTeams.schema.json");
    translations = schema("MicrosoftTeams.Localization.schema.json");
  }

  private static Schema schema(String name) {
    var version = PACKED.manifest().get("manifestVersion").asString();
    var text =
        NodePackages.text(
            "@microsoft/app-manifest/build/json-schemas/teams/v%s/%s".formatted(version, name));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
        .getSchema(text.replace("\uFEFF", ""), InputFormat.JSON);
  }

  private static String text(String name) {
    return new String(PACKED.files().get(name), StandardCharsets.UTF_8);
  }

  private static List<String> faults(Schema schema, String text) {
    return schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  void takes_the_manifest() {
    assertThat(faults(manifests, text("manifest.json"))).isEmpty();
  }

  @Test
  void takes_the_english_texts() {
    assertThat(faults(translations, text("en.json"))).isEmpty();
  }

  @Test
  void finds_a_property_that_does_not_exist() {
    assertThat(faults(manifests, text("manifest.json").replace("accentColor", "accentColour")))
        .isNotEmpty();
    assertThat(faults(translations, text("en.json").replace("name.short", "name.brief")))
        .isNotEmpty();
  }

  @Test
  void finds_an_id_that_is_none() {
    assertThat(faults(manifests, text("manifest.json").replace(Packed.APP_ID, "dialogduk")))
        .isNotEmpty();
  }

  @Test
  void finds_a_name_that_is_too_long() {
    var longer = "\"short\": \"" + "Dialogduk".repeat(4);
    assertThat(faults(manifests, text("manifest.json").replace("\"short\": \"Dialogduk", longer)))
        .isNotEmpty();
  }
}
