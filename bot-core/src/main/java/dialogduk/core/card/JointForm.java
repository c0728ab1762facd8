package dialogduk.core.card;

import dialogduk.core.box.Cells;
import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Input;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Rows;
import dialogduk.core.card.Block.Ticks;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prefill;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.view.Minutes.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where the secretary writes the joint answer. The bot arranges what was said and never invents.
public final class JointForm {

  private JointForm() {}

  /// Empty while nothing of the prompt was shown, or while its marking is open.
  ///
  /// @param drawn by the shell for this form, so that a doubled press shares one version
  public static List<Card> of(Scene scene, Prompt prompt, String drawn) {
    var cloth = scene.dialogue().clothOf(prompt.id());
    if (prompt.kind() == Kind.ACTIONS
        || !scene.answers(prompt.id()).wasShown()
        || scene.walk().marking(cloth.id()).isOpen()) {
      return List.of();
    }
    var joint = scene.minutes().prompt(prompt.id()).joint();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.say("joint.title", scene.promptNumber(prompt.id())), 3));
    joint
        .filter(now -> now.basedOn() != before(scene, prompt, now))
        .ifPresent(now -> blocks.add(crossed(scene, prompt, now)));
    blocks.add(
        prompt.kind() == Kind.TABLE ? rows(scene, prompt, joint) : text(scene, prompt, joint));
    blocks.addAll(prefill(scene, prompt));
    blocks.add(
        new Buttons(
            List.of(
                new Button(
                    scene.say("button.share-joint", next(scene, prompt)),
                    Verb.SHARE_JOINT,
                    Map.of(
                        "target",
                        prompt.id(),
                        "based",
                        String.valueOf(joint.map(Joint::version).orElse(0)),
                        "text",
                        drawn),
                    Style.PLAIN))));
    return List.of(
        new Card(
            "joint:" + prompt.id(),
            scene.say("joint.title", scene.promptNumber(prompt.id())),
            blocks));
  }

  /// Which of several questions to write the joint answer of.
  public static Card choice(Scene scene, Cloth cloth, List<Prompt> writable) {
    var buttons =
        writable.stream()
            .map(
                prompt ->
                    Presses.on(
                        scene,
                        scene.say("joint.title", scene.promptNumber(prompt.id())),
                        Verb.JOINT,
                        prompt.id(),
                        Style.PLAIN))
            .toList();
    var heading = scene.say("joint.which", scene.clothTitle(cloth));
    return new Card(
        "joint-choice", heading, List.of(new Heading(heading, 3), new Buttons(buttons)));
  }

  private static int next(Scene scene, Prompt prompt) {
    return scene.session().jointVersions().getOrDefault(prompt.id(), 0) + 1;
  }

  private static int before(Scene scene, Prompt prompt, Joint now) {
    return scene.minutes().prompt(prompt.id()).joints().stream()
        .filter(joint -> !joint.withdrawn() && joint.version() < now.version())
        .mapToInt(Joint::version)
        .max()
        .orElse(0);
  }

  /// Two wrote at the same time: both versions are kept, and the difference is shown.
  private static Note crossed(Scene scene, Prompt prompt, Joint now) {
    var other =
        scene.minutes().prompt(prompt.id()).joints().stream()
            .filter(joint -> joint.version() == before(scene, prompt, now))
            .findFirst();
    return new Note(
        NoteKind.PRIVATE,
        scene.say("joint.crossed", now.version()),
        other
            .map(
                joint ->
                    List.of(
                        scene.say("joint.crossed-text", joint.version()), scene.body(joint.text())))
            .orElse(List.of()));
  }

  private static Input text(Scene scene, Prompt prompt, Optional<Joint> joint) {
    return new Input(
        "text",
        scene.promptNumber(prompt.id()),
        null,
        scene.say("joint.label"),
        scene.say("joint.hint"),
        joint.map(now -> scene.body(now.text())).orElse(""),
        4,
        joint
            .map(
                now -> scene.say("joint.version", now.version(), JointBlocks.writtenBy(scene, now)))
            .orElse(scene.say("joint.no-draft")),
        "");
  }

  private static Rows rows(Scene scene, Prompt prompt, Optional<Joint> joint) {
    return new Rows(
        "rows",
        scene.promptNumber(prompt.id()),
        scene.say("joint.label"),
        scene.columns(prompt.id()),
        joint.map(now -> Cells.rows(scene.body(now.text()))).orElse(List.of()),
        joint
            .map(
                now -> scene.say("joint.version", now.version(), JointBlocks.writtenBy(scene, now)))
            .orElse(scene.say("joint.no-draft")),
        "");
  }

  // --- rows proposed from other answers, and from what people handed in

  private static List<Block> prefill(Scene scene, Prompt prompt) {
    if (prompt.kind() != Kind.TABLE) {
      return List.of();
    }
    var blocks = new ArrayList<Block>();
    var handedIn = handedIn(scene, prompt);
    if (!handedIn.isEmpty()) {
      blocks.add(new Ticks("pick", scene.say("joint.pick-handed-in"), handedIn, List.of()));
    }
    if (prompt.prefill() != null) {
      blocks.addAll(goals(scene, prompt.prefill()));
    }
    return blocks;
  }

  private static List<Option> handedIn(Scene scene, Prompt prompt) {
    var turns = scene.minutes().prompt(prompt.id()).turns();
    if (turns.isEmpty()) {
      return List.of();
    }
    var shown = turns.getLast().answers();
    return IntStream.range(0, shown.size())
        .mapToObj(
            i ->
                new Option(
                    shown.get(i).text().id(),
                    ResultCard.label(scene, i)
                        + ": "
                        + String.join(" · ", Cells.split(scene.body(shown.get(i).text()))),
                    null))
        .toList();
  }

  private static List<Block> goals(Scene scene, Prefill prefill) {
    var from = CarriedGoals.of(scene, prefill.from());
    var also =
        prefill.alsoOffer().stream().flatMap(id -> CarriedGoals.of(scene, id).stream()).toList();
    var options =
        Stream.concat(from.stream(), also.stream())
            .map(
                goal ->
                    new Option(
                        goal.key(),
                        goal.line(),
                        scene.say("joint.from", scene.promptNumber(goal.prompt()), goal.version())))
            .toList();
    var blocks = new ArrayList<Block>();
    if (from.isEmpty()) {
      blocks.add(
          new Note(
              NoteKind.INFO,
              scene.say("joint.no-goals", scene.promptNumber(prefill.from())),
              List.of()));
    }
    if (!options.isEmpty()) {
      blocks.add(new Ticks("goal", scene.say("joint.pick-goals"), options, List.of()));
    }
    return blocks;
  }
}
