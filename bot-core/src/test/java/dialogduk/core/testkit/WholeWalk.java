package dialogduk.core.testkit;

import dialogduk.core.box.Answer;
import dialogduk.core.box.Cells;
import dialogduk.core.card.CarriedGoals;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Command;
import dialogduk.core.session.Event.RowOrigin;
import dialogduk.core.session.Item;
import dialogduk.core.session.NextStep;
import dialogduk.core.session.ParkReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A group that takes the step its panel names next until there is none left: eight answer and
/// mark, Sam writes, Frida leads. On the way it parks questions, some unopened and some shown, and
/// returns to all of them.
public final class WholeWalk {

  /// Parked while its answers lie sealed in the open box.
  public static final String PARKED_SEALED = "goals-support";

  /// Parked after its answers were shown.
  public static final String PARKED_SHOWN = "good-conditions";

  private static final Detours OF_SIXTEEN =
      new Detours(List.of(PARKED_SEALED), List.of(PARKED_SHOWN), "scope");

  private final Gathering group;
  private final Detours detours;
  private final Runnable afterStep;

  private WholeWalk(Gathering group, Detours detours, Runnable afterStep) {
    this.group = group;
    this.detours = detours;
    this.afterStep = afterStep;
  }

  /// What is parked on the way.
  ///
  /// @param sealed while answers lie in the open box
  /// @param shown after the answers were shown
  /// @param returnAt the cloth from which the group returns to them
  public record Detours(List<String> sealed, List<String> shown, String returnAt) {
    public Detours {
      sealed = List.copyOf(sealed);
      shown = List.copyOf(shown);
    }

    private Stream<String> all() {
      return Stream.concat(sealed.stream(), shown.stream());
    }
  }

  /// Walks a group that has just begun the sixteen cloths to the end.
  ///
  /// @param afterStep is run after each step that the facilitator takes
  public static void of(Gathering group, Runnable afterStep) {
    of(group, OF_SIXTEEN, afterStep);
  }

  public static void of(Gathering group, Detours detours, Runnable afterStep) {
    new WholeWalk(group, detours, afterStep).walk();
  }

  private void walk() {
    var next = NextStep.of(group.session(), group.dialogue());
    while (!(next instanceof NextStep.EndSession)) {
      take(next);
      afterStep.run();
      next = NextStep.of(group.session(), group.dialogue());
    }
    group.does(Cast.FRIDA, new Command.End(group.step()));
    afterStep.run();
  }

  private void take(NextStep step) {
    group.advances();
    switch (step) {
      case NextStep.OpenCloth open -> opened(open.cloth());
      case NextStep.ShowAnswers shown -> shown(shown.cloth());
      case NextStep.OpenMarking marking -> marked(marking.cloth());
      case NextStep.ShowMarking _, NextStep.FinishWalk _, NextStep.EndSession _ -> {}
    }
  }

  private void opened(String cloth) {
    if (cloth.equals(detours.returnAt()) && detours.all().anyMatch(this::isParked)) {
      detours.all().forEach(this::returned);
      return;
    }
    answered();
    planned(cloth);
    on(cloth, detours.sealed()).forEach(this::parked);
  }

  private void shown(String cloth) {
    on(cloth, detours.shown()).filter(prompt -> !isParked(prompt)).forEach(this::parked);
    group.dialogue().cloth(cloth).blindPrompts().stream()
        .filter(prompt -> group.session().walk().answers(prompt.id()).wasShown())
        .filter(prompt -> !isParked(prompt.id()))
        .filter(prompt -> group.session().walk().answers(prompt.id()).joint() == 0)
        .forEach(this::written);
  }

  private void marked(String cloth) {
    IntStream.range(0, Cast.EIGHT.size())
        .forEach(i -> group.marks(Cast.EIGHT.get(i), cloth, 1 + i % 5));
  }

  // --- parking

  private boolean isParked(String prompt) {
    return group.session().walk().answers(prompt).isParked();
  }

  private Stream<String> on(String cloth, List<String> prompts) {
    return prompts.stream().filter(it -> group.dialogue().clothOf(it).id().equals(cloth));
  }

  private void parked(String prompt) {
    group.does(
        Cast.FRIDA,
        new Command.Park(
            prompt,
            ParkReason.NEEDS_MATERIAL,
            group.text("Vi väntar på underlag om " + prompt),
            LocalDate.of(2027, 3, 15),
            Cast.SAM.key()));
    afterStep.run();
  }

  private void returned(String prompt) {
    group.does(Cast.FRIDA, new Command.Return(prompt, null));
    afterStep.run();
    if (group.session().walk().answers(prompt).isOpen()) {
      group.shows();
      afterStep.run();
    }
    written(group.dialogue().prompt(prompt));
  }

  // --- writing

  private void answered() {
    group
        .session()
        .walk()
        .open()
        .filter(Item.Answers.class::isInstance)
        .map(Item.Answers.class::cast)
        .toList()
        .forEach(
            item ->
                Cast.EIGHT.forEach(
                    person ->
                        group.does(
                            person, new Command.HandIn(item, answer(person, item.prompt())))));
  }

  private Answer answer(Cast person, String prompt) {
    return group.dialogue().prompt(prompt).kind() == Kind.TABLE
        ? new Answer.Rows(List.of(row(prompt, said(person, prompt))))
        : new Answer.Text(said(person, prompt));
  }

  /// What a person answered to a prompt.
  public static String said(Cast person, String prompt) {
    return "Svar på " + prompt + " av nummer " + Cast.EIGHT.indexOf(person);
  }

  private List<String> row(String prompt, String first) {
    var width = group.dialogue().prompt(prompt).columns().size();
    var cells = new ArrayList<>(Collections.nCopies(width, "–"));
    cells.set(0, first);
    return cells;
  }

  private void written(Prompt prompt) {
    var origins = new ArrayList<RowOrigin>();
    var body = prompt.kind() == Kind.TABLE ? table(prompt, origins) : joint(prompt.id());
    group.does(Cast.SAM, new Command.WriteJoint(prompt.id(), 0, group.text(body), origins));
    afterStep.run();
  }

  /// The goals that are carried on, with where each came from, and one row of its own.
  private String table(Prompt prompt, List<RowOrigin> origins) {
    var rows = new ArrayList<List<String>>();
    if (prompt.prefill() != null) {
      for (var goal : CarriedGoals.of(group.scene("sv"), prompt.prefill().from())) {
        origins.add(new RowOrigin(rows.size(), goal.prompt(), goal.version()));
        rows.add(row(prompt.id(), goal.line()));
      }
    }
    rows.add(row(prompt.id(), joint(prompt.id())));
    return Cells.table(rows);
  }

  /// The first row or the text of a prompt's joint answer.
  public static String joint(String prompt) {
    return "Gemensamt om " + prompt;
  }

  /// The two plans are never blind: their cloths are filled with actions.
  private void planned(String cloth) {
    group.dialogue().cloth(cloth).prompts().stream()
        .filter(prompt -> prompt.kind() == Kind.ACTIONS)
        .filter(_ -> !group.session().actions().containsKey("action-" + cloth))
        .forEach(
            prompt ->
                group.does(
                    Cast.EVA,
                    new Command.AddAction(
                        "action-" + cloth,
                        cloth,
                        group.text(joint(prompt.id())),
                        null,
                        Cast.ULLA.key(),
                        LocalDate.of(2027, 6, 1))));
  }
}
