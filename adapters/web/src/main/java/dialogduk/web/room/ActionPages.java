package dialogduk.web.room;

import dialogduk.core.card.ActionForms;
import dialogduk.core.card.ActionsCard;
import dialogduk.core.card.Card;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command;
import dialogduk.core.view.Minutes.Action;
import dialogduk.web.page.ActionsPage;
import dialogduk.web.page.ActionsPage.Row;
import dialogduk.web.page.Frame.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// *Åtgärder*: what is whose, by when.
final class ActionPages {

  private final Desk desk;
  private final StatusPages status;

  ActionPages(Desk desk, StatusPages status) {
    this.desk = desk;
    this.status = status;
  }

  ActionsPage of(HttpServletRequest request, Visitor visitor, Scene scene) {
    var own = desk.reading().own(visitor.session(), scene.session(), visitor.key());
    return of(request, visitor, scene, own, asked(request, scene, own));
  }

  /// With the form for a new action, in which somebody has begun to write.
  ActionsPage begun(HttpServletRequest request, Visitor visitor, Scene scene, String begun) {
    var own = desk.reading().own(visitor.session(), scene.session(), visitor.key());
    return of(request, visitor, scene, own, add(scene, own, begun));
  }

  private ActionsPage of(
      HttpServletRequest request, Visitor visitor, Scene scene, Own own, List<Card> asked) {
    return new ActionsPage(
        Frames.room(request, visitor, scene, scene.say("actions.title"), Tab.ACTIONS),
        ActionsCard.summary(scene),
        asked,
        may(scene, own, Right.ACTION_CREATE),
        scene.minutes().actions().values().stream()
            .sorted(Comparator.comparing(ActionPages::due))
            .map(action -> row(scene, own, action))
            .toList(),
        ActionsCard.statuses(scene));
  }

  /// Those without a date come last.
  private static LocalDate due(Action action) {
    return action.deadline() == null ? LocalDate.MAX : action.deadline();
  }

  private Row row(Scene scene, Own own, Action action) {
    return new Row(
        action.id(),
        scene.body(action.what()),
        scene.say("actions.origin", scene.dialogue().number(action.cloth())),
        scene.body(action.purpose()),
        action.owner() == null ? null : scene.name(action.owner()),
        action.deadline() == null ? null : ActionsCard.day(scene, action.deadline()),
        action.status().name(),
        mayChange(scene, own, action),
        may(scene, own, Right.ACTION_CHANGE));
  }

  /// The status of what is one's own can be set, also when the dialogue has ended.
  private boolean mayChange(Scene scene, Own own, Action action) {
    return status.may(scene, own, new Command.SetActionStatus(action.id(), action.status(), null));
  }

  private boolean may(Scene scene, Own own, Right right) {
    return scene.session().isRunning() && status.may(scene, own, right);
  }

  // --- forms that were asked for

  private List<Card> asked(HttpServletRequest request, Scene scene, Own own) {
    return switch (request.getParameter("form")) {
      case "action" -> add(scene, own, "");
      case "change" -> change(scene, own, request.getParameter("target"));
      case null, default -> List.of();
    };
  }

  private List<Card> add(Scene scene, Own own, String begun) {
    var cloth = scene.walk().cloth();
    return may(scene, own, Right.ACTION_CREATE)
        ? List.of(
            ActionForms.add(
                scene,
                desk.lots().name(),
                cloth == null ? scene.session().cloths().getFirst() : cloth,
                begun))
        : List.of();
  }

  private List<Card> change(Scene scene, Own own, @Nullable String target) {
    return Optional.ofNullable(target)
        .map(id -> scene.minutes().actions().get(id))
        .filter(action -> mayChange(scene, own, action))
        .map(
            action ->
                ActionForms.change(
                    scene,
                    action,
                    may(scene, own, Right.ACTION_CHANGE),
                    may(scene, own, Right.ACTION_DELETE)))
        .map(List::of)
        .orElse(List.of());
  }
}
