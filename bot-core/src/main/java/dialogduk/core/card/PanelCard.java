package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Block.Where;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.session.NextStep;
import java.util.ArrayList;
import java.util.List;

/// The facilitator's private panel: state, number, and only the actions possible now.
public final class PanelCard {

  private PanelCard() {}

  public static Card of(Scene scene) {
    var blocks = new ArrayList<Block>();
    var current = scene.walk().cloth();
    if (current == null) {
      blocks.add(new Heading(scene.say("panel.not-begun"), 2));
      blocks.add(new Prose(scene.say("panel.not-begun-text"), Tone.PLAIN));
    } else {
      blocks.addAll(now(scene, scene.dialogue().cloth(current)));
    }
    if (scene.session().isRunning()) {
      blocks.add(new Heading(scene.say("panel.can-do"), 3));
      blocks.add(new Buttons(buttons(scene)));
      blocks.add(new Buttons(quietButtons(scene)));
    }
    return new Card("panel", headline(scene), blocks);
  }

  /// What the group does now, in a sentence.
  public static String headline(Scene scene) {
    var current = scene.walk().cloth();
    if (scene.minutes().endedAt() != null) {
      return scene.say("panel.ended");
    }
    if (current == null) {
      return scene.say("panel.not-begun");
    }
    if (scene.walk().through()) {
      return scene.say("panel.through");
    }
    var number = scene.dialogue().number(current);
    if (scene.walk().marking(current).isOpen()) {
      return scene.say("panel.marking", number);
    }
    var cloth = scene.dialogue().cloth(current);
    if (ClothState.open(scene, cloth).findAny().isPresent()) {
      return scene.say("panel.answering", number);
    }
    if (scene.walk().marking(current).wasShown()) {
      return scene.say("panel.marking-shown", number);
    }
    return scene.say(
        ClothState.anyShown(scene, cloth) ? "panel.answers-shown" : "panel.at", number);
  }

  private static List<Block> now(Scene scene, Cloth cloth) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Where(scene.phaseLabel(cloth), scene.clothNumber(cloth)));
    blocks.add(new Heading(scene.clothTitle(cloth), 2));
    blocks.add(ClothState.of(scene, cloth));
    var marking = scene.walk().marking(cloth.id()).isOpen();
    if (marking || ClothState.open(scene, cloth).findAny().isPresent()) {
      blocks.addAll(LivingCard.meter(scene, marking));
      blocks.add(
          new Prose(
              scene.say(marking ? "panel.blind-marking" : "panel.blind-answers"), Tone.PLAIN));
      TimeLeft.sentence(scene, cloth).ifPresent(left -> blocks.add(new Prose(left, Tone.PLAIN)));
    }
    return blocks;
  }

  private static List<Button> buttons(Scene scene) {
    var buttons = new ArrayList<Button>();
    var next = NextStep.of(scene.session(), scene.dialogue());
    buttons.add(Presses.step(scene, Preview.label(next, scene), Preview.verb(next), Style.MAIN));
    if (scene.walk().open().findAny().isPresent()) {
      buttons.add(Presses.step(scene, "button.remind", Verb.REMIND, Style.PLAIN));
    }
    if (marked(scene)) {
      buttons.add(Presses.step(scene, "button.keep-talking", Verb.KEEP_TALKING, Style.PLAIN));
    }
    var current = scene.walk().cloth();
    if (current != null && !scene.walk().through()) {
      if (mayPark(scene, scene.dialogue().cloth(current))) {
        buttons.add(
            Presses.on(scene, scene.say("button.park"), Verb.PARK_FORM, current, Style.PLAIN));
      }
      if (canMarkBesides(scene, next, current)) {
        buttons.add(Presses.step(scene, "button.open-marking", Verb.OPEN_MARKING, Style.PLAIN));
      }
      if (!(next instanceof NextStep.OpenCloth) && !(next instanceof NextStep.FinishWalk)) {
        buttons.add(Presses.step(scene, "button.go-on", Verb.GO_ON, Style.PLAIN));
      }
    }
    return buttons;
  }

  private static List<Button> quietButtons(Scene scene) {
    var buttons = new ArrayList<Button>();
    if (!scene.session().steps().isEmpty()) {
      buttons.add(Presses.step(scene, "button.back", Verb.TAKE_BACK, Style.BARE));
    }
    buttons.add(Presses.step(scene, "button.end", Verb.END, Style.BARE));
    return buttons;
  }

  private static boolean marked(Scene scene) {
    var current = scene.walk().cloth();
    return current != null
        && scene.walk().marking(current).wasShown()
        && scene.walk().open().findAny().isEmpty();
  }

  private static boolean mayPark(Scene scene, Cloth cloth) {
    return ClothState.blind(cloth).anyMatch(prompt -> !scene.answers(prompt.id()).isParked());
  }

  private static boolean canMarkBesides(Scene scene, NextStep next, String current) {
    var cloth = scene.dialogue().cloth(current);
    return !(next instanceof NextStep.OpenMarking)
        && !scene.walk().marking(current).isOpen()
        && ClothState.open(scene, cloth).findAny().isEmpty()
        && NextStep.mayBeMarked(scene.walk(), cloth);
  }
}
