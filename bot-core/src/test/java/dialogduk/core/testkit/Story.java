package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Result;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.Context;
import dialogduk.core.session.Decision;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Item;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Purpose;
import dialogduk.core.session.Refusal;
import dialogduk.core.session.Sealed;
import dialogduk.core.session.Session;
import dialogduk.core.session.SessionDecider;
import dialogduk.core.session.Walk;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Given, when, then for the rules: no box, no store, no clock. What a closing would show is made
/// up here, since no rule reads it.
///
/// ```java
/// story.given(new Open("goals", null)).when(new Show(story.step())).then(shown("aim"));
/// ```
public final class Story {

  public static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private static final Dialogue SIXTEEN_CLOTHS = ShippedDialogues.samverkansavtal();

  private final Dialogue dialogue;
  private final SessionDecider decider;
  private final Map<Cast, Capacity> stated = new EnumMap<>(Cast.class);
  private final List<Event> log = new ArrayList<>();
  private Session session;
  private Cast actor = Cast.FRIDA;
  private int texts;
  private @Nullable Decision decision;
  private List<Event> latest = List.of();

  private Story(Dialogue dialogue) {
    this.dialogue = dialogue;
    this.decider = new SessionDecider(dialogue);
    this.session = decider.initial();
  }

  /// Before anything has happened.
  public static Story of(Dialogue dialogue) {
    return new Story(dialogue);
  }

  /// The sixteen cloths have begun: Frida leads with Carin, Sam writes, Olle observes, and eight
  /// take part, each in a stated capacity. Nothing is open.
  public static Story begun() {
    return begun(SIXTEEN_CLOTHS.cloths().stream().map(Cloth::id).toList());
  }

  /// The same with some of the cloths.
  public static Story begun(List<String> cloths) {
    var story = of(SIXTEEN_CLOTHS).given(start(cloths));
    return story.joined(Cast.CARIN, Cast.SAM, Cast.OLLE).joined(Cast.EIGHT.toArray(Cast[]::new));
  }

  private static Command start(List<String> cloths) {
    return new Command.Start(
        "samverkansavtal",
        1,
        cloths,
        Openness.NAMELESS,
        Purpose.NEW_AGREEMENT,
        new FreeText("title", "salt", "Nytt avtal"),
        List.of());
  }

  /// Lets people in with their function and has them state their capacity.
  public Story joined(Cast... people) {
    for (var person : people) {
      named(person);
      if (person.capacity() != null) {
        states(person, person.capacity());
      }
    }
    return this;
  }

  /// Lets somebody in who has not stated a capacity yet.
  public Story named(Cast person) {
    return given(new Command.GiveFunction(person.key(), person.function()));
  }

  public Story states(Cast person, Capacity capacity) {
    return given(person, new Command.StateCapacity(capacity));
  }

  // --- given

  /// Commands of the facilitator that must be accepted.
  public Story given(Command... commands) {
    for (var command : commands) {
      given(Cast.FRIDA, command);
    }
    return this;
  }

  public Story given(Cast person, Command command) {
    by(person).when(command);
    if (decision instanceof Decision.Refused(var why)) {
      throw new IllegalArgumentException("the story cannot begin so: " + command + ": " + why);
    }
    return by(Cast.FRIDA);
  }

  /// What has happened, whatever the rules say.
  public Story happened(Event... events) {
    for (var event : events) {
      session = decider.evolve(session, event);
      log.add(event);
    }
    return this;
  }

  // --- given, in short

  public Story opened(String target) {
    return given(new Command.Open(target, null));
  }

  /// What is open is closed and shown.
  public Story shown() {
    return given(new Command.Show(step()));
  }

  public Story marking() {
    return given(new Command.OpenMarking(step(), null));
  }

  public Story next() {
    return given(new Command.Advance(step(), null));
  }

  public Story back() {
    return given(new Command.TakeBack(step()));
  }

  public Story joint(String prompt) {
    var latest = session.jointVersions().getOrDefault(prompt, 0);
    return given(new Command.WriteJoint(prompt, latest, text("Vi vill"), List.of()));
  }

  public Story parked(String target) {
    return given(new Command.Park(target, ParkReason.NEEDS_MATERIAL, null, null, null));
  }

  public Story returned(String prompt) {
    return given(new Command.Return(prompt, null));
  }

  // --- when

  /// Who acts next; Frida otherwise.
  public Story by(Cast person) {
    actor = person;
    return this;
  }

  public Story when(Command command) {
    decision = decider.decide(command, session, contextOf(actor));
    latest = decision instanceof Decision.Accepted accepted ? events(accepted) : List.of();
    if (command instanceof Command.StateCapacity(var capacity)
        && decision instanceof Decision.Accepted) {
      stated.put(actor, capacity);
    }
    happened(latest.toArray(Event[]::new));
    return this;
  }

  private Context contextOf(Cast person) {
    var noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Context(person.key(), stated.get(person), noon, TODAY);
  }

  private List<Event> events(Decision.Accepted accepted) {
    var events = new ArrayList<>(accepted.events());
    accepted.closings().forEach(box -> events.add(shown(box)));
    return events;
  }

  private Event shown(Sealed box) {
    var invited = session.walk().at(box.item()).turn().invited();
    return switch (box.item()) {
      case Item.Answers(var prompt) ->
          new Event.AnswersShown(prompt, box.turn(), invited, List.of());
      case Item.Marking(var cloth) ->
          new Event.MarkingShown(
              cloth, box.turn(), new Result.Nothing(invited, 0, Result.Why.TOO_FEW));
    };
  }

  // --- then

  /// Exactly these events.
  public Story then(Event... events) {
    assertThat(accepted()).isNotNull();
    assertThat(latest).containsExactly(events);
    return this;
  }

  /// Exactly events of these kinds.
  public Story thenKinds(Class<?>... kinds) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    assertThat(latest.stream().<Object>map(Event::getClass)).containsExactly((Object[]) kinds);
    return this;
  }

  public Story thenRefused(Refusal why) {
    assertThat(decision).isEqualTo(Decision.refused(why));
    return this;
  }

  public Story thenRefused(Class<? extends Refusal> why) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, refused -> assertThat(refused.why()).isInstanceOf(why));
    return this;
  }

  /// Accepted, and nothing at all happens.
  public Story thenNothing() {
    assertThat(decision).isEqualTo(Decision.nothing());
    return this;
  }

  /// What the rules said last.
  public Decision decision() {
    return Objects.requireNonNull(decision);
  }

  public Decision.Accepted accepted() {
    return (Decision.Accepted) decision();
  }

  /// What happened last.
  public List<Event> latest() {
    return latest;
  }

  // --- where the story is

  public Session session() {
    return session;
  }

  public Walk walk() {
    return session.walk();
  }

  /// What a button carries now.
  public int step() {
    return session.step();
  }

  public List<Event> log() {
    return List.copyOf(log);
  }

  public Dialogue dialogue() {
    return dialogue;
  }

  public SessionDecider decider() {
    return decider;
  }

  /// A text with an id of its own.
  public FreeText text(String body) {
    texts++;
    return new FreeText("text-" + texts, "salt", body);
  }
}
