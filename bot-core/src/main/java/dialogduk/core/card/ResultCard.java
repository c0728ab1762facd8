package dialogduk.core.card;

import dialogduk.core.box.Cells;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Question;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.card.Block.Slips;
import dialogduk.core.card.Block.Table;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Block.Where;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Event.ShownAnswer;
import dialogduk.core.view.Minutes.ShownTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a cloth led to: the shown answers, the joint answers, the marking. Posted when answers are
/// shown, edited when more is known.
final class ResultCard {

  private ResultCard() {}

  static boolean isDue(Scene scene, Cloth cloth) {
    return ClothState.anyShown(scene, cloth)
        || scene.minutes().cloth(cloth.id()).marking().filter(m -> m.closed()).isPresent();
  }

  static Card of(Scene scene, Cloth cloth) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Where(scene.phaseLabel(cloth), scene.clothNumber(cloth)));
    blocks.add(new Heading(scene.say("result.title", scene.clothTitle(cloth)), 2));
    cloth.prompts().stream()
        .filter(prompt -> prompt.kind() != Kind.ACTIONS)
        .forEach(prompt -> blocks.addAll(prompt(scene, prompt)));
    blocks.addAll(ClarityBlocks.shown(scene, cloth));
    return new Card("result:" + cloth.id(), plain(scene, cloth), blocks);
  }

  private static List<Block> prompt(Scene scene, Prompt prompt) {
    var turns = scene.minutes().prompt(prompt.id()).turns();
    var parked = scene.answers(prompt.id()).isParked();
    if (turns.isEmpty() && !parked) {
      return List.of();
    }
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Question(
            scene.promptNumber(prompt.id()),
            scene.words().heading(prompt.id()),
            scene.promptName(prompt.id())));
    if (parked) {
      blocks.addAll(ParkedBlocks.of(scene, prompt.id()));
    }
    if (!turns.isEmpty()) {
      blocks.addAll(turn(scene, prompt, turns.getLast(), turns.size() > 1));
    }
    turns.reversed().stream()
        .skip(1)
        .map(
            turn ->
                new Fold(
                    scene.say("result.earlier-turn", turn.turn(), scene.dates().day(turn.at())),
                    turn(scene, prompt, turn, false)))
        .forEach(blocks::add);
    blocks.addAll(JointBlocks.of(scene, prompt));
    return blocks;
  }

  private static List<Block> turn(Scene scene, Prompt prompt, ShownTurn turn, boolean numbered) {
    var shown = turn.answers();
    var count = count(scene, shown);
    var line = numbered ? scene.say("result.turn", turn.turn()) + " " + count : count;
    return shown.isEmpty()
        ? List.of(new Prose(count, Tone.QUIET))
        : List.of(new Prose(line, Tone.QUIET), answers(scene, prompt, shown));
  }

  /// "7 svar, utan namn, i blandad ordning."
  static String count(Scene scene, List<ShownAnswer> shown) {
    if (shown.isEmpty()) {
      return scene.say("result.none");
    }
    var open = shown.stream().anyMatch(answer -> answer.author() != null);
    return scene.say(open ? "result.count-open" : "result.count-nameless", shown.size());
  }

  private static Block answers(Scene scene, Prompt prompt, List<ShownAnswer> shown) {
    return prompt.kind() == Kind.TABLE
        ? table(scene, prompt, shown)
        : new Slips(
            IntStream.range(0, shown.size())
                .mapToObj(
                    i ->
                        new Slip(
                            label(scene, i),
                            scene.body(shown.get(i).text()),
                            author(scene, shown.get(i))))
                .toList());
  }

  private static Block table(Scene scene, Prompt prompt, List<ShownAnswer> shown) {
    var columns = new ArrayList<>(List.of(scene.say("result.row")));
    columns.addAll(scene.columns(prompt.id()));
    var rows =
        IntStream.range(0, shown.size())
            .mapToObj(i -> row(label(scene, i), scene.body(shown.get(i).text()), columns.size()))
            .toList();
    return new Table(scene.promptName(prompt.id()), columns, rows);
  }

  private static List<String> row(String label, String body, int width) {
    var cells = new ArrayList<>(List.of(label));
    cells.addAll(Cells.split(body));
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  static String label(Scene scene, int place) {
    return scene.say("result.label", letters(place));
  }

  private static String letters(int place) {
    var last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letters(place / 26 - 1) + last;
  }

  static @Nullable String author(Scene scene, ShownAnswer answer) {
    return answer.author() == null ? null : scene.name(answer.author());
  }

  private static String plain(Scene scene, Cloth cloth) {
    return scene.say("plain.result", scene.clothTitle(cloth), ClothState.of(scene, cloth).text());
  }

  static String opennessWords(Scene scene, Openness openness) {
    return scene.say("openness." + Promise.name(openness));
  }
}
