package dialogduk.core.codec;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Result;
import dialogduk.core.disclosure.Word;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Event;
import dialogduk.core.session.Function;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Purpose;
import dialogduk.core.session.TextRef;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event of every kind, and a second of those that have more than one form, by the name of its
/// approved file.
final class EventSamples {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final LocalDateTime NOON = DAY.atTime(12, 0);

  private EventSamples() {}

  static Map<String, Event> byFile() {
    var samples = new LinkedHashMap<String, Event>();
    samples.put("started", started());
    samples.put("openness-chosen", new Event.OpennessChosen(Openness.NAMELESS));
    samples.put("admission-opened", new Event.AdmissionOpened());
    samples.put("admission-closed", new Event.AdmissionClosed());
    samples.put("admitted", new Event.Admitted("p1"));
    samples.put("capacity-stated", new Event.CapacityStated("p1"));
    samples.put("function-given", new Event.FunctionGiven("p1", Function.SECRETARY));
    samples.put("function-taken", new Event.FunctionTaken("p1", Function.SECRETARY));
    samples.put("departed", new Event.Departed("p1"));
    samples.put("started.fingerprint", startedFrom("c0ffee"));
    samples.put("link-renewed", new Event.LinkRenewed("p1"));
    samples.put("connected", new Event.Connected("p1", "p2"));
    samples.put("link-used", new Event.LinkUsed("p1"));
    samples.put("room-attached", new Event.RoomAttached("slack:T1:C1", "sv"));
    samples.put("room-left", new Event.RoomLeft("slack:T1:C1"));
    walk(samples);
    beside(samples);
    return samples;
  }

  private static Event started() {
    return startedFrom(null);
  }

  private static Event startedFrom(@Nullable String fingerprint) {
    return new Event.Started(
        "samverkansavtal",
        1,
        List.of("goals", "scope"),
        Openness.OPEN,
        Purpose.REVISION,
        text("t1"),
        fingerprint);
  }

  private static void walk(Map<String, Event> samples) {
    samples.put(
        "opened",
        new Event.Opened("goals", List.of("aim"), true, 8, NOON, "scope", Event.Way.AGAIN));
    samples.put(
        "opened.bare",
        new Event.Opened("goals", List.of("aim"), false, 8, null, null, Event.Way.NEXT));
    samples.put(
        "answers-shown",
        new Event.AnswersShown(
            "aim",
            1,
            8,
            List.of(
                new Event.ShownAnswer(text("t2"), null), new Event.ShownAnswer(text("t3"), "p1"))));
    samples.put(
        "joint-written",
        new Event.JointWritten(
            "aim", 2, 1, text("t4"), List.of(new Event.RowOrigin(0, "matters", 1))));
    samples.put(
        "marking-opened",
        new Event.MarkingOpened("goals", 1, 8, List.of(new Event.Covered("aim", 2)), NOON));
    samples.put(
        "marking-waived",
        new Event.MarkingWaived("goals", 1, 3, List.of(new Event.Covered("aim", 0))));
    samples.put("marking-shown", new Event.MarkingShown("goals", 1, figures(null, true)));
    samples.put(
        "marking-shown.sides",
        new Event.MarkingShown(
            "goals",
            1,
            figures(new Result.Sides(List.of(0, 0, 0, 1, 1), List.of(1, 1, 0, 0, 1)), false)));
    samples.put(
        "marking-shown.nothing",
        new Event.MarkingShown("goals", 1, new Result.Nothing(8, 3, Result.Why.TOO_FEW)));
    samples.put(
        "parked", new Event.Parked(List.of("aim"), ParkReason.OTHER_FORUM, text("t5"), DAY, "p1"));
    samples.put("returned", new Event.Returned("aim", "goals", List.of("aim"), 8, NOON, "scope"));
    samples.put("walked-through", new Event.WalkedThrough("scope"));
    samples.put("phase-ended", new Event.PhaseEnded("why"));
    samples.put("summary-drafted", new Event.SummaryDrafted("why", 2, List.of("scope")));
    samples.put("summary-withdrawn", new Event.SummaryWithdrawn("why", 2));
    samples.put(
        "took-back",
        new Event.TookBack(Event.Undone.JOINT_DRAFT, "goals", List.of("aim"), 2, "why"));
    samples.put("reminded", new Event.Reminded("goals"));
  }

  private static void beside(Map<String, Event> samples) {
    samples.put("joint-mark-set", new Event.JointMarkSet("goals", 1, 4));
    samples.put("date-set", new Event.DateSet("goals", DAY));
    samples.put(
        "action-added", new Event.ActionAdded("a1", "goals", text("t6"), text("t7"), "p1", DAY));
    samples.put("action-changed", new Event.ActionChanged("a1", text("t8"), text("t9"), "p1", DAY));
    samples.put(
        "action-status-set", new Event.ActionStatusSet("a1", ActionStatus.DONE, text("t10")));
    samples.put("action-removed", new Event.ActionRemoved("a1"));
    samples.put("ended", new Event.Ended(2));
  }

  private static Result figures(Result.Sides sides, boolean withheld) {
    return new Result.Figures(
        8, 6, List.of(1, 1, 1, 1, 2), sides, sides == null ? Word.SPREAD : Word.DIFFERS, withheld);
  }

  private static TextRef text(String id) {
    return new TextRef(id, "0a1b");
  }
}
