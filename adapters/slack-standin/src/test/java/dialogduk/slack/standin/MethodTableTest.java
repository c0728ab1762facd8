package dialogduk.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MethodTableTest {

  /// Described only in the older OpenAPI document or not at all.
  private static final Set<String> WITHOUT_REFERENCE =
      Set.of("users.list", "auth.revoke", "oauth.v2.exchange");

  @Test
  void says_only_words_of_the_reference_and_takes_its_arguments() {
    var folder = Shared.slack("slack-api-ref");
    for (var method : MethodTable.all()) {
      var file = folder.resolve(method.name() + ".json");
      assertThat(Files.exists(file))
          .as(method.name())
          .isEqualTo(!WITHOUT_REFERENCE.contains(method.name()));
      if (Files.exists(file)) {
        var reference = Shared.json(file);
        var known = names(reference.path("errors"));
        // Only the older OpenAPI document says what becomes of a text that is too long to post.
        known.add("msg_too_long");
        assertThat(known).as(method.name()).containsAll(method.words());
        assertThat(names(reference.path("args"))).as(method.name()).isEqualTo(method.arguments());
        assertThat(method.arguments()).containsAll(method.required());
      }
    }
  }

  @Test
  void says_common_words_that_the_reference_knows_somewhere() {
    var known = new HashSet<String>();
    for (var file : Shared.files(Shared.slack("slack-api-ref"))) {
      known.addAll(names(Shared.json(file).path("errors")));
    }
    known.add("invalid_arguments"); // stands among the reference's examples of views.open

    assertThat(known).containsAll(MethodTable.common());
    assertThat(Shared.json("slack-api-ref/views.open.json").path("response").toString())
        .contains("invalid_arguments");
  }

  private static Set<String> names(JsonNode object) {
    return new HashSet<>(object.propertyNames());
  }
}
