package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Question;
import dialogduk.core.card.Block.Sign;
import dialogduk.core.card.Block.Status;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Block.Where;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Phase;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.view.Minutes.Marking;
import dialogduk.core.view.Minutes.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A phase's summary: joint answers, clarity, parked, actions. Deterministic; the bot arranges and
/// never invents prose.
final class SummaryCard {

  private SummaryCard() {}

  static Card of(Scene scene, Phase phase) {
    var drafts = scene.minutes().summaries().getOrDefault(phase.id(), List.of());
    var latest = drafts.getLast();
    var blocks = new ArrayList<Block>();
    var number = scene.dialogue().phases().indexOf(phase) + 1;
    blocks.add(
        new Where(
            scene.say("summary.phase", number, scene.dialogue().phases().size()),
            scene.dates().day(latest.at())));
    var title = scene.say("summary.title", scene.words().phaseLabel(phase.id()));
    blocks.add(new Heading(title, 2));
    blocks.add(new Status(Sign.DRAFT, draft(scene, latest)));
    phase.cloths().stream()
        .filter(cloth -> scene.session().cloths().contains(cloth.id()))
        .filter(cloth -> !latest.notOpened().contains(cloth.id()))
        .forEach(cloth -> blocks.addAll(cloth(scene, cloth)));
    blocks.addAll(notOpened(scene, latest));
    blocks.addAll(actions(scene, phase));
    blocks.addAll(earlier(scene, drafts));
    return new Card("summary:" + phase.id(), title + ". " + draft(scene, latest) + ".", blocks);
  }

  static List<Card> toDraft(Scene scene, Phase phase, boolean mayDraft) {
    var none = !scene.minutes().summaries().containsKey(phase.id());
    if (!none && !hasChanged(scene, phase)) {
      return List.of();
    }
    var says = scene.say(none ? "summary.none" : "summary.changed");
    var blocks = new ArrayList<Block>();
    blocks.add(new Prose(says, Tone.PLAIN));
    if (mayDraft) {
      blocks.add(
          new Buttons(
              List.of(
                  new Button(
                      scene.say("button.summarise", scene.words().phaseLabel(phase.id())),
                      Verb.SUMMARISE,
                      Map.of("target", phase.id()),
                      Style.MAIN))));
    }
    return List.of(new Card("draft:" + phase.id(), says, blocks));
  }

  /// Whether a new draft would say something else than the latest one.
  static boolean hasChanged(Scene scene, Phase phase) {
    var draft = scene.session().drafts().get(phase.id());
    return draft == null
        || draft.revision() != scene.session().revisions().getOrDefault(phase.id(), 0);
  }

  private static String draft(Scene scene, Summary summary) {
    return scene.say(
        summary.withdrawn() ? "summary.draft-withdrawn" : "summary.draft", summary.draft());
  }

  private static List<Block> cloth(Scene scene, Cloth cloth) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.clothTitle(cloth), 3));
    blocks.add(new Prose(ClothDate.worked(scene, cloth), Tone.QUIET));
    cloth.prompts().stream()
        .filter(prompt -> prompt.kind() != Kind.ACTIONS)
        .forEach(prompt -> blocks.addAll(prompt(scene, prompt)));
    blocks.addAll(clarity(scene, cloth));
    return blocks;
  }

  private static List<Block> prompt(Scene scene, Prompt prompt) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Question(
            scene.promptNumber(prompt.id()),
            scene.words().heading(prompt.id()),
            scene.promptName(prompt.id())));
    var text = JointBlocks.text(scene, prompt);
    blocks.addAll(text);
    if (scene.answers(prompt.id()).isParked()) {
      blocks.addAll(ParkedBlocks.of(scene, prompt.id()));
    } else if (text.isEmpty()) {
      blocks.add(new Prose(scene.say("joint.none"), Tone.QUIET));
    }
    return blocks;
  }

  private static List<Block> clarity(Scene scene, Cloth cloth) {
    var closed =
        scene.minutes().cloth(cloth.id()).markings().stream().filter(Marking::closed).toList();
    if (closed.isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Prose(scene.words().clarityQuestion(), Tone.STRONG));
    for (var marking : closed) {
      if (closed.size() > 1) {
        blocks.add(new Prose(scene.dates().day(marking.at()), Tone.QUIET));
      }
      blocks.addAll(ClarityBlocks.marking(scene, marking));
    }
    return blocks;
  }

  private static List<Block> notOpened(Scene scene, Summary summary) {
    var titles =
        summary.notOpened().stream().map(scene.dialogue()::cloth).map(scene::clothTitle).toList();
    return titles.isEmpty()
        ? List.of()
        : List.of(
            new Prose(scene.say("summary.not-opened", scene.texts().list(titles)), Tone.PLAIN));
  }

  private static List<Block> actions(Scene scene, Phase phase) {
    var ids = phase.cloths().stream().map(Cloth::id).toList();
    var actions =
        scene.minutes().actions().values().stream()
            .filter(action -> ids.contains(action.cloth()))
            .toList();
    if (actions.isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(scene.say("actions.title"), 3));
    blocks.add(ActionsCard.table(scene, actions));
    blocks.addAll(ActionsCard.calls(scene, actions));
    return blocks;
  }

  private static List<Block> earlier(Scene scene, List<Summary> drafts) {
    var lines =
        drafts.reversed().stream()
            .skip(1)
            .<Block>map(
                old ->
                    new Prose(
                        draft(scene, old) + ", " + scene.dates().moment(old.at()), Tone.QUIET))
            .toList();
    return lines.isEmpty() ? List.of() : List.of(new Fold(scene.say("summary.earlier"), lines));
  }
}
