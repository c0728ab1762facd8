package dialogduk.core.press;

import dialogduk.core.box.Answer;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.session.Refusal;
import java.util.ArrayList;

/// Answering, abstaining and marking.
final class AnswerPresses {

  private AnswerPresses() {}

  /// Every field that holds something new; what is handed in already stays as it is.
  static Asked handIn(Pressed pressed) {
    var commands = new ArrayList<Command>();
    for (var prompt : pressed.promptsOfTarget()) {
      var answer = pressed.form().answer(prompt);
      if (answer != null && !answer.blank() && isNew(pressed, prompt, answer)) {
        commands.add(new Command.HandIn(new Item.Answers(prompt.id()), answer));
      }
    }
    return commands.isEmpty()
        ? nothingNew(pressed)
        : new Asked.Commands(commands, "said.handed-in", Place.STATUS);
  }

  /// All that is written is handed in already, or nothing is written.
  private static Asked nothingNew(Pressed pressed) {
    var written =
        pressed.promptsOfTarget().stream()
            .map(pressed.form()::answer)
            .anyMatch(answer -> answer != null && !answer.blank());
    return written
        ? new Asked.Said("said.handed-in")
        : new Asked.Refused(new Refusal.NothingWritten());
  }

  private static boolean isNew(Pressed pressed, Prompt prompt, Answer answer) {
    var row = pressed.own().row(new Item.Answers(prompt.id()));
    return row == null || !answer.equals(row.handedIn()) || row.draft() != null;
  }

  static Asked saveDrafts(Pressed pressed) {
    var commands = new ArrayList<Command>();
    for (var prompt : pressed.promptsOfTarget()) {
      var answer = pressed.form().answer(prompt);
      if (answer != null) {
        commands.add(new Command.SaveDraft(new Item.Answers(prompt.id()), answer));
      }
    }
    return commands.isEmpty()
        ? new Asked.Said("said.saved")
        : new Asked.Commands(commands, "said.saved", Place.STATUS);
  }

  static Asked withdraw(Pressed pressed) {
    return pressed
        .item()
        .map(item -> Asked.command(new Command.Withdraw(item), "said.withdrawn"))
        .orElseGet(() -> Pressing.unknown(pressed));
  }

  static Asked pass(Pressed pressed) {
    return pressed
        .item()
        .map(item -> Asked.command(new Command.Pass(item), "said.passed"))
        .orElseGet(() -> Pressing.unknown(pressed));
  }

  /// A press outside the form of the marking only asks for it.
  static Asked mark(Pressed pressed) {
    var cloth = pressed.target();
    var form = pressed.form();
    var step = form.number("step");
    if (step.isPresent()) {
      return Asked.command(new Command.Mark(new Item.Marking(cloth), step.get()), "said.marked");
    }
    var steps = pressed.scene().dialogue().clarity().steps();
    return form.has("step") || form.card().startsWith("mark:")
        ? new Asked.Refused(new Refusal.NoSuchStep(0, steps))
        : new Asked.Look(new Place.MarkForm(cloth));
  }
}
