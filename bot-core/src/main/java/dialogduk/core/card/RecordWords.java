package dialogduk.core.card;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.disclosure.Result;
import dialogduk.core.disclosure.Result.Figures;
import dialogduk.core.session.Item;
import dialogduk.core.view.Minutes.Marking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The short sentences of the record: what a printed cloth says beside its texts.
public final class RecordWords {

  private RecordWords() {}

  /// "Varför? · Duk 1 av 16 · Utkast 2, måndag 20 april 2026"
  public static String head(Scene scene, Cloth cloth) {
    return blankHead(scene, cloth) + version(scene, cloth).map(it -> " · " + it).orElse("");
  }

  /// Phase and number, as on a cloth that nobody has written on.
  public static String blankHead(Scene scene, Cloth cloth) {
    return scene.phaseLabel(cloth) + " · " + scene.clothNumber(cloth);
  }

  private static Optional<String> version(Scene scene, Cloth cloth) {
    if (scene.minutes().cloth(cloth.id()).firstOpened() == null
        && ActionsCard.from(scene, cloth).isEmpty()) {
      return Optional.of(scene.say("record.not-opened"));
    }
    var phase = scene.dialogue().phaseOf(cloth.id());
    var dates = scene.dates();
    return scene
        .minutes()
        .summary(phase.id())
        .filter(draft -> !draft.notOpened().contains(cloth.id()))
        .map(
            draft ->
                SummaryCard.hasChanged(scene, phase)
                    ? scene.say("record.changed", draft.draft())
                    : scene.say(
                        "record.draft", draft.draft(), dates.written(dates.date(draft.at()))));
  }

  /// What is told about a parked question, beside what was written; empty for others.
  public static String parked(Scene scene, String prompt) {
    if (!scene.answers(prompt).isParked()) {
      return "";
    }
    var state = LivingCard.parked(scene, prompt).text() + ".";
    var parkings = scene.minutes().prompt(prompt).parkings();
    return parkings.isEmpty()
        ? state
        : state + " " + ParkedBlocks.sentence(scene, parkings.getLast());
  }

  /// What is going on and therefore not in the record yet; empty when nothing is.
  public static Optional<String> pending(Scene scene) {
    return scene
        .walk()
        .open()
        .findFirst()
        .map(
            item ->
                switch (item) {
                  case Item.Answers(var prompt) -> scene.dialogue().clothOf(prompt);
                  case Item.Marking(var cloth) -> scene.dialogue().cloth(cloth);
                })
        .map(cloth -> scene.say("record.pending", scene.dialogue().number(cloth)));
  }

  // --- the scale at the bottom

  /// How many marked each step when the cloth was last marked; null where no figures are shown.
  public static @Nullable List<Integer> figures(Scene scene, Cloth cloth) {
    var closed = closed(scene, cloth);
    return !closed.isEmpty() && closed.getLast().result() instanceof Figures figures
        ? figures.total()
        : null;
  }

  /// "8 har markerat, måndag 4 maj. Första markeringen, torsdag 12 mars: 0 – 2 – 3 – 2 – 1."
  public static String marked(Scene scene, Cloth cloth) {
    var closed = closed(scene, cloth);
    if (closed.isEmpty()) {
      return "";
    }
    var sentences = new ArrayList<>(latest(scene, closed.getLast()));
    for (int i = 0; i < closed.size() - 1; i++) {
      sentences.add(earlier(scene, closed.get(i), i == 0));
    }
    return String.join(" ", sentences);
  }

  private static List<Marking> closed(Scene scene, Cloth cloth) {
    return scene.minutes().cloth(cloth.id()).markings().stream().filter(Marking::closed).toList();
  }

  private static List<String> latest(Scene scene, Marking marking) {
    var sentences = new ArrayList<String>();
    var day = scene.dates().day(marking.at());
    switch (marking.result()) {
      case null -> sentences.add(scene.say("record.waived", day));
      case Figures figures -> sentences.addAll(figures(scene, figures, day));
      case Result.Nothing _ -> sentences.add(scene.say("record.nothing", day));
    }
    if (marking.jointMark() > 0) {
      var steps = scene.dialogue().clarity().steps();
      sentences.add(scene.say("clarity.joint-mark", marking.jointMark(), steps));
    }
    return sentences;
  }

  private static List<String> figures(Scene scene, Figures figures, String day) {
    var sentences = new ArrayList<String>();
    sentences.add(scene.say("record.marked", figures.marked(), day));
    var sides = figures.sides();
    if (sides != null) {
      sentences.add(side(scene, "side.employer", sides.employer()));
      sentences.add(side(scene, "side.union", sides.union()));
      sentences.add(ClarityBlocks.word(scene, figures));
    }
    if (figures.sidesWithheld()) {
      sentences.add(scene.say("clarity.sides-withheld"));
    }
    return sentences;
  }

  private static String side(Scene scene, String key, List<Integer> figures) {
    return scene.say("clarity.step", scene.say(key), row(figures));
  }

  private static String earlier(Scene scene, Marking marking, boolean first) {
    return scene.say(
        first ? "record.first" : "record.earlier",
        scene.dates().day(marking.at()),
        result(scene, marking));
  }

  private static String result(Scene scene, Marking marking) {
    if (marking.result() instanceof Figures figures) {
      return row(figures.total());
    }
    var steps = scene.dialogue().clarity().steps();
    return marking.jointMark() > 0
        ? scene.say("record.joint-mark", marking.jointMark(), steps)
        : scene.say("record.no-result");
  }

  private static String row(List<Integer> figures) {
    return figures.stream().map(String::valueOf).collect(Collectors.joining(" – "));
  }
}
