package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.Facts;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Block.Where;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.session.Function;
import dialogduk.core.session.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// *Läget*: private; where the group is, and what is this person's to do.
public final class StatusCard {

  private StatusCard() {}

  public static Card of(Scene scene, Own own) {
    var current = scene.walk().cloth();
    var blocks = new ArrayList<Block>();
    if (current == null || scene.minutes().endedAt() != null) {
      blocks.add(new Heading(nothing(scene), 2));
      blocks.add(new Prose(next(scene), Tone.PLAIN));
      return new Card("status", nothing(scene), blocks);
    }
    var cloth = scene.dialogue().cloth(current);
    blocks.add(new Where(scene.phaseLabel(cloth), scene.clothNumber(cloth)));
    var todo = todo(scene, own, cloth);
    var heading =
        todo.isEmpty()
            ? scene.say("status.nothing")
            : scene.say("status.todo", scene.clothTitle(cloth));
    blocks.add(new Heading(heading, 2));
    blocks.add(ClothState.of(scene, cloth));
    blocks.addAll(todo.isEmpty() ? waiting(scene, own, cloth) : todo);
    return new Card("status", heading, blocks);
  }

  private static List<Block> todo(Scene scene, Own own, Cloth cloth) {
    var marking = new Item.Marking(cloth.id());
    if (scene.walk().at(marking).isOpen()) {
      return mine(scene, own, marking) && !own.done(marking)
          ? List.of(press(scene, "button.mark", Verb.MARK, cloth))
          : List.of();
    }
    var left =
        ClothState.open(scene, cloth)
            .map(prompt -> new Item.Answers(prompt.id()))
            .filter(item -> mine(scene, own, item) && !own.done(item))
            .toList();
    return left.isEmpty()
        ? List.of()
        : List.of(
            new Prose(scene.say("status.questions-left", left.size()), Tone.PLAIN),
            press(scene, "button.answer", Verb.ANSWER, cloth));
  }

  private static boolean mine(Scene scene, Own own, Item item) {
    return scene.session().invitedTo(item, own.person());
  }

  private static Block press(Scene scene, String label, Verb verb, Cloth cloth) {
    return new Buttons(List.of(Presses.on(scene, scene.say(label), verb, cloth.id(), Style.MAIN)));
  }

  private static List<Block> waiting(Scene scene, Own own, Cloth cloth) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Prose(why(scene, own, cloth), Tone.PLAIN));
    var actions =
        scene.minutes().actions().values().stream()
            .filter(action -> own.person().equals(action.owner()))
            .map(
                action ->
                    new Fact(
                        scene.body(action.what()),
                        ActionsCard.deadline(scene, action)
                            + ". "
                            + ActionsCard.status(scene, action)
                            + "."))
            .toList();
    if (!actions.isEmpty()) {
      blocks.add(new Facts(scene.say("status.actions"), actions));
    }
    return blocks;
  }

  private static String why(Scene scene, Own own, Cloth cloth) {
    var open =
        Stream.concat(
                Stream.<Item>of(new Item.Marking(cloth.id())),
                ClothState.blind(cloth).<Item>map(prompt -> new Item.Answers(prompt.id())))
            .filter(item -> scene.walk().at(item).isOpen())
            .toList();
    if (open.isEmpty()) {
      return next(scene);
    }
    if (!own.has(scene.session(), Function.PARTICIPANT)) {
      return scene.say("status.support");
    }
    return open.stream().noneMatch(item -> mine(scene, own, item))
        ? scene.say("status.next-opening")
        : scene.say("status.done");
  }

  private static String nothing(Scene scene) {
    return scene.say(scene.minutes().endedAt() == null ? "status.not-begun" : "status.ended");
  }

  private static String next(Scene scene) {
    var facilitator = scene.facilitator();
    return scene.minutes().endedAt() != null
        ? scene.say("status.ended-text")
        : scene.say("status.next", facilitator == null ? "" : facilitator);
  }
}
