package dialogduk.core.card;

import dialogduk.core.box.Cells;
import dialogduk.core.card.Block.Question;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.card.Block.Slips;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.NextStep;
import dialogduk.core.view.Minutes.Marking;
import dialogduk.core.view.Minutes.ShownTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the whole room reads on one screen: the question while people answer, the answers when they
/// are shown, the marking. Nothing to press and nothing of one's own.
///
/// @param eyebrow where the group is
/// @param heading the question, or what the group does now
/// @param foot short sentences: how many, until when
public record BigScreen(String eyebrow, String heading, List<Block> blocks, List<String> foot) {

  public BigScreen {
    blocks = List.copyOf(blocks);
    foot = List.copyOf(foot);
  }

  /// @param asked the id of a prompt whose shown answers are wanted; anything else is ignored
  public static BigScreen of(Scene scene, @Nullable String asked) {
    var wanted = shown(scene, asked);
    if (wanted.isPresent()) {
      return answers(scene, wanted.get());
    }
    var current = scene.walk().cloth();
    return current == null || scene.walk().through() || !scene.session().isRunning()
        ? new BigScreen(scene.title(), PanelCard.headline(scene), List.of(), List.of())
        : at(scene, scene.dialogue().cloth(current));
  }

  private static Optional<Prompt> shown(Scene scene, @Nullable String asked) {
    return Optional.ofNullable(asked)
        .filter(scene.dialogue()::hasPrompt)
        .map(scene.dialogue()::prompt)
        .filter(prompt -> scene.answers(prompt.id()).wasShown());
  }

  private static BigScreen at(Scene scene, Cloth cloth) {
    if (scene.walk().marking(cloth.id()).isOpen()) {
      return marking(scene, cloth);
    }
    if (ClothState.open(scene, cloth).findAny().isPresent()) {
      return asking(scene, cloth);
    }
    var marking = lastMarking(scene, cloth);
    if (marking.isPresent()) {
      return marked(scene, cloth, marking.get());
    }
    return toTalkAbout(scene, cloth)
        .map(prompt -> answers(scene, prompt))
        .orElseGet(() -> NextStep.isPlan(cloth) ? plan(scene, cloth) : paused(scene, cloth));
  }

  // --- while it is open

  private static BigScreen asking(Scene scene, Cloth cloth) {
    var open = ClothState.open(scene, cloth).toList();
    var blocks = new ArrayList<Block>();
    if (open.size() > 1) {
      open.forEach(prompt -> blocks.add(question(scene, prompt)));
    }
    blocks.addAll(LivingCard.meter(scene, false));
    return new BigScreen(
        where(scene, cloth),
        open.size() > 1 ? scene.clothTitle(cloth) : asked(scene, open.getFirst()),
        blocks,
        until(scene, cloth, "board.answer-by"));
  }

  private static BigScreen marking(Scene scene, Cloth cloth) {
    var foot = new ArrayList<>(until(scene, cloth, "board.mark-by"));
    foot.add(scene.say("board.secret"));
    return new BigScreen(
        where(scene, cloth),
        scene.words().clarityQuestion(),
        List.copyOf(LivingCard.meter(scene, true)),
        foot);
  }

  private static List<String> until(Scene scene, Cloth cloth, String key) {
    return TimeLeft.answerBy(scene, cloth)
        .map(by -> List.of(scene.say(key, scene.dates().moment(by))))
        .orElse(List.of());
  }

  // --- when it was shown

  /// The first question without a joint answer, or the first of all.
  private static Optional<Prompt> toTalkAbout(Scene scene, Cloth cloth) {
    var shown = prompts(scene, cloth).toList();
    return shown.stream()
        .filter(prompt -> scene.answers(prompt.id()).joint() == 0)
        .findFirst()
        .or(() -> shown.stream().findFirst());
  }

  private static Stream<Prompt> prompts(Scene scene, Cloth cloth) {
    return ClothState.blind(cloth).filter(prompt -> scene.answers(prompt.id()).wasShown());
  }

  private static BigScreen answers(Scene scene, Prompt prompt) {
    var turn = scene.minutes().prompt(prompt.id()).turns().getLast();
    var foot = new ArrayList<String>();
    if (turn.turn() > 1) {
      foot.add(scene.say("result.turn", turn.turn()));
    }
    foot.add(ResultCard.count(scene, turn.answers()));
    return new BigScreen(
        where(scene, scene.dialogue().clothOf(prompt.id())),
        asked(scene, prompt),
        turn.answers().isEmpty() ? List.of() : List.of(slips(scene, prompt, turn)),
        foot);
  }

  private static Slips slips(Scene scene, Prompt prompt, ShownTurn turn) {
    var shown = turn.answers();
    return new Slips(
        IntStream.range(0, shown.size())
            .mapToObj(
                i ->
                    new Slip(
                        ResultCard.label(scene, i),
                        text(prompt, scene.body(shown.get(i).text())),
                        ResultCard.author(scene, shown.get(i))))
            .toList());
  }

  private static String text(Prompt prompt, String body) {
    return prompt.kind() == Kind.TABLE ? String.join(" · ", Cells.split(body)) : body;
  }

  /// The marking that was closed last, unless answers were shown after it.
  private static Optional<Marking> lastMarking(Scene scene, Cloth cloth) {
    var answered =
        prompts(scene, cloth)
            .map(prompt -> scene.minutes().prompt(prompt.id()).turns().getLast().at())
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    return scene.minutes().cloth(cloth.id()).markings().reversed().stream()
        .filter(Marking::closed)
        .findFirst()
        .filter(marking -> !marking.at().isBefore(answered));
  }

  private static BigScreen marked(Scene scene, Cloth cloth, Marking marking) {
    return new BigScreen(
        where(scene, cloth),
        scene.words().clarityQuestion(),
        ClarityBlocks.marking(scene, marking),
        List.of());
  }

  // --- neither

  private static BigScreen plan(Scene scene, Cloth cloth) {
    var actions = ActionsCard.from(scene, cloth);
    return new BigScreen(
        where(scene, cloth),
        scene.clothTitle(cloth),
        actions.isEmpty() ? List.of() : List.of(ActionsCard.plan(scene, cloth)),
        List.of(ActionsCard.counts(scene, actions)));
  }

  private static BigScreen paused(Scene scene, Cloth cloth) {
    return new BigScreen(
        where(scene, cloth),
        scene.clothTitle(cloth),
        List.of(ClothState.of(scene, cloth)),
        List.of());
  }

  // --- words

  private static String where(Scene scene, Cloth cloth) {
    return String.join(
        " · ", scene.phaseLabel(cloth), scene.clothTitle(cloth), scene.clothNumber(cloth));
  }

  private static String asked(Scene scene, Prompt prompt) {
    return scene.promptNumber(prompt.id()) + " " + scene.promptName(prompt.id());
  }

  private static Question question(Scene scene, Prompt prompt) {
    return new Question(
        scene.promptNumber(prompt.id()),
        scene.words().heading(prompt.id()),
        scene.promptName(prompt.id()));
  }
}
