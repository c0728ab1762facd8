package dialogduk.web.room;

import dialogduk.core.card.ActionForms;
import dialogduk.core.card.Card;
import dialogduk.core.card.JointForm;
import dialogduk.core.card.KeptCard;
import dialogduk.core.card.Own;
import dialogduk.core.card.ParkForm;
import dialogduk.core.card.Scene;
import dialogduk.core.policy.Right;
import dialogduk.core.press.Filled;
import dialogduk.core.press.Refilled;
import dialogduk.core.session.Command;
import dialogduk.core.view.Minutes.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A form that was refused is shown again with all that was filled in, wherever it was sent from;
/// if it is no more, what was written stands there to be copied.
final class Again {

  /// The fields of ours that hold what somebody wrote.
  private static final List<String> WRITTEN = List.of("text", "what", "purpose", "sentence");

  private final Desk desk;
  private final StatusPages status;
  private final Scene scene;
  private final Own own;
  private final Filled form;

  Again(Desk desk, StatusPages status, Scene scene, Own own, Filled form) {
    this.desk = desk;
    this.status = status;
    this.scene = scene;
    this.own = own;
    this.form = form;
  }

  /// @param page the cards of the page that is shown
  List<Card> in(List<Card> page) {
    return page.stream().map(card -> isSent(card) ? Refilled.of(card, form) : card).toList();
  }

  /// What has to stand beside them.
  List<Card> beside(List<Card> page) {
    if (form.card().isEmpty() || page.stream().anyMatch(this::isSent)) {
      return List.of();
    }
    return sent().map(card -> List.of(Refilled.of(card, form))).orElseGet(this::kept);
  }

  private boolean isSent(Card card) {
    return card.slot().equals(form.card());
  }

  // --- forms of other pages

  private Optional<Card> sent() {
    var slot = form.card().split(":", 2);
    var target = slot.length == 2 ? slot[1] : "";
    return switch (slot[0]) {
      case "joint" -> joint(target);
      case "park" ->
          current()
              .filter(_ -> own.leads(scene.session()))
              .map(cloth -> ParkForm.of(scene, scene.dialogue().cloth(cloth)));
      case "action-new" ->
          may(Right.ACTION_CREATE)
              ? Optional.of(ActionForms.add(scene, desk.lots().name(), cloth()))
              : Optional.empty();
      case "action" -> action(target);
      default -> Optional.empty();
    };
  }

  private Optional<Card> joint(String prompt) {
    return may(Right.JOINT_WRITE) && scene.dialogue().hasPrompt(prompt)
        ? JointForm.of(scene, scene.dialogue().prompt(prompt), desk.lots().name()).stream()
            .findFirst()
        : Optional.empty();
  }

  private Optional<Card> action(String id) {
    return Optional.ofNullable(scene.minutes().actions().get(id))
        .filter(action -> status.may(scene, own, statusOf(action)))
        .map(
            action ->
                ActionForms.change(
                    scene, action, may(Right.ACTION_CHANGE), may(Right.ACTION_DELETE)));
  }

  private static Command statusOf(Action action) {
    return new Command.SetActionStatus(action.id(), action.status(), null);
  }

  private boolean may(Right right) {
    return scene.session().isRunning() && status.may(scene, own, right);
  }

  private Optional<String> current() {
    return Optional.ofNullable(scene.walk().cloth());
  }

  private String cloth() {
    return current().orElseGet(() -> scene.session().cloths().getFirst());
  }

  // --- forms that are no more

  private List<Card> kept() {
    var texts = new ArrayList<String>();
    for (var name : WRITTEN) {
      if (!form.text(name).isEmpty()) {
        texts.add(form.text(name));
      }
    }
    texts.addAll(cells().toList());
    return texts.isEmpty() ? List.of() : List.of(KeptCard.of(scene, texts));
  }

  /// Of a table, in the order in which they were sent.
  private Stream<String> cells() {
    return form.fields().keySet().stream()
        .filter(name -> name.startsWith("rows."))
        .map(form::text)
        .filter(cell -> !cell.isEmpty());
  }
}
