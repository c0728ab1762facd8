package dialogduk.web.room;

import dialogduk.core.card.ActionForms;
import dialogduk.core.card.Block;
import dialogduk.core.card.Card;
import dialogduk.core.card.Cards;
import dialogduk.core.card.ClothState;
import dialogduk.core.card.JointForm;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.card.SideCards;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Phase;
import dialogduk.core.policy.Right;
import dialogduk.core.session.NextStep;
import dialogduk.web.page.ClothPage;
import dialogduk.web.page.Frame.Tab;
import dialogduk.web.page.Head;
import dialogduk.web.page.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One cloth with all that was made of it, and one phase as its summary tells it.
final class ClothPages {

  private final Desk desk;
  private final StatusPages status;

  ClothPages(Desk desk, StatusPages status) {
    this.desk = desk;
    this.status = status;
  }

  ClothPage of(HttpServletRequest request, Visitor visitor, Scene scene, Cloth cloth) {
    var own = desk.reading().own(visitor.session(), scene.session(), visitor.key());
    var head = head(scene, cloth);
    var frame = Frames.room(request, visitor, scene, head.title(), Tab.CLOTHS);
    var cards = new ArrayList<Card>();
    for (var card : Cards.cloth(scene, cloth)) {
      cards.add(without(card, block -> isSaid(scene, cloth, card, block)));
    }
    if (NextStep.isPlan(cloth)) {
      cards.add(Cards.actions(scene, cloth));
    }
    if (scene.session().isRunning() && isChosen(scene, cloth)) {
      cards.addAll(work(scene, own, cloth));
    }
    return new ClothPage(
        frame,
        head,
        cards,
        link(scene, frame.base(), cloth, -1),
        link(scene, frame.base(), cloth, 1));
  }

  private static Head head(Scene scene, Cloth cloth) {
    var part = scene.words().clothPart(cloth.id());
    return new Head(
        scene.phaseLabel(cloth) + " · " + scene.clothNumber(cloth),
        part == null ? scene.clothTitle(cloth) : scene.clothTitle(cloth) + " " + part,
        isChosen(scene, cloth)
            ? ClothState.of(scene, cloth).text()
            : scene.say("overview.not-chosen"));
  }

  private static boolean isChosen(Scene scene, Cloth cloth) {
    return scene.session().cloths().contains(cloth.id());
  }

  /// Where, title, part and state stand in the head of the page already.
  private static boolean isSaid(Scene scene, Cloth cloth, Card card, Block block) {
    return switch (block) {
      case Block.Where _ -> true;
      case Block.Heading(var _, var level) -> level == 2 && card.slot().startsWith("cloth:");
      case Block.Prose(var text, var _) -> text.equals(scene.words().clothPart(cloth.id()));
      case Block.Status status -> status.equals(ClothState.of(scene, cloth));
      default -> false;
    };
  }

  private static Card without(Card card, Predicate<Block> said) {
    return new Card(
        card.slot(), card.plain(), card.blocks().stream().filter(said.negate()).toList());
  }

  // --- what this person may do here

  private List<Card> work(Scene scene, Own own, Cloth cloth) {
    var cards = new ArrayList<Card>();
    if (status.may(scene, own, Right.JOINT_WRITE)) {
      cloth
          .prompts()
          .forEach(prompt -> cards.addAll(JointForm.of(scene, prompt, desk.lots().name())));
    }
    if (NextStep.isPlan(cloth) && status.may(scene, own, Right.ACTION_CREATE)) {
      cards.add(ActionForms.add(scene, desk.lots().name(), cloth.id()));
    }
    if (status.may(scene, own, Right.MARK_JOINT)) {
      cards.addAll(SideCards.jointMark(scene, cloth));
    }
    if (status.may(scene, own, Right.SUMMARY_WRITE)) {
      cards.add(SideCards.date(scene, cloth));
    }
    if (own.leads(scene.session())) {
      cards.addAll(SideCards.jump(scene, cloth));
    }
    return cards;
  }

  private static @Nullable Link link(Scene scene, String base, Cloth cloth, int step) {
    var chosen = scene.session().cloths();
    var at = chosen.indexOf(cloth.id());
    var other = at + step;
    if (at < 0 || other < 0 || other >= chosen.size()) {
      return null;
    }
    var there = scene.dialogue().cloth(chosen.get(other));
    return new Link(
        scene.say("overview.link", scene.dialogue().number(there), scene.clothTitle(there)),
        base + "/cloth/" + there.id());
  }

  // --- a phase

  ClothPage summary(HttpServletRequest request, Visitor visitor, Scene scene, Phase phase) {
    var own = desk.reading().own(visitor.session(), scene.session(), visitor.key());
    var phases = scene.dialogue().phases();
    var title = scene.say("summary.title", scene.words().phaseLabel(phase.id()));
    return new ClothPage(
        Frames.room(request, visitor, scene, title, Tab.CLOTHS),
        new Head(
            scene.say("summary.phase", phases.indexOf(phase) + 1, phases.size()),
            title,
            drafted(scene, phase)),
        ClothsPages.chosen(scene, phase.cloths()).isEmpty()
            ? List.of()
            : summary(scene, phase, own),
        null,
        null);
  }

  private List<Card> summary(Scene scene, Phase phase, Own own) {
    var mayDraft = scene.session().isRunning() && status.may(scene, own, Right.SUMMARY_POST);
    var cards = new ArrayList<>(Cards.draftOf(scene, phase, mayDraft));
    Cards.summary(scene, phase).forEach(card -> cards.add(without(card, ClothPages::isHead)));
    return cards;
  }

  /// When the latest draft was made, or that there is nothing to summarise.
  private static @Nullable String drafted(Scene scene, Phase phase) {
    if (ClothsPages.chosen(scene, phase.cloths()).isEmpty()) {
      return scene.say("overview.phase-not-chosen");
    }
    var drafts = scene.minutes().summaries().getOrDefault(phase.id(), List.of());
    return drafts.isEmpty() ? null : scene.dates().moment(drafts.getLast().at());
  }

  private static boolean isHead(Block block) {
    return block instanceof Block.Where
        || (block instanceof Block.Heading(var _, var level) && level == 2);
  }
}
