package dialogduk.app;

import dialogduk.core.testkit.Needs;
import dialogduk.core.testkit.Repository;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/// The list of hostile inputs that stands beside this repository.
final class HostileInputs {

  private static final String FILE = "../shared/data/hostile-inputs.json";

  /// @param kind `literal` for a text to be sent as it is
  record Row(String id, String entry, String kind, String input) {
    boolean isText() {
      return entry.startsWith("text.") && kind.equals("literal");
    }
  }

  private HostileInputs() {}

  static List<Row> rows() {
    Needs.that(Files.exists(Repository.path("bot-core").resolveSibling(FILE)), "needs " + FILE);
    var inputs = JsonMapper.shared().readTree(Repository.text(FILE)).get("inputs");
    return StreamSupport.stream(inputs.spliterator(), false)
        .map(
            row ->
                new Row(
                    row.get("id").asString(),
                    row.get("entry").asString(),
                    row.get("kind").asString(),
                    row.get("input").asString()))
        .toList();
  }
}
