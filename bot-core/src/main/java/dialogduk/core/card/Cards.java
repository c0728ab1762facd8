package dialogduk.core.card;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Phase;
import dialogduk.core.view.Minutes.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The only place that composes messages. Each card is made from views by one small class; nobody
/// posts by hand.
public final class Cards {

  private Cards() {}

  /// Everything a room should show now: what it is about, per cloth that was opened one living card
  /// and one result, per phase one summary, and the action list.
  public static Board board(Scene scene) {
    var cards = new ArrayList<Card>();
    cards.add(WelcomeCard.of(scene));
    for (var phase : scene.dialogue().phases()) {
      phase.cloths().stream()
          .filter(cloth -> wasOpened(scene, cloth))
          .forEach(cloth -> cards.addAll(cloth(scene, cloth)));
      summary(scene, phase).forEach(cards::add);
    }
    if (!scene.minutes().actions().isEmpty()) {
      cards.add(ActionsCard.of(scene));
    }
    return new Board(scene.language(), cards);
  }

  /// The living card of a cloth, and its result once something was shown.
  public static List<Card> cloth(Scene scene, Cloth cloth) {
    return ResultCard.isDue(scene, cloth)
        ? List.of(LivingCard.of(scene, cloth), ResultCard.of(scene, cloth))
        : List.of(LivingCard.of(scene, cloth));
  }

  public static List<Card> summary(Scene scene, Phase phase) {
    return scene.minutes().summaries().containsKey(phase.id())
        ? List.of(SummaryCard.of(scene, phase))
        : List.of();
  }

  /// Says that a phase has no summary yet, or that something has changed since the latest draft.
  ///
  /// @param mayDraft whether the reader gets the button that drafts one
  public static List<Card> draftOf(Scene scene, Phase phase, boolean mayDraft) {
    return SummaryCard.toDraft(scene, phase, mayDraft);
  }

  /// All actions.
  public static Card actions(Scene scene) {
    return ActionsCard.of(scene);
  }

  /// The same, with a button for each that the reader may say how far it has come.
  public static Card actions(Scene scene, Predicate<Action> mayFollow) {
    return ActionsCard.of(scene, mayFollow);
  }

  /// The actions that come from one cloth.
  public static Card actions(Scene scene, Cloth cloth) {
    return ActionsCard.of(scene, cloth);
  }

  private static boolean wasOpened(Scene scene, Cloth cloth) {
    return scene.minutes().cloth(cloth.id()).firstOpened() != null
        || cloth.id().equals(scene.walk().cloth());
  }
}
