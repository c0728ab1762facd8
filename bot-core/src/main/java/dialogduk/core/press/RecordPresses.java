package dialogduk.core.press;

import dialogduk.core.box.Cells;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.session.Command;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Refusal;
import java.util.List;

/// Parking, joint answers, the joint mark and dates.
final class RecordPresses {

  private RecordPresses() {}

  static Asked park(Pressed pressed) {
    var form = pressed.form();
    var target = form.text("target");
    if (target.isEmpty()) {
      return new Asked.Missing("said.pick-a-question");
    }
    return form.word("reason", ParkReason.class)
        .map(
            reason ->
                Asked.command(
                    new Command.Park(
                        target,
                        reason,
                        pressed.optionalText("sentence"),
                        form.date("until").orElse(null),
                        pressed.owner(),
                        pressed.seen())))
        .orElseGet(() -> new Asked.Refused(new Refusal.ReasonNeeded()));
  }

  static Asked shareJoint(Pressed pressed) {
    var scene = pressed.scene();
    if (!scene.dialogue().hasPrompt(pressed.target())) {
      return Pressing.unknown(pressed);
    }
    var prompt = scene.dialogue().prompt(pressed.target());
    var then = new Place.OneCloth(scene.dialogue().clothOf(prompt.id()).id());
    var based = pressed.number("based");
    if (prompt.kind() != Kind.TABLE) {
      var text = pressed.sharedText(pressed.form().text("text"));
      return Asked.command(new Command.WriteJoint(prompt.id(), based, text, List.of()), "", then);
    }
    var table = JointTable.of(scene, prompt, pressed.form());
    return Asked.command(
        new Command.WriteJoint(
            prompt.id(), based, pressed.sharedText(Cells.table(table.rows())), table.origins()),
        "",
        then);
  }

  static Asked jointMark(Pressed pressed) {
    var steps = pressed.scene().dialogue().clarity().steps();
    return pressed
        .form()
        .number("step")
        .map(step -> Asked.command(new Command.SetJointMark(pressed.target(), step)))
        .orElseGet(() -> new Asked.Refused(new Refusal.NoSuchStep(0, steps)));
  }

  static Asked setDate(Pressed pressed) {
    var cloth = pressed.target();
    return pressed
        .form()
        .date("date")
        .map(date -> Asked.command(new Command.SetDate(cloth, date), "", new Place.OneCloth(cloth)))
        .orElseGet(() -> new Asked.Refused(new Refusal.DateOutOfRange()));
  }
}
