package dialogduk.core.card;

import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Facts;
import dialogduk.core.card.Block.Input;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Rows;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person's page of a cloth: the open questions with what that person has written.
public final class AnswerForm {

  private AnswerForm() {}

  /// Empty when nothing on the cloth is open for this person.
  public static List<Card> of(Scene scene, Own own, Cloth cloth) {
    var open =
        ClothState.open(scene, cloth)
            .filter(p -> scene.session().invitedTo(new Item.Answers(p.id()), own.person()))
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<Block>(LivingCard.head(scene, cloth));
    blocks.add(ClothState.of(scene, cloth));
    if (scene.session().reminded() && !done(own, open)) {
      blocks.add(
          new Note(
              NoteKind.PRIVATE, scene.say("reminded.title"), List.of(scene.say("reminded.text"))));
    }
    open.forEach(prompt -> blocks.add(field(scene, own, prompt)));
    open.forEach(prompt -> blocks.addAll(hints(scene, own, prompt)));
    blocks.add(new Prose(scene.say("answer.warning"), Tone.QUIET));
    blocks.add(new Buttons(buttons(scene, own, open)));
    blocks.add(new Facts(scene.say("who.title"), Promise.answers(scene, cloth)));
    return List.of(
        new Card(
            "answer:" + cloth.id(), scene.say("answer.plain", scene.clothTitle(cloth)), blocks));
  }

  /// The same for somebody who has begun to write.
  ///
  /// @param begun what the first empty text begins with
  public static List<Card> of(Scene scene, Own own, Cloth cloth, String begun) {
    return of(scene, own, cloth).stream().map(card -> beginning(card, begun)).toList();
  }

  private static Card beginning(Card card, String begun) {
    var blocks = new ArrayList<Block>();
    var left = begun;
    for (var block : card.blocks()) {
      if (!left.isEmpty() && block instanceof Input input && input.value().isEmpty()) {
        blocks.add(input.filled(left));
        left = "";
      } else {
        blocks.add(block);
      }
    }
    return new Card(card.slot(), card.plain(), blocks);
  }

  private static boolean done(Own own, List<Prompt> open) {
    return open.stream().allMatch(prompt -> own.done(new Item.Answers(prompt.id())));
  }

  private static Block field(Scene scene, Own own, Prompt prompt) {
    var item = new Item.Answers(prompt.id());
    var row = own.row(item);
    var number = scene.promptNumber(prompt.id());
    var name = scene.promptName(prompt.id());
    return prompt.kind() == Kind.TABLE
        ? new Rows(
            item.key(),
            number,
            name,
            scene.columns(prompt.id()),
            rows(row),
            state(scene, row),
            saved(scene, row))
        : new Input(
            item.key(),
            number,
            scene.words().heading(prompt.id()),
            name,
            null,
            text(row),
            4,
            state(scene, row),
            saved(scene, row));
  }

  /// A word to the one who wrote it, before it is shown.
  private static List<Block> hints(Scene scene, Own own, Prompt prompt) {
    var row = own.row(new Item.Answers(prompt.id()));
    var written = text(row) + String.join("\n", rows(row).stream().flatMap(List::stream).toList());
    return Hints.in(written).stream()
        .<Block>map(
            hint ->
                new Note(
                    NoteKind.PRIVATE,
                    scene.say(hint.key(), scene.promptNumber(prompt.id())),
                    List.of(scene.say("hint.only-you"))))
        .toList();
  }

  /// What the person typed last: the draft, or what is handed in.
  private static @Nullable Answer latest(@Nullable Row row) {
    if (row == null) {
      return null;
    }
    return row.draft() != null ? row.draft() : row.handedIn();
  }

  private static String text(@Nullable Row row) {
    return latest(row) instanceof Answer.Text(var body) ? body : "";
  }

  private static List<List<String>> rows(@Nullable Row row) {
    return latest(row) instanceof Answer.Rows(var rows) ? rows : List.of();
  }

  /// How far the person has come with one question, in a few words.
  public static String state(Scene scene, @Nullable Row row) {
    if (row == null) {
      return scene.say("answer.none");
    }
    if (row.passed()) {
      return scene.say("answer.passed");
    }
    var at = row.handedInAt();
    if (row.handedIn() != null && at != null) {
      return row.draft() == null
          ? scene.say("answer.handed-in", scene.dates().moment(at))
          : scene.say("answer.handed-in-and-draft", scene.dates().moment(at));
    }
    return row.draft() == null || row.draft().blank()
        ? scene.say("answer.none")
        : scene.say("answer.draft");
  }

  private static String saved(Scene scene, @Nullable Row row) {
    var at = row == null ? null : row.draftAt() != null ? row.draftAt() : row.handedInAt();
    return at == null
        ? scene.say("answer.longest")
        : scene.say("answer.saved-at", scene.dates().time(at));
  }

  private static List<Button> buttons(Scene scene, Own own, List<Prompt> open) {
    var buttons = new ArrayList<Button>();
    var label =
        open.size() == 1
            ? scene.say("button.hand-in-one", scene.promptNumber(open.getFirst().id()))
            : scene.say("button.hand-in");
    buttons.add(
        Presses.on(
            scene,
            label,
            Verb.HAND_IN,
            scene.dialogue().clothOf(open.getFirst().id()).id(),
            Style.MAIN));
    for (var prompt : open) {
      var item = new Item.Answers(prompt.id());
      var number = scene.promptNumber(prompt.id());
      buttons.add(
          own.done(item)
              ? Presses.on(
                  scene,
                  scene.say("button.withdraw", number),
                  Verb.WITHDRAW,
                  item.key(),
                  Style.BARE)
              : Presses.on(
                  scene, scene.say("button.pass", number), Verb.PASS, item.key(), Style.BARE));
    }
    return buttons;
  }
}
