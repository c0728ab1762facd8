package dialogduk.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dialogduk.core.testkit.GuideExample;
import dialogduk.core.testkit.Repository;
import dialogduk.core.testkit.ShippedDialogues;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every shipped file against the schema that editors check it with.
class SchemaTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<String> files() {
    return ShippedDialogues.source().files().keySet().stream()
        .filter(file -> !file.endsWith(".schema.json"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("files")
  void admits_a_shipped_file(String file) {
    assertThat(faultsIn(schemaFor(file), shipped(file))).isEmpty();
  }

  @Test
  void admits_the_example_of_the_guide() {
    GuideExample.files()
        .forEach((file, text) -> assertThat(faultsIn(schemaFor(file), text)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_named_by_a_shipped_file(String file) {
    var up = "../".repeat((int) file.chars().filter(character -> character == '/').count());
    var pointer = (up.isEmpty() ? "./" : up) + schemaFor(file);
    assertThat(shipped(file)).contains("\"$schema\": \"" + pointer + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'id':'A','version':1,'source':'x','phases':[]}",
        "{'id':'a','version':'1','source':'x','phases':[]}",
        "{'id':'a','version':1,'source':'x','fases':[]}"
      })
  void refuses_a_faulty_definition(String definition) {
    assertThat(faultsIn("dialogue.schema.json", definition.replace('\'', '"'))).isNotEmpty();
  }

  @Test
  void refuses_columns_on_a_text() {
    var definition =
        """
        {"id":"a","version":1,"source":"x","phases":[{"id":"b","cloths":[{"id":"c","prompts":[
          {"id":"d","kind":"text","columns":["e"]}]}]}]}
        """;
    assertThat(faultsIn("dialogue.schema.json", definition)).isNotEmpty();
    assertThat(faultsIn("dialogue.schema.json", definition.replace("text", "table"))).isEmpty();
  }

  private static String schemaFor(String file) {
    if (file.startsWith("demo/")) {
      return "demo.schema.json";
    }
    return file.startsWith("texts/") ? "texts.schema.json" : "dialogue.schema.json";
  }

  private static String shipped(String file) {
    return new String(ShippedDialogues.source().files().get(file), StandardCharsets.UTF_8);
  }

  private static List<String> faultsIn(String schema, String json) {
    return SCHEMAS
        .getSchema(Repository.text("dialogues/" + schema), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
