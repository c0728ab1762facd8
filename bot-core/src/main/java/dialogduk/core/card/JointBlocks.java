package dialogduk.core.card;

import dialogduk.core.box.Cells;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Ruled;
import dialogduk.core.card.Block.Table;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Event.RowOrigin;
import dialogduk.core.view.Minutes.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The joint answer of a prompt, with the question everybody is asked about it.
public final class JointBlocks {

  private JointBlocks() {}

  static List<Block> of(Scene scene, Prompt prompt) {
    return scene
        .minutes()
        .prompt(prompt.id())
        .joint()
        .map(
            joint ->
                List.of(
                    new Prose(
                        scene.say("joint.version", joint.version(), writtenBy(scene, joint)),
                        Tone.STRONG),
                    text(scene, prompt, joint),
                    new Prose(scene.say("joint.question"), Tone.PLAIN)))
        .orElse(List.of());
  }

  /// The text that stands, or nothing.
  public static List<Block> text(Scene scene, Prompt prompt) {
    return scene
        .minutes()
        .prompt(prompt.id())
        .joint()
        .map(joint -> List.of(text(scene, prompt, joint)))
        .orElse(List.of());
  }

  static Block text(Scene scene, Prompt prompt, Joint joint) {
    var body = scene.body(joint.text());
    return prompt.kind() == Kind.TABLE
        ? new Table(
            scene.promptName(prompt.id()), columns(scene, prompt, joint), rows(scene, joint))
        : new Ruled(body, null);
  }

  private static List<String> columns(Scene scene, Prompt prompt, Joint joint) {
    var columns = new ArrayList<>(scene.columns(prompt.id()));
    if (!joint.origins().isEmpty()) {
      columns.add(scene.say("joint.origin"));
    }
    return columns;
  }

  private static List<List<String>> rows(Scene scene, Joint joint) {
    var rows = Cells.rows(scene.body(joint.text()));
    return joint.origins().isEmpty()
        ? rows
        : IntStream.range(0, rows.size())
            .mapToObj(i -> withOrigin(rows.get(i), origin(scene, joint, i)))
            .toList();
  }

  private static List<String> withOrigin(List<String> cells, String origin) {
    var all = new ArrayList<>(cells);
    all.add(origin);
    return all;
  }

  /// "från 1.2, version 2", and whether the goal has changed since.
  private static String origin(Scene scene, Joint joint, int row) {
    return joint.origins().stream()
        .filter(origin -> origin.row() == row)
        .map(origin -> origin(scene, origin))
        .findFirst()
        .orElse("");
  }

  private static String origin(Scene scene, RowOrigin origin) {
    var from = scene.say("joint.from", scene.promptNumber(origin.prompt()), origin.version());
    var now = scene.answers(origin.prompt()).joint();
    return now == origin.version() ? from : from + " " + scene.say("joint.goal-changed");
  }

  static String writtenBy(Scene scene, Joint joint) {
    return scene.say("joint.written-by", scene.name(joint.by()), scene.dates().moment(joint.at()));
  }
}
