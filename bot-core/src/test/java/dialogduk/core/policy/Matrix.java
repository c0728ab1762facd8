package dialogduk.core.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The permissions matrix as it is written, `permissions.csv`.
record Matrix(Map<String, Map<Role, Character>> rows) {

  static Matrix read() {
    var lines = text().lines().toList();
    var columns = cells(lines.getFirst()).stream().skip(2).map(Role::valueOf).toList();
    var rows = new LinkedHashMap<String, Map<Role, Character>>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = cells(line);
      var row = new LinkedHashMap<Role, Character>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i + 2).charAt(0));
      }
      rows.put(cells.getFirst(), row);
    }
    return new Matrix(rows);
  }

  char cell(String row, Role role) {
    return rows.get(row).get(role);
  }

  private static String text() {
    try (var in = Matrix.class.getResourceAsStream("permissions.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Commas outside quotes separate.
  private static List<String> cells(String line) {
    return new ArrayList<>(
        Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
            .map(cell -> cell.replace("\"", ""))
            .toList());
  }
}
