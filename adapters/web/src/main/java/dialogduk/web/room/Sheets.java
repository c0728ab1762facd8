package dialogduk.web.room;

import dialogduk.core.card.ActionsCard;
import dialogduk.core.card.Block;
import dialogduk.core.card.ClothDate;
import dialogduk.core.card.JointBlocks;
import dialogduk.core.card.RecordWords;
import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.ColumnHead;
import dialogduk.core.dialogue.Layout;
import dialogduk.core.dialogue.Prompt;
import dialogduk.web.page.Sheet;
import dialogduk.web.page.Sheet.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Printed cloths: what the group wrote together, or lines to write on by hand.
final class Sheets {

  private Sheets() {}

  static Sheet filled(Scene scene, Cloth cloth) {
    return sheet(
        scene,
        cloth,
        true,
        scale(scene, RecordWords.figures(scene, cloth), RecordWords.marked(scene, cloth)));
  }

  static Sheet blank(Scene scene, Cloth cloth) {
    return sheet(scene, cloth, false, scale(scene, null, ""));
  }

  private static Sheet sheet(Scene scene, Cloth cloth, boolean filled, Sheet.Scale scale) {
    var words = scene.words();
    return new Sheet(
        filled ? RecordWords.head(scene, cloth) : RecordWords.blankHead(scene, cloth),
        filled,
        words.clothTitle(cloth.id()),
        words.clothPart(cloth.id()),
        words.instruction(cloth.id()),
        cloth.layout() == Layout.FIRST_FULL,
        cloth.prompts().stream().map(prompt -> box(scene, cloth, prompt, filled)).toList(),
        scale,
        filled ? ClothDate.of(scene, cloth) : "");
  }

  private static Sheet.Scale scale(Scene scene, @Nullable List<Integer> figures, String words) {
    return new Sheet.Scale(
        scene.words().clarityQuestion(),
        scene.dialogue().clarity().steps(),
        scene.words().clarityLow(),
        scene.words().clarityHigh(),
        figures,
        words);
  }

  // --- boxes

  private static Box box(Scene scene, Cloth cloth, Prompt prompt, boolean filled) {
    return switch (prompt.kind()) {
      case TEXT -> box(scene, prompt, filled ? text(scene, prompt) : "", List.of(), List.of());
      case TABLE -> filled ? table(scene, prompt) : empty(scene, prompt);
      case ACTIONS ->
          box(
              scene,
              prompt,
              "",
              heads(scene, prompt),
              filled ? ActionsCard.planned(scene, cloth) : List.of());
    };
  }

  private static Box box(
      Scene scene, Prompt prompt, String text, List<String> columns, List<List<String>> rows) {
    return new Box(
        scene.promptNumber(prompt.id()),
        scene.words().heading(prompt.id()),
        Objects.requireNonNullElse(scene.words().question(prompt.id()), ""),
        text,
        prompt.lines(),
        columns,
        rows);
  }

  private static Box empty(Scene scene, Prompt prompt) {
    return box(scene, prompt, "", heads(scene, prompt), List.of());
  }

  private static String text(Scene scene, Prompt prompt) {
    var joint =
        scene.minutes().prompt(prompt.id()).joint().map(it -> scene.body(it.text())).orElse("");
    return Stream.of(joint, RecordWords.parked(scene, prompt.id()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /// The joint rows as the card shows them, under the printed heads of the columns.
  private static Box table(Scene scene, Prompt prompt) {
    var heads = new ArrayList<>(heads(scene, prompt));
    var rows = new ArrayList<List<String>>();
    for (var block : JointBlocks.text(scene, prompt)) {
      if (block instanceof Block.Table joint) {
        heads.addAll(joint.columns().subList(heads.size(), joint.columns().size()));
        joint.rows().forEach(row -> rows.add(fitted(row, heads.size())));
      }
    }
    var parked = RecordWords.parked(scene, prompt.id());
    if (!parked.isEmpty()) {
      rows.add(fitted(List.of(parked), heads.size()));
    }
    return box(scene, prompt, "", heads, rows);
  }

  /// Head and what is printed below it.
  private static List<String> heads(Scene scene, Prompt prompt) {
    return scene.words().columns(prompt.id()).stream().map(Sheets::head).toList();
  }

  private static String head(ColumnHead column) {
    return column.sub() == null ? column.head() : column.head() + "\n" + column.sub();
  }

  private static List<String> fitted(List<String> cells, int columns) {
    var all = new ArrayList<>(cells);
    all.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
    return all.subList(0, columns);
  }
}
