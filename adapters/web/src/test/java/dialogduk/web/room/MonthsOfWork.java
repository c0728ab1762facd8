package dialogduk.web.room;

import static dialogduk.core.testkit.Chronicle.opened;

import dialogduk.core.box.Cells;
import dialogduk.core.disclosure.Result;
import dialogduk.core.disclosure.Word;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Event;
import dialogduk.core.session.Event.RowOrigin;
import dialogduk.core.session.Event.Undone;
import dialogduk.core.session.Event.Way;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.Chronicle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// A group in the middle of its work: the first phase summarised, some questions parked, one cloth
/// open.
final class MonthsOfWork {

  private MonthsOfWork() {}

  static Chronicle told() {
    return told(Purpose.NEW_AGREEMENT);
  }

  static Chronicle told(Purpose purpose) {
    var told = Chronicle.begun(purpose, Chronicle.allCloths());
    goals(told);
    wrongWay(told);
    conditions(told);
    scope(told);
    followUp(told);
    actions(told);
    return told.at("2026-04-27T09:00")
        .by("karin")
        .then(
            new Event.Opened(
                "work-environment",
                List.of("work-environment-handling"),
                false,
                8,
                LocalDateTime.parse("2026-04-29T12:00"),
                null,
                Way.OPEN))
        .done(5, 8);
  }

  private static void goals(Chronicle told) {
    told.at("2026-03-03T10:00")
        .then(opened("goals", "goals-5-years", "agreement-aim", "goals-support"))
        .at("2026-03-06T12:03")
        .then(told.shown("goals-5-years", "Högst tre månader.", "Behålla handläggare."))
        .then(told.shown("agreement-aim", "Tidigt.", "På rätt nivå."))
        .then(told.shown("goals-support", "Följ upp."))
        .by("omar")
        .then(told.joint("goals-5-years", 1, "Vi ska kunna handlägga inom tre månader."))
        .then(
            told.joint(
                "agreement-aim", 1, "- Frågor ska tas upp tidigt\n- Tydligt vem som beslutar"))
        .by("karin")
        .at("2026-03-09T13:02")
        .then(
            new Event.Parked(
                List.of("goals-support"),
                ParkReason.NEEDS_MATERIAL,
                told.text("verksamhetsplanen"),
                LocalDate.of(2026, 5, 4),
                "karin"));
    marked(told, 1, "2026-03-12T12:01", List.of(0, 2, 3, 2, 1), Word.SPREAD);
    marked(told, 2, "2026-04-20T10:30", List.of(0, 0, 2, 4, 2), Word.SPREAD);
  }

  private static void marked(
      Chronicle told, int turn, String at, List<Integer> figures, Word word) {
    told.at(at)
        .then(new Event.MarkingOpened("goals", turn, 8, List.of(), null))
        .then(
            new Event.MarkingShown(
                "goals", turn, new Result.Figures(8, 8, figures, null, word, true)));
  }

  private static void wrongWay(Chronicle told) {
    told.at("2026-04-20T13:18")
        .then(opened(Way.OPEN, "lessons", "lessons-learned", "lessons-keep", "lessons-adjust"))
        .at("2026-04-20T13:20")
        .then(new Event.TookBack(Undone.OPENING, "lessons", List.of(), 0, null));
  }

  private static void conditions(Chronicle told) {
    told.at("2026-04-21T10:00")
        .then(opened("conditions", "reason-for-agreement", "good-conditions", "needed-development"))
        .then(told.shown("reason-for-agreement", "För att vi vill."))
        .then(told.shown("good-conditions", "Vana vid dialog."))
        .then(told.shown("needed-development", "Tid."))
        .then(new Event.MarkingWaived("conditions", 1, 3, List.of()))
        .then(new Event.JointMarkSet("conditions", 1, 4))
        .at("2026-04-22T09:12");
  }

  private static void scope(Chronicle told) {
    told.then(opened("scope", "matters-excluded", "matters"))
        .then(new Event.PhaseEnded("why"), new Event.SummaryDrafted("why", 1, List.of()))
        .at("2026-04-23T09:00")
        .then(told.shown("matters-excluded", "Enskilda personärenden."))
        .then(told.shown("matters", Cells.joined(List.of("Budget", "Avdelning"))))
        .then(
            new Event.JointWritten(
                "matters",
                1,
                0,
                told.text(Cells.table(List.of(List.of("Budget", "Avdelning")))),
                List.of()))
        .then(
            new Event.Parked(
                List.of("matters-excluded"), ParkReason.NEGOTIATION, null, null, null));
  }

  private static void followUp(Chronicle told) {
    var rows = List.of(List.of("Frågor ska tas upp tidigt", "Antal", "Möte", "Två gånger", "Omar"));
    told.then(opened(Way.OPEN, "follow-up-structure", "follow-up-goals"))
        .then(told.shown("follow-up-goals", Cells.joined(List.of("Mål", "R", "H", "N", "V"))))
        .then(
            new Event.JointWritten(
                "follow-up-goals",
                1,
                0,
                told.text(Cells.table(rows)),
                List.of(new RowOrigin(0, "agreement-aim", 1))));
  }

  private static void actions(Chronicle told) {
    told.by("omar")
        .then(
            new Event.ActionAdded(
                "a1", "goals", told.text("Boka möten för hösten"), null, null, null),
            new Event.ActionAdded(
                "a2",
                "action-plan",
                told.text("Samla tre exempel"),
                told.text("Underlag till 9.3"),
                "lena",
                LocalDate.of(2026, 9, 30)),
            new Event.ActionAdded(
                "a3",
                "conditions",
                told.text("Ta fram en introduktion"),
                null,
                "omar",
                LocalDate.of(2026, 6, 12)),
            new Event.ActionStatusSet("a3", ActionStatus.UNDER_WAY, null));
  }
}
