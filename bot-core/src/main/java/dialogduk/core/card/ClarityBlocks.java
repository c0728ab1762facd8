package dialogduk.core.card;

import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Spread;
import dialogduk.core.card.Block.Spreads;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.disclosure.Progress;
import dialogduk.core.disclosure.Result;
import dialogduk.core.disclosure.Result.Figures;
import dialogduk.core.disclosure.Result.Sides;
import dialogduk.core.session.Event.Covered;
import dialogduk.core.view.Minutes.Marking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A shown marking, in words and figures. What is said depends on the result alone.
final class ClarityBlocks {

  private ClarityBlocks() {}

  static List<Block> shown(Scene scene, Cloth cloth) {
    var markings =
        scene.minutes().cloth(cloth.id()).markings().stream().filter(Marking::closed).toList();
    if (markings.isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.words().clarityQuestion(), 3));
    blocks.addAll(marking(scene, markings.getLast()));
    blocks.add(new Prose(covers(scene, cloth, markings.getLast()), Tone.QUIET));
    markings.reversed().stream()
        .skip(1)
        .map(
            earlier ->
                new Block.Fold(
                    scene.say("clarity.earlier", earlier.turn(), scene.dates().day(earlier.at())),
                    marking(scene, earlier)))
        .forEach(blocks::add);
    return blocks;
  }

  static List<Block> marking(Scene scene, Marking marking) {
    var blocks = new ArrayList<Block>();
    switch (marking.result()) {
      case null -> blocks.add(new Prose(scene.say("clarity.waived"), Tone.PLAIN));
      case Figures figures -> blocks.addAll(figures(scene, figures));
      case Result.Nothing nothing -> blocks.addAll(nothing(scene, nothing));
    }
    if (marking.jointMark() > 0) {
      blocks.add(
          new Prose(
              scene.say(
                  "clarity.joint-mark", marking.jointMark(), scene.dialogue().clarity().steps()),
              Tone.STRONG));
    }
    return blocks;
  }

  private static List<Block> figures(Scene scene, Figures figures) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Prose(word(scene, figures), Tone.STRONG));
    var total =
        spread(
            scene,
            scene.say("clarity.marked", figures.marked(), figures.invited()),
            figures.total());
    var sides = figures.sides();
    if (sides == null) {
      blocks.add(new Spreads(List.of(total)));
    } else {
      blocks.add(new Spreads(sides(scene, sides)));
      blocks.add(
          new Prose(scene.say("clarity.together", figures.marked(), total.words()), Tone.PLAIN));
    }
    if (figures.sidesWithheld()) {
      blocks.add(new Prose(scene.say("clarity.sides-withheld"), Tone.PLAIN));
    }
    return blocks;
  }

  private static List<Spread> sides(Scene scene, Sides sides) {
    return List.of(
        side(scene, "side.employer", sides.employer()), side(scene, "side.union", sides.union()));
  }

  private static Spread side(Scene scene, String key, List<Integer> figures) {
    var marked = figures.stream().mapToInt(Integer::intValue).sum();
    return spread(scene, scene.say("clarity.side-marked", scene.say(key), marked), figures);
  }

  static Spread spread(Scene scene, String caption, List<Integer> figures) {
    return new Spread(
        caption,
        figures,
        scene.words().clarityLow(),
        scene.words().clarityHigh(),
        words(scene, figures));
  }

  /// "1, Oklar: ingen. 2: två. 3: tre. 4: två. 5, Tydlig: en."
  static String words(Scene scene, List<Integer> figures) {
    var parts =
        IntStream.range(0, figures.size())
            .mapToObj(
                i ->
                    scene.say(
                        "clarity.step",
                        name(scene, i, figures.size()),
                        number(scene, figures.get(i))))
            .toList();
    return String.join(" ", parts);
  }

  private static String name(Scene scene, int index, int steps) {
    var number = String.valueOf(index + 1);
    if (index == 0) {
      return number + ", " + scene.words().clarityLow();
    }
    return index == steps - 1 ? number + ", " + scene.words().clarityHigh() : number;
  }

  private static String number(Scene scene, int count) {
    var key = "number." + count;
    return scene.texts().has(key) ? scene.say(key) : String.valueOf(count);
  }

  static String word(Scene scene, Figures figures) {
    return scene.say("clarity.word." + figures.word().name().toLowerCase(Locale.ROOT));
  }

  private static List<Block> nothing(Scene scene, Result.Nothing nothing) {
    var marked =
        switch (nothing.progress()) {
          case Progress.Count(var done, var invited) -> scene.say("progress.marked", done, invited);
          case Progress.All() -> scene.say("progress.marked-all");
          case Progress.NotAll() -> scene.say("progress.marked-not-all");
        };
    var why =
        switch (nothing.why()) {
          case TOO_FEW -> scene.say("clarity.too-few");
          case TOO_SIMILAR_CIRCLE -> scene.say("clarity.too-similar");
        };
    return List.of(
        new Prose(scene.say("clarity.nothing"), Tone.STRONG),
        new Prose(marked + " " + why + " " + scene.say("clarity.talk-to-joint"), Tone.PLAIN));
  }

  /// "Gäller 1.1 (utkast 2) och 1.2; 1.3 är parkerad."
  static String covers(Scene scene, Cloth cloth, Marking marking) {
    var numbers = marking.covers().stream().map(covered -> number(scene, covered)).toList();
    return scene.say(
        "clarity.covers", scene.texts().list(numbers) + leftOut(scene, cloth, marking));
  }

  /// With the draft of the joint answer that was on the table, where there was one.
  private static String number(Scene scene, Covered covered) {
    var number = scene.promptNumber(covered.prompt());
    return covered.version() == 0
        ? number
        : scene.say("clarity.covers-version", number, covered.version());
  }

  /// Questions of the cloth that were parked when it was marked, and have not been returned since.
  private static String leftOut(Scene scene, Cloth cloth, Marking marking) {
    var covered = marking.covers().stream().map(Covered::prompt).toList();
    var parked =
        ClothState.blind(cloth)
            .map(Prompt::id)
            .filter(prompt -> !covered.contains(prompt) && scene.answers(prompt).isParked())
            .map(scene::promptNumber)
            .toList();
    return parked.isEmpty()
        ? ""
        : scene.say("clarity.covers-parked", scene.texts().list(parked), parked.size());
  }
}
