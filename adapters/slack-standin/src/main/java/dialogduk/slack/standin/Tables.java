package dialogduk.slack.standin;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Rules that look at a table as a whole.
final class Tables {

  private static final int CONTENT = 20_000;

  private Tables() {}

  static void everyRowIsAsLong(JsonNode table, String pointer, List<BlockFault> faults) {
    var columns = table.at("/rows/0").size();
    for (var i = 0; i < table.path("rows").size(); i++) {
      if (table.at("/rows/" + i).size() != columns) {
        faults.add(new BlockFault(pointer + "/rows/" + i, "must have " + columns + " columns"));
      }
    }
  }

  static void settingsFitTheColumns(JsonNode table, String pointer, List<BlockFault> faults) {
    if (table.has("column_settings")
        && table.get("column_settings").size() != table.at("/rows/0").size()) {
      faults.add(new BlockFault(pointer + "/column_settings", "must match the columns"));
    }
  }

  static void contentFits(JsonNode table, String pointer, List<BlockFault> faults) {
    if (TextBudget.of(table.path("rows")) > CONTENT) {
      faults.add(
          new BlockFault(pointer + "/rows", "must be less than " + (CONTENT + 1) + " characters"));
    }
  }
}
