package dialogduk.core.view;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.Event.AnswersShown;
import dialogduk.core.session.Session;
import dialogduk.core.session.SessionDecider;
import dialogduk.core.session.Walk;
import dialogduk.core.view.History.Kind;
import dialogduk.core.view.History.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Goes through the log once and keeps, beside each line, where the group was before and after.
final class HistoryFold {

  private final Dialogue dialogue;
  private final SessionDecider decider;
  private final List<Line> lines = new ArrayList<>();
  private Session session;

  HistoryFold(Dialogue dialogue) {
    this.dialogue = dialogue;
    this.decider = new SessionDecider(dialogue);
    this.session = decider.initial();
  }

  List<Line> lines() {
    return lines;
  }

  void add(Entry entry) {
    var cloth = cloth(entry.event());
    var before = session.walk();
    session = decider.evolve(session, entry.event());
    var kind = kind(entry.event());
    if (kind == null) {
      return;
    }
    if (!lines.isEmpty() && isOneAct(lines.getLast(), entry, cloth)) {
      lines.add(lines.removeLast().and(entry.event()));
    } else {
      lines.add(line(entry, kind, cloth, before, session.walk()));
    }
  }

  private static Line line(
      Entry entry, Kind kind, @Nullable String cloth, Walk before, Walk after) {
    return new Line(
        kind,
        cloth,
        entry.at(),
        entry.by(),
        List.of(entry.event()),
        before.cloth(),
        after.cloth(),
        before.open().anyMatch(item -> after.at(item).isSealed() && !after.at(item).isOpen()));
  }

  /// Questions that were shown together, a person who was let in with functions, and a step that
  /// was taken back with a draft.
  private static boolean isOneAct(Line last, Entry entry, @Nullable String cloth) {
    return last.at().equals(entry.at())
        && last.by().equals(entry.by())
        && switch (entry.event()) {
          case AnswersShown _ ->
              last.what().getFirst() instanceof AnswersShown && Objects.equals(last.cloth(), cloth);
          case Event.FunctionGiven(var person, var _) -> person.equals(letIn(last));
          case Event.SummaryWithdrawn _ -> last.what().getFirst() instanceof Event.TookBack;
          default -> false;
        };
  }

  private static @Nullable String letIn(Line line) {
    return line.what().getFirst() instanceof Event.Admitted(var person) ? person : null;
  }

  private static @Nullable Kind kind(Event event) {
    return switch (event) {
      case Event.Started _,
          Event.OpennessChosen _,
          Event.Opened _,
          Event.MarkingOpened _,
          Event.MarkingWaived _,
          Event.WalkedThrough _,
          Event.PhaseEnded _,
          Event.TookBack _,
          Event.SummaryWithdrawn _,
          Event.Reminded _,
          Event.Ended _ ->
          Kind.STEPS;
      case AnswersShown _, Event.MarkingShown _ -> Kind.SHOWN;
      case Event.JointWritten _, Event.JointMarkSet _, Event.SummaryDrafted _, Event.DateSet _ ->
          Kind.VERSIONS;
      case Event.Parked _, Event.Returned _ -> Kind.PARKED;
      case Event.ActionAdded _,
          Event.ActionChanged _,
          Event.ActionStatusSet _,
          Event.ActionRemoved _ ->
          Kind.ACTIONS;
      case Event.AdmissionOpened _,
          Event.AdmissionClosed _,
          Event.Admitted _,
          Event.FunctionGiven _,
          Event.FunctionTaken _,
          Event.Departed _,
          Event.LinkRenewed _,
          Event.Connected _,
          Event.LinkUsed _,
          Event.RoomAttached _,
          Event.RoomLeft _ ->
          Kind.PEOPLE;
      case Event.CapacityStated _ -> null;
    };
  }

  /// The cloth that an event is about, read before the event has changed the session.
  private @Nullable String cloth(Event event) {
    return switch (event) {
      case Event.Opened opened -> opened.cloth();
      case AnswersShown shown -> clothOf(shown.prompt());
      case Event.JointWritten joint -> clothOf(joint.prompt());
      case Event.MarkingOpened opened -> opened.cloth();
      case Event.MarkingWaived waived -> waived.cloth();
      case Event.MarkingShown shown -> shown.cloth();
      case Event.Parked parked -> clothOf(parked.prompts().getFirst());
      case Event.Returned returned -> returned.cloth();
      case Event.WalkedThrough(var cloth) -> cloth;
      case Event.TookBack back -> back.cloth();
      case Event.Reminded(var cloth) -> cloth;
      case Event.JointMarkSet set -> set.cloth();
      case Event.DateSet(var cloth, var _) -> cloth;
      case Event.ActionAdded added -> added.cloth();
      case Event.ActionChanged changed -> origin(changed.id());
      case Event.ActionStatusSet set -> origin(set.id());
      case Event.ActionRemoved(var id) -> origin(id);
      case Event.Started _,
          Event.OpennessChosen _,
          Event.AdmissionOpened _,
          Event.AdmissionClosed _,
          Event.Admitted _,
          Event.CapacityStated _,
          Event.FunctionGiven _,
          Event.FunctionTaken _,
          Event.Departed _,
          Event.LinkRenewed _,
          Event.Connected _,
          Event.LinkUsed _,
          Event.RoomAttached _,
          Event.RoomLeft _,
          Event.PhaseEnded _,
          Event.SummaryDrafted _,
          Event.SummaryWithdrawn _,
          Event.Ended _ ->
          null;
    };
  }

  private String clothOf(String prompt) {
    return dialogue.clothOf(prompt).id();
  }

  private @Nullable String origin(String action) {
    var known = session.actions().get(action);
    return known == null ? null : known.cloth();
  }
}
