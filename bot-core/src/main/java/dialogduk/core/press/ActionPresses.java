package dialogduk.core.press;

import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Command;
import dialogduk.core.session.Refusal;

/// The action list.
final class ActionPresses {

  private static final Place LIST = new Place.Actions();

  private ActionPresses() {}

  static Asked add(Pressed pressed) {
    if (brokenDeadline(pressed)) {
      return new Asked.Refused(new Refusal.DateOutOfRange());
    }
    var cloth = pressed.value("cloth");
    return Asked.command(
        new Command.AddAction(
            pressed.target(),
            cloth.isEmpty() ? null : cloth,
            pressed.text("what"),
            pressed.optionalText("purpose"),
            pressed.owner(),
            pressed.form().date("deadline").orElse(null)),
        "",
        LIST);
  }

  static Asked change(Pressed pressed) {
    if (brokenDeadline(pressed)) {
      return new Asked.Refused(new Refusal.DateOutOfRange());
    }
    if (!pressed.form().has("what")) {
      return new Asked.Look(new Place.ChangeAction(pressed.target()));
    }
    return Asked.command(
        new Command.ChangeAction(
            pressed.target(),
            pressed.text("what"),
            pressed.optionalText("purpose"),
            pressed.owner(),
            pressed.form().date("deadline").orElse(null)),
        "",
        LIST);
  }

  private static boolean brokenDeadline(Pressed pressed) {
    var form = pressed.form();
    return !form.text("deadline").isEmpty() && form.date("deadline").isEmpty();
  }

  static Asked status(Pressed pressed) {
    return pressed
        .form()
        .word("status", ActionStatus.class)
        .map(status -> status(pressed, status))
        .orElseGet(() -> new Asked.Refused(new Refusal.NoSuchAction(pressed.target())));
  }

  /// Dropping asks for a reason, so its form comes first.
  private static Asked status(Pressed pressed, ActionStatus status) {
    return status == ActionStatus.DROPPED && !pressed.form().has("reason")
        ? new Asked.Look(new Place.ChangeAction(pressed.target()))
        : Asked.command(
            new Command.SetActionStatus(pressed.target(), status, pressed.optionalText("reason")),
            "",
            LIST);
  }
}
