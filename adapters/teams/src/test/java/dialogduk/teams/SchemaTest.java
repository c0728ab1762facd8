package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dialogduk.core.card.Card;
import dialogduk.core.testkit.Needs;
import dialogduk.core.testkit.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every card against Microsoft's own schema of Adaptive Cards 1.5, which lies beside the
/// repository, on some machines.
class SchemaTest {

  private static Schema schema;

  @BeforeAll
  static void read() throws IOException {
    var file = shared("1.5.0.json");
    Needs.that(Files.isRegularFile(file), "needs the schema of Adaptive Cards in ../shared/data");
    // It calls itself draft 6 and names itself as draft 4 did, which a strict reader does not know.
    var text = Files.readString(file).replaceFirst("\"id\":", "\"\\$id\":");
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
            .getSchema(text, InputFormat.JSON);
  }

  static Path shared(String name) {
    return Repository.path("bot-core")
        .resolveSibling("../shared/data/teams")
        .normalize()
        .resolve(name);
  }

  static Stream<Arguments> cards() {
    return EveryCard.named();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cards")
  void takes_every_card(String name, String language, Card card) {
    assertThat(Drawn.all(card, language)).allSatisfy(drawn -> assertThat(faults(drawn)).isEmpty());
  }

  @Test
  void finds_a_property_that_does_not_exist() {
    var card = new LinkedHashMap<String, Object>(Map.of("type", "AdaptiveCard", "version", "1.5"));
    card.put("body", List.of(Map.of("type", "TextBlock", "text", "a", "wrapp", true)));
    assertThat(faults(card)).isNotEmpty();
  }

  @Test
  void finds_a_missing_text() {
    var card = new LinkedHashMap<String, Object>(Map.of("type", "AdaptiveCard", "version", "1.5"));
    card.put("body", List.of(Map.of("type", "TextBlock", "wrap", true)));
    assertThat(faults(card)).isNotEmpty();
  }

  /// Teams adds `msteams` to the schema: it stands at the root alone.
  private static List<String> faults(Map<String, Object> card) {
    var bare = new LinkedHashMap<>(card);
    bare.remove("msteams");
    return schema.validate(Drawn.JSON.writeValueAsString(bare), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
