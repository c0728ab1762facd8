package dialogduk.core.press;

import dialogduk.core.box.Cells;
import dialogduk.core.card.CarriedGoals;
import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Event.RowOrigin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Rows of a joint table: those typed, those picked from what was handed in, and goals carried on.
record JointTable(List<List<String>> rows, List<RowOrigin> origins) {

  static JointTable of(Scene scene, Prompt prompt, Filled form) {
    var rows = new ArrayList<>(form.rows("rows", prompt.columns().size()));
    var origins = new ArrayList<>(kept(scene, prompt, rows));
    for (var id : form.all("pick")) {
      var body = scene.bodies().get(id);
      if (body != null) {
        rows.add(fitted(Cells.split(body), prompt.columns().size()));
      }
    }
    for (var goal : goals(scene, prompt, form)) {
      origins.add(new RowOrigin(rows.size(), goal.prompt(), goal.version()));
      rows.add(goalRow(prompt, goal.line()));
    }
    return new JointTable(rows, origins);
  }

  /// A row that stood before keeps its origin, also when its other cells were filled in.
  private static List<RowOrigin> kept(Scene scene, Prompt prompt, List<List<String>> rows) {
    var before = scene.minutes().prompt(prompt.id()).joint();
    var prefill = prompt.prefill();
    if (before.isEmpty() || prefill == null) {
      return List.of();
    }
    var old = Cells.rows(scene.body(before.get().text()));
    var column = prefill.column();
    var origins = new ArrayList<RowOrigin>();
    for (int row = 0; row < rows.size(); row++) {
      var goal = rows.get(row).get(column);
      for (var origin : before.get().origins()) {
        if (origin.row() < old.size() && old.get(origin.row()).get(column).equals(goal)) {
          origins.add(new RowOrigin(row, origin.prompt(), origin.version()));
          break;
        }
      }
    }
    return origins;
  }

  private static List<CarriedGoals.Goal> goals(Scene scene, Prompt prompt, Filled form) {
    var prefill = prompt.prefill();
    if (prefill == null) {
      return List.of();
    }
    var ticked = form.all("goal");
    var from = new ArrayList<>(CarriedGoals.of(scene, prefill.from()));
    prefill.alsoOffer().forEach(id -> from.addAll(CarriedGoals.of(scene, id)));
    return from.stream().filter(goal -> ticked.contains(goal.key())).toList();
  }

  private static List<String> goalRow(Prompt prompt, String line) {
    var prefill = prompt.prefill();
    var cells = new ArrayList<>(Collections.nCopies(prompt.columns().size(), ""));
    cells.set(prefill == null ? 0 : prefill.column(), line);
    return cells;
  }

  private static List<String> fitted(List<String> cells, int columns) {
    var all = new ArrayList<>(cells);
    while (all.size() < columns) {
      all.add("");
    }
    return all.subList(0, columns);
  }
}
