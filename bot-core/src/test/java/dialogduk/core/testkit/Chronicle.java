package dialogduk.core.testkit;

import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Progress;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.Event.ShownAnswer;
import dialogduk.core.session.Function;
import dialogduk.core.session.Purpose;
import dialogduk.core.session.TextRef;
import dialogduk.core.view.Folded;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dialogue told event by event, for what is read out of the log: views, cards and pages. No rule
/// is asked; a `Story` does that.
///
/// ```java
/// chronicle.at("2026-03-06T12:03").then(Chronicle.opened("goals", "agreement-aim"));
/// ```
public final class Chronicle {

  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  public static final String SESSION = "7f3a";

  /// By key. Karin leads, Omar writes and takes part, Olle observes.
  public static final Map<String, String> NAMES =
      Map.of(
          "karin", "Karin Ek",
          "omar", "Omar Haddad",
          "lena", "Lena Vik",
          "johan", "Johan Berg",
          "olle", "Olle Norr");

  private final Dialogue dialogue;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> bodies = new HashMap<>();
  private LocalDateTime now = LocalDateTime.parse("2026-03-03T09:00");
  private String by = "karin";
  private @Nullable Progress progress;

  private Chronicle(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /// The sixteen cloths, begun with everybody in.
  public static Chronicle begun() {
    return begun(Purpose.NEW_AGREEMENT, allCloths());
  }

  public static Chronicle begun(Purpose purpose, List<String> cloths) {
    var chronicle = new Chronicle(ShippedDialogues.samverkansavtal());
    chronicle
        .then(
            new Event.Started(
                "samverkansavtal",
                1,
                cloths,
                Openness.NAMELESS,
                purpose,
                chronicle.text("Dialog om samverkan"),
                null))
        .letIn("karin", Function.FACILITATOR)
        .letIn("omar", Function.SECRETARY, Function.PARTICIPANT)
        .letIn("lena", Function.PARTICIPANT)
        .letIn("johan", Function.PARTICIPANT)
        .letIn("olle", Function.OBSERVER);
    for (var person : List.of("omar", "lena", "johan")) {
      chronicle.by(person).then(new Event.CapacityStated(person));
    }
    return chronicle.by("karin");
  }

  public static List<String> allCloths() {
    return ShippedDialogues.samverkansavtal().cloths().stream().map(cloth -> cloth.id()).toList();
  }

  private Chronicle letIn(String person, Function... functions) {
    then(new Event.Admitted(person));
    for (var function : functions) {
      then(new Event.FunctionGiven(person, function));
    }
    return this;
  }

  // --- telling

  /// @param moment in the group's zone: "2026-03-06T12:03"
  public Chronicle at(String moment) {
    now = LocalDateTime.parse(moment);
    return this;
  }

  public Chronicle by(String person) {
    by = person;
    return this;
  }

  public Chronicle then(Event... events) {
    for (var event : events) {
      entries.add(new Entry(SESSION, entries.size() + 1L, instant(), by, event));
    }
    return this;
  }

  /// How many are done with what is open now.
  public Chronicle done(int done, int invited) {
    progress = new Progress.Count(done, invited);
    return this;
  }

  /// A text of somebody's, kept beside the log.
  public TextRef text(String body) {
    var id = "text" + (bodies.size() + 1);
    bodies.put(id, body);
    return new TextRef(id, "digest");
  }

  public Chronicle erased(TextRef text) {
    bodies.remove(text.id());
    return this;
  }

  // --- events in short

  /// Opens prompts of a cloth as the next step does.
  public static Event.Opened opened(String cloth, String... prompts) {
    return opened(Event.Way.NEXT, cloth, prompts);
  }

  public static Event.Opened opened(Event.Way way, String cloth, String... prompts) {
    return new Event.Opened(cloth, List.of(prompts), false, 8, null, null, way);
  }

  public Event.AnswersShown shown(String prompt, String... answers) {
    return shown(1, prompt, answers);
  }

  public Event.AnswersShown shown(int turn, String prompt, String... answers) {
    var shown = Arrays.stream(answers).map(answer -> new ShownAnswer(text(answer), null)).toList();
    return new Event.AnswersShown(prompt, turn, 8, shown);
  }

  public Event.JointWritten joint(String prompt, int version, String body) {
    return new Event.JointWritten(prompt, version, version - 1, text(body), List.of());
  }

  // --- reading

  public Dialogue dialogue() {
    return dialogue;
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public Map<String, String> bodies() {
    return Map.copyOf(bodies);
  }

  /// Everything so far, in a language.
  public Scene scene(String language) {
    var folded = Folded.before(dialogue).after(entries);
    var open = folded.session().walk().open().findAny().isPresent();
    return new Scene(
        folded, new Beside(bodies(), NAMES, open ? progress : null), instant(), ZONE, language);
  }

  private Instant instant() {
    return now.atZone(ZONE).toInstant();
  }

  private record Beside(
      Map<String, String> bodies, Map<String, String> names, @Nullable Progress progress)
      implements Scene.Beside {}
}
