package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Meter;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Question;
import dialogduk.core.card.Block.Sign;
import dialogduk.core.card.Block.Status;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Block.Where;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.disclosure.Progress;
import java.util.ArrayList;
import java.util.List;

/// One per cloth, edited in place for as long as the cloth lives: where, title, questions, now and
/// who sees what, buttons, fine print.
final class LivingCard {

  private LivingCard() {}

  static Card of(Scene scene, Cloth cloth) {
    var state = ClothState.of(scene, cloth);
    var blocks = new ArrayList<Block>(head(scene, cloth));
    cloth.prompts().forEach(prompt -> blocks.addAll(question(scene, prompt)));
    blocks.add(state);
    if (isOpen(scene, cloth)) {
      blocks.addAll(openNow(scene, cloth));
    }
    blocks.add(new Prose(String.join(" ", scene.leaders()), Tone.QUIET));
    return new Card("cloth:" + cloth.id(), plain(scene, cloth, state), blocks);
  }

  static List<Block> head(Scene scene, Cloth cloth) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Where(scene.phaseLabel(cloth), scene.clothNumber(cloth)));
    blocks.add(new Heading(scene.clothTitle(cloth), 2));
    var part = scene.words().clothPart(cloth.id());
    if (part != null) {
      blocks.add(new Prose(part, Tone.QUIET));
    }
    var instruction = scene.words().instruction(cloth.id());
    if (instruction != null) {
      blocks.add(new Prose(instruction, Tone.PLAIN));
    }
    return blocks;
  }

  private static List<Block> question(Scene scene, Prompt prompt) {
    var question =
        new Question(
            scene.promptNumber(prompt.id()),
            scene.words().heading(prompt.id()),
            scene.promptName(prompt.id()));
    return scene.answers(prompt.id()).isParked()
        ? List.of(question, parked(scene, prompt.id()))
        : List.of(question);
  }

  static Status parked(Scene scene, String prompt) {
    var parked = scene.answers(prompt).parked();
    var until = parked == null ? null : parked.until();
    return new Status(
        Sign.PARKED,
        until == null
            ? scene.say("state.parked")
            : scene.say("state.parked-until", scene.dates().day(until)));
  }

  private static boolean isOpen(Scene scene, Cloth cloth) {
    return ClothState.open(scene, cloth).findAny().isPresent()
        || scene.walk().marking(cloth.id()).isOpen();
  }

  private static List<Block> openNow(Scene scene, Cloth cloth) {
    var marking = scene.walk().marking(cloth.id()).isOpen();
    var blocks = new ArrayList<Block>();
    meter(scene, marking).forEach(blocks::add);
    blocks.add(new Prose(Promise.before(scene, cloth), Tone.PLAIN));
    blocks.add(
        new Buttons(
            List.of(
                marking
                    ? Presses.on(scene, scene.say("button.mark"), Verb.MARK, cloth.id(), Style.MAIN)
                    : Presses.on(
                        scene, scene.say("button.answer"), Verb.ANSWER, cloth.id(), Style.MAIN))));
    return blocks;
  }

  static List<Meter> meter(Scene scene, boolean marking) {
    var progress = scene.progress();
    if (progress == null) {
      return List.of();
    }
    return List.of(
        switch (progress) {
          case Progress.Count(var done, var invited) ->
              new Meter(progressLine(scene, marking), done, invited);
          case Progress.All(), Progress.NotAll() -> new Meter(progressLine(scene, marking), 0, 0);
        });
  }

  static String progressLine(Scene scene, boolean marking) {
    var what = marking ? "marked" : "answered";
    return switch (scene.progress()) {
      case null -> "";
      case Progress.Count(var done, var invited) -> scene.say("progress." + what, done, invited);
      case Progress.All() -> scene.say("progress." + what + "-all");
      case Progress.NotAll() -> scene.say("progress." + what + "-not-all");
    };
  }

  private static String plain(Scene scene, Cloth cloth, Status state) {
    var progress =
        isOpen(scene, cloth)
            ? " " + progressLine(scene, scene.walk().marking(cloth.id()).isOpen())
            : "";
    return scene.say("plain.cloth", scene.clothTitle(cloth), scene.clothNumber(cloth), state.text())
        + progress;
  }
}
