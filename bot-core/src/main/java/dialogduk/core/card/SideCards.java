package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Scale;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.disclosure.Openness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The smaller cards beside the panel: what is parked, other cloths, openness, the joint mark,
/// dates.
public final class SideCards {

  private SideCards() {}

  public static Card parked(Scene scene, boolean mayReturn) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.say("parked.title"), 2));
    var parked = parkedPrompts(scene).toList();
    if (parked.isEmpty()) {
      blocks.add(new Prose(scene.say("parked.none"), Tone.PLAIN));
    } else if (mayReturn) {
      blocks.add(new Prose(scene.say("parked.return"), Tone.QUIET));
    }
    for (var prompt : parked) {
      var number = scene.promptNumber(prompt.id());
      blocks.add(new Prose(number + " " + scene.promptName(prompt.id()), Tone.STRONG));
      blocks.addAll(ParkedBlocks.of(scene, prompt.id()));
      if (mayReturn) {
        blocks.add(
            new Buttons(
                List.of(
                    Presses.on(
                        scene,
                        scene.say("button.return", number),
                        Verb.RETURN,
                        prompt.id(),
                        Style.PLAIN))));
      }
    }
    return new Card("parked", scene.say("parked.title"), blocks);
  }

  public static Stream<Prompt> parkedPrompts(Scene scene) {
    return scene.dialogue().prompts().stream()
        .filter(prompt -> scene.answers(prompt.id()).isParked());
  }

  /// What comes after the next step, for those who lead.
  public static Card then(Scene scene) {
    return new Card(
        "then",
        scene.say("then.title"),
        List.of(
            new Heading(scene.say("then.title"), 2),
            new Prose(scene.say("then.text"), Tone.PLAIN)));
  }

  /// Only where it can still be made more protective.
  public static List<Card> openness(Scene scene) {
    return scene.session().openness() == Openness.NAMELESS
        ? List.of()
        : List.of(
            new Card(
                "openness",
                scene.say("openness.title"),
                List.of(
                    new Heading(scene.say("openness.title"), 2),
                    new Prose(
                        scene.say(
                            "openness.now",
                            ResultCard.opennessWords(scene, scene.session().openness())),
                        Tone.PLAIN),
                    new Buttons(
                        List.of(
                            new Button(
                                scene.say("button.nameless"),
                                Verb.CHOOSE_OPENNESS,
                                Map.of("openness", Openness.NAMELESS.name()),
                                Style.PLAIN))))));
  }

  /// Where the group's own mark is entered, once a marking is closed.
  public static List<Card> jointMark(Scene scene, Cloth cloth) {
    if (!scene.walk().marking(cloth.id()).wasShown()) {
      return List.of();
    }
    var words = scene.words();
    var now =
        scene.minutes().cloth(cloth.id()).marking().map(marking -> marking.jointMark()).orElse(0);
    return List.of(
        new Card(
            "joint-mark:" + cloth.id(),
            scene.say("joint-mark.title"),
            List.of(
                new Heading(scene.say("joint-mark.title"), 2),
                new Scale(
                    "step",
                    words.clarityQuestion(),
                    scene.say("joint-mark.hint"),
                    scene.dialogue().clarity().steps(),
                    words.clarityLow(),
                    words.clarityHigh(),
                    now),
                new Buttons(
                    List.of(
                        Presses.on(
                            scene,
                            scene.say("button.joint-mark"),
                            Verb.JOINT_MARK,
                            cloth.id(),
                            Style.PLAIN))))));
  }

  public static Card date(Scene scene, Cloth cloth) {
    return new Card(
        "date:" + cloth.id(),
        scene.say("date.title"),
        List.of(
            new Line(
                "date",
                scene.words().dateLabel(),
                ClothDate.of(scene, cloth),
                "",
                LineKind.DATE,
                false),
            new Buttons(
                List.of(
                    Presses.on(
                        scene,
                        scene.say("button.set-date"),
                        Verb.SET_DATE,
                        cloth.id(),
                        Style.BARE)))));
  }

  /// A button that opens this cloth unless it is open, with what that leads to, and one that drafts
  /// the summary of its phase if there is something new to say.
  public static List<Card> jump(Scene scene, Cloth cloth) {
    var phase = scene.dialogue().phaseOf(cloth.id());
    var blocks = new ArrayList<Block>();
    var buttons = new ArrayList<Button>();
    if (!isOpen(scene, cloth)) {
      blocks.add(Preview.opening(scene, cloth));
      blocks.add(
          new Line(
              "answer-by",
              scene.say("jump.answer-by"),
              scene.say("jump.answer-by-hint"),
              "",
              LineKind.DATE_TIME,
              false));
      buttons.add(press(scene, "button.open", scene.clothNumber(cloth), Verb.OPEN, cloth.id()));
    }
    if (SummaryCard.hasChanged(scene, phase)) {
      var label = scene.phaseLabel(cloth);
      buttons.add(press(scene, "button.summarise", label, Verb.SUMMARISE, phase.id()));
    }
    if (buttons.isEmpty()) {
      return List.of();
    }
    blocks.add(new Buttons(buttons));
    return List.of(new Card("jump:" + cloth.id(), scene.clothTitle(cloth), blocks));
  }

  private static boolean isOpen(Scene scene, Cloth cloth) {
    return cloth.id().equals(scene.walk().cloth()) && scene.walk().open().findAny().isPresent();
  }

  private static Button press(Scene scene, String key, String what, Verb verb, String target) {
    return Presses.on(scene, scene.say(key, what), verb, target, Style.PLAIN);
  }
}
