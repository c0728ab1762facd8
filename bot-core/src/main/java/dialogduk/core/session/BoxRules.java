package dialogduk.core.session;

import dialogduk.core.box.Answer;
import dialogduk.core.box.Cells;
import dialogduk.core.box.PlainText;
import dialogduk.core.box.RowChange;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Command.BoxCommand;
import java.util.List;
import java.util.Optional;

/// What a person may do to their own row. The gate of the box has the last word: what reaches a
/// paused or closed box is kept as a draft.
final class BoxRules {

  private final Dialogue dialogue;
  private final Session session;
  private final Context context;

  BoxRules(Dialogue dialogue, Session session, Context context) {
    this.dialogue = dialogue;
    this.session = session;
    this.context = context;
  }

  Decision decide(BoxCommand command) {
    return refusal(command).map(Decision::refused).orElseGet(() -> Decision.write(write(command)));
  }

  private Decision.Write write(BoxCommand command) {
    var item = command.item();
    var box = new Sealed(item, session.walk().at(item).box());
    return new Decision.Write(box, context.actor(), change(command));
  }

  private RowChange change(BoxCommand command) {
    var at = context.at();
    return switch (command) {
      case Command.HandIn(var _, var answer) -> new RowChange.HandIn(answer, at);
      case Command.SaveDraft(var _, var answer) -> new RowChange.Draft(answer, at);
      case Command.Withdraw _ -> new RowChange.Withdraw(at);
      case Command.Pass _ -> new RowChange.Pass(at);
      case Command.Mark(var _, var step) -> new RowChange.HandIn(new Answer.Mark(step), at);
    };
  }

  private Optional<Refusal> refusal(BoxCommand command) {
    return place(command.item())
        .or(
            () ->
                switch (command) {
                  case Command.HandIn(var item, var answer) ->
                      form(item, answer).or(() -> written(answer));
                  case Command.SaveDraft(var item, var answer) -> form(item, answer);
                  case Command.Mark(var item, var step) -> markingOpen(item).or(() -> step(step));
                  case Command.Withdraw(var item) -> stillSealed(item);
                  case Command.Pass(var item) -> stillSealed(item);
                });
  }

  /// The item exists, was opened, and was opened for this person.
  private Optional<Refusal> place(Item item) {
    var known =
        switch (item) {
          case Item.Answers(var prompt) -> dialogue.hasPrompt(prompt);
          case Item.Marking(var cloth) -> dialogue.hasCloth(cloth);
        };
    if (!known) {
      return Optional.of(new Refusal.Unknown(item.key()));
    }
    if (session.walk().at(item).box() == 0) {
      return Optional.of(new Refusal.NotOpen(item, session.walk().cloth()));
    }
    return session.invitedTo(item, context.actor())
        ? Optional.empty()
        : Optional.of(new Refusal.WaitForNextOpening(item));
  }

  private Optional<Refusal> markingOpen(Item.Marking item) {
    return session.walk().at(item).isOpen()
        ? Optional.empty()
        : Optional.of(new Refusal.NotOpen(item, session.walk().cloth()));
  }

  private Optional<Refusal> stillSealed(Item item) {
    return session.walk().at(item).isOpen()
        ? Optional.empty()
        : Optional.of(new Refusal.NotOpen(item, session.walk().cloth()));
  }

  private Optional<Refusal> step(int step) {
    var steps = dialogue.clarity().steps();
    return step >= 1 && step <= steps
        ? Optional.empty()
        : Optional.of(new Refusal.NoSuchStep(step, steps));
  }

  private Optional<Refusal> form(Item.Answers item, Answer answer) {
    var prompt = dialogue.prompt(item.prompt());
    return fits(prompt, answer)
        ? longest(prompt, answer)
        : Optional.of(new Refusal.WrongKind(prompt.id()));
  }

  private static boolean fits(Prompt prompt, Answer answer) {
    return switch (answer) {
      case Answer.Text _ -> prompt.kind() == Kind.TEXT;
      case Answer.Rows(var rows) ->
          prompt.kind() == Kind.TABLE
              && rows.stream().allMatch(row -> row.size() == prompt.columns().size())
              && rows.stream().flatMap(List::stream).noneMatch(Cells::separates);
      case Answer.Mark _ -> false;
    };
  }

  private static Optional<Refusal> longest(Prompt prompt, Answer answer) {
    var all =
        switch (answer) {
          case Answer.Text(var body) -> body;
          case Answer.Rows(var rows) ->
              String.join("\n", rows.stream().map(row -> String.join("\t", row)).toList());
          case Answer.Mark _ -> "";
        };
    return PlainText.tooLong(all, PlainText.LONGEST)
        ? Optional.of(
            new Refusal.AnswerTooLong(prompt.id(), PlainText.LONGEST, PlainText.length(all)))
        : Optional.empty();
  }

  private static Optional<Refusal> written(Answer answer) {
    return answer.blank() ? Optional.of(new Refusal.NothingWritten()) : Optional.empty();
  }
}
