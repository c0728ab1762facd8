package dialogduk.core.card;

import dialogduk.core.box.Answer;
import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Question;
import dialogduk.core.card.Block.Scale;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.session.Item;
import java.util.ArrayList;
import java.util.List;

/// Where one person marks how clear the shared picture is. The promise stands above the choice.
public final class MarkForm {

  private MarkForm() {}

  /// Empty when no marking of the cloth is open for this person.
  public static List<Card> of(Scene scene, Own own, Cloth cloth) {
    var item = new Item.Marking(cloth.id());
    if (!scene.walk().at(item).isOpen() || !scene.session().invitedTo(item, own.person())) {
      return List.of();
    }
    var blocks = new ArrayList<Block>(LivingCard.head(scene, cloth));
    blocks.add(ClothState.of(scene, cloth));
    blocks.add(
        new Note(
            NoteKind.PRIVATE,
            scene.say("mark.secret"),
            List.of(scene.say("promise.marking"), scene.say("promise.marking-sides"))));
    if (scene.session().reminded() && !own.done(item)) {
      blocks.add(
          new Note(
              NoteKind.PRIVATE, scene.say("reminded.title"), List.of(scene.say("reminded.text"))));
    }
    blocks.add(scale(scene, own, item));
    blocks.add(new Prose(state(scene, own, item), Tone.STRONG));
    blocks.add(new Buttons(buttons(scene, own, item)));
    blocks.add(
        new Prose(
            scene.say("mark.change") + " " + LivingCard.progressLine(scene, true), Tone.QUIET));
    blocks.add(joint(scene, cloth));
    return List.of(
        new Card("mark:" + cloth.id(), scene.say("mark.plain", scene.clothTitle(cloth)), blocks));
  }

  private static Scale scale(Scene scene, Own own, Item item) {
    var words = scene.words();
    return new Scale(
        "step",
        words.clarityQuestion(),
        scene.say("mark.hint"),
        scene.dialogue().clarity().steps(),
        words.clarityLow(),
        words.clarityHigh(),
        marked(own, item));
  }

  private static int marked(Own own, Item item) {
    var row = own.row(item);
    return row != null && row.handedIn() instanceof Answer.Mark(var step) ? step : 0;
  }

  private static String state(Scene scene, Own own, Item item) {
    var row = own.row(item);
    if (row != null && row.passed()) {
      return scene.say("answer.passed");
    }
    var step = marked(own, item);
    return step == 0 ? scene.say("mark.none") : scene.say("mark.own", step);
  }

  private static List<Button> buttons(Scene scene, Own own, Item.Marking item) {
    var main = Presses.on(scene, scene.say("button.mark"), Verb.MARK, item.cloth(), Style.MAIN);
    var other =
        own.done(item)
            ? Presses.on(
                scene,
                scene.say("button.withdraw-mark"),
                Verb.WITHDRAW_MARK,
                item.cloth(),
                Style.PLAIN)
            : Presses.on(
                scene, scene.say("button.pass-mark"), Verb.PASS_MARK, item.cloth(), Style.PLAIN);
    return List.of(main, other);
  }

  private static Block joint(Scene scene, Cloth cloth) {
    var blocks = new ArrayList<Block>();
    for (var prompt : cloth.prompts()) {
      if (prompt.kind() == Kind.ACTIONS) {
        continue;
      }
      blocks.add(
          new Question(
              scene.promptNumber(prompt.id()),
              scene.words().heading(prompt.id()),
              scene.promptName(prompt.id())));
      if (scene.answers(prompt.id()).isParked()) {
        blocks.add(LivingCard.parked(scene, prompt.id()));
      } else {
        var text = JointBlocks.text(scene, prompt);
        blocks.addAll(
            text.isEmpty() ? List.of(new Prose(scene.say("joint.none"), Tone.QUIET)) : text);
      }
    }
    return new Fold(scene.say("mark.read-joint"), blocks);
  }
}
