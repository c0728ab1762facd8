package dialogduk.core.session;

import dialogduk.core.box.Cells;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prefill;
import dialogduk.core.dialogue.Prompt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is written beside the steps: joint answers, dates, and the drafts of a phase's summary.
final class RecordRules {

  private final Dialogue dialogue;
  private final Session session;
  private final Walk walk;
  private final Targets targets;
  private final DateLimits dates;

  RecordRules(Dialogue dialogue, Session session, Context context) {
    this.dialogue = dialogue;
    this.session = session;
    this.walk = session.walk();
    this.targets = new Targets(dialogue, session);
    this.dates = new DateLimits(context);
  }

  // --- joint answers

  Decision writeJoint(Command.WriteJoint write) {
    return targets.ofPrompt(
        write.prompt(),
        prompt ->
            closed(prompt)
                .or(() -> misshapen(prompt, write))
                .map(Decision::refused)
                .orElseGet(() -> version(write)));
  }

  private Decision version(Command.WriteJoint write) {
    var text = write.text().ref();
    var latest = session.jointVersions().getOrDefault(write.prompt(), 0);
    return session.hasSaid(Said.jointAnswer(write.prompt(), text))
        ? Decision.nothing()
        : Decision.events(
            new Event.JointWritten(
                write.prompt(),
                latest + 1,
                Math.clamp(write.basedOn(), 0, latest),
                text,
                write.origins()));
  }

  /// Answers come first, and what is being marked does not change under the marks.
  private Optional<Refusal> closed(Prompt prompt) {
    var cloth = dialogue.clothOf(prompt.id());
    if (prompt.kind() == Kind.ACTIONS) {
      return Optional.of(new Refusal.WrongKind(prompt.id()));
    }
    if (!walk.answers(prompt.id()).wasShown()) {
      return Optional.of(new Refusal.NothingShownYet(cloth.id()));
    }
    return walk.marking(cloth.id()).isOpen()
        ? Optional.of(new Refusal.MarkingIsOpen(cloth.id()))
        : Optional.empty();
  }

  private Optional<Refusal> misshapen(Prompt prompt, Command.WriteJoint write) {
    var body = write.text().body();
    if (body.isBlank()) {
      return Optional.of(new Refusal.NothingWritten());
    }
    var rows = prompt.kind() == Kind.TABLE ? Cells.rows(body) : List.<List<String>>of();
    var fits =
        rows.stream().allMatch(row -> row.size() == prompt.columns().size())
            && write.origins().stream().allMatch(origin -> fits(origin, prompt, rows.size()));
    return fits ? Optional.empty() : Optional.of(new Refusal.WrongKind(prompt.id()));
  }

  /// A row comes from a version that exists of a prompt that proposes rows to this one.
  private boolean fits(Event.RowOrigin origin, Prompt prompt, int rows) {
    var prefill = prompt.prefill();
    return prefill != null
        && proposes(prefill, origin.prompt())
        && origin.row() >= 0
        && origin.row() < rows
        && origin.version() >= 1
        && origin.version() <= session.jointVersions().getOrDefault(origin.prompt(), 0);
  }

  private static boolean proposes(Prefill prefill, String prompt) {
    return prefill.from().equals(prompt) || prefill.alsoOffer().contains(prompt);
  }

  // --- dates

  Decision setDate(String target, LocalDate date) {
    return targets.ofCloth(
        target,
        cloth ->
            dates
                .refusalOfPast(date)
                .map(Decision::refused)
                .orElseGet(() -> dated(cloth.id(), date)));
  }

  private Decision dated(String cloth, LocalDate date) {
    return session.hasSaid(Said.date(cloth, date))
        ? Decision.nothing()
        : Decision.events(new Event.DateSet(cloth, date));
  }

  // --- summaries

  Decision summarise(String phase) {
    if (!dialogue.hasPhase(phase) || chosen(phase).isEmpty()) {
      return Decision.refused(new Refusal.Unknown(phase));
    }
    var draft = draft(phase);
    return draft.isEmpty()
        ? Decision.refused(new Refusal.NothingNew(phase))
        : Decision.events(draft);
  }

  /// The next draft of a phase's summary, if what it says has changed since the last one.
  List<Event> draft(String phase) {
    var last = session.drafts().get(phase);
    int revision = session.revisions().getOrDefault(phase, 0);
    if (last != null && last.revision() == revision) {
      return List.of();
    }
    var notOpened = chosen(phase).stream().filter(id -> !session.opened().contains(id)).toList();
    return List.of(
        new Event.SummaryDrafted(phase, last == null ? 1 : last.number() + 1, notOpened));
  }

  private List<String> chosen(String phase) {
    return dialogue.phase(phase).cloths().stream()
        .map(Cloth::id)
        .filter(session.cloths()::contains)
        .toList();
  }
}
