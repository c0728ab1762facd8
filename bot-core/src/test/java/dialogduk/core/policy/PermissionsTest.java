package dialogduk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reply;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.Function;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Refusal;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.ShippedDialogues;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every command, sent by everybody in every state: what the written matrix says is what happens.
class PermissionsTest {

  private static final Matrix MATRIX = Matrix.read();

  /// Who sends, and the columns that count for them.
  private enum Sender {
    FACILITATOR(Cast.FRIDA, Role.F),
    COFACILITATOR(Cast.CARIN, Role.C),
    SECRETARY(Cast.SAM, Role.S),
    EMPLOYER(Cast.EVA, Role.AG),
    UNION(Cast.ULLA, Role.FK),
    MANAGER(Cast.CHRISTINA, Role.CH, Role.AG),
    EMPLOYEE(Cast.MILAN, Role.ME),
    OBSERVER(Cast.OLLE, Role.OB),
    /// Was let in and has not said how.
    WITHOUT_CAPACITY(Cast.NILS, Role.OB),
    FACILITATOR_TAKING_PART(Cast.FATIMA, Role.F, Role.AG);

    private final Cast person;
    private final Set<Role> roles;

    Sender(Cast person, Role... roles) {
      this.person = person;
      this.roles = Set.of(roles);
    }

    boolean takesPart() {
      return this == FACILITATOR_TAKING_PART;
    }
  }

  private enum State {
    BEFORE,
    OPEN,
    SHOWN,
    MARKING,
    PAUSED,
    ENDED
  }

  private enum Verdict {
    ACCEPTED,
    ASK_FACILITATOR,
    NOT_ALLOWED
  }

  // --- the group in each state

  private static final Map<Openness, Map<State, Gathering>> GROUPS = groups();

  private static Map<Openness, Map<State, Gathering>> groups() {
    var groups = new EnumMap<Openness, Map<State, Gathering>>(Openness.class);
    for (var openness : Openness.values()) {
      var states = new EnumMap<State, Gathering>(State.class);
      for (var state : State.values()) {
        states.put(state, in(state, gathered(openness)));
      }
      groups.put(openness, states);
    }
    return groups;
  }

  private static Gathering gathered(Openness openness) {
    var group = Gathering.of(ShippedDialogues.samverkansavtal()).starts(openness);
    for (var sender : Sender.values()) {
      if (sender.person != Cast.FRIDA) {
        group.joined(sender == Sender.WITHOUT_CAPACITY ? new Cast[0] : new Cast[] {sender.person});
      }
    }
    group.letsIn(Cast.NILS).joined(Cast.URSULA, Cast.EBBA);
    group.does(Cast.FRIDA, new Command.GiveFunction("fatima", Function.PARTICIPANT));
    group.does(Cast.FATIMA, new Command.StateCapacity(new Capacity(Side.EMPLOYER, null, false)));
    group
        .bot()
        .remember(
            Gathering.SESSION,
            "waiting",
            List.of(new PersonChange.Add("waiting", "Vera", true, false)));
    Stream.of("fatima", "carin", "sam", "eva", "ulla", "christina", "milan", "olle", "nils")
        .forEach(owner -> addAction(group, "of-" + owner, owner));
    Stream.of(Sender.values()).map(sender -> sender.person.key()).forEach(it -> offer(group, it));
    addAction(group, "of-frida", "frida");
    addAction(group, "action", "ursula");
    return group;
  }

  private static void offer(Gathering group, String person) {
    var code = new PersonChange.OfferCode(person, "code of " + person, Instant.MAX);
    group.bot().remember(Gathering.SESSION, person, List.of(code));
  }

  private static void addAction(Gathering group, String id, String owner) {
    group.does(
        Cast.FRIDA, new Command.AddAction(id, "goals", group.text("Ring"), null, owner, null));
  }

  /// Something is parked, and one marking was shown, so that there is something to return to and to
  /// mark together.
  private static Gathering in(State state, Gathering group) {
    if (state == State.BEFORE) {
      return group;
    }
    group.opens("evaluation").shows().opensMarking().shows().opens("conditions");
    group.does(
        Cast.FRIDA, new Command.Park("good-conditions", ParkReason.NEGOTIATION, null, null, null));
    group.opens("goals");
    return switch (state) {
      case BEFORE, OPEN -> group;
      case SHOWN -> group.shows();
      case MARKING -> group.shows().opensMarking();
      case PAUSED -> group.opens("scope");
      case ENDED -> ended(group);
    };
  }

  private static Gathering ended(Gathering group) {
    group.does(Cast.FRIDA, new Command.End());
    return group;
  }

  // --- the tests

  @TestFactory
  Stream<DynamicTest> the_matrix_decides() {
    return Arrays.stream(AnyCommand.values())
        .filter(any -> any != AnyCommand.START)
        .flatMap(
            any ->
                Arrays.stream(State.values())
                    .filter(state -> isPossible(any, state))
                    .map(
                        state ->
                            DynamicTest.dynamicTest(
                                any.row() + ": " + any + " when " + state,
                                () -> everybodySends(any, state))));
  }

  @TestFactory
  Stream<DynamicTest> every_command_is_possible_somewhere() {
    return Arrays.stream(AnyCommand.values())
        .filter(any -> any != AnyCommand.START)
        .map(
            any ->
                DynamicTest.dynamicTest(
                    any.name(),
                    () -> assertThat(State.values()).anyMatch(state -> isPossible(any, state))));
  }

  /// Whoever may everything is not kept from it by the state.
  private static boolean isPossible(AnyCommand any, State state) {
    var reply = send(any, state, "fatima");
    return reply instanceof Reply.Done || reply instanceof Reply.AlreadyPast;
  }

  private static void everybodySends(AnyCommand any, State state) {
    for (var sender : Sender.values()) {
      var reply = send(any, state, sender.person.key());
      if (isExcused(any, sender, reply)) {
        continue;
      }
      assertThat(verdict(reply)).as("%s: %s", sender, reply).isEqualTo(expected(any, sender));
    }
    assertThat(send(any, state, "stranger")).isEqualTo(new Reply.NoSuchSession());
    assertThat(send(any, state, "waiting")).isEqualTo(new Reply.NoSuchSession());
  }

  /// Who has not said how they take part is told to, and who is invited to an open marking keeps
  /// what they said.
  private static boolean isExcused(AnyCommand any, Sender sender, Reply reply) {
    return reply instanceof Reply.Refused(var why)
        && switch (why) {
          case Refusal.StateCapacityFirst() -> sender == Sender.WITHOUT_CAPACITY;
          case Refusal.CapacityIsFixed _ -> any == AnyCommand.STATE_CAPACITY;
          default -> false;
        };
  }

  private static Reply send(AnyCommand any, State state, String person) {
    var group = GROUPS.get(any.openness()).get(state).copy();
    return group
        .bot()
        .handle(new Incoming(Gathering.SESSION, person, any.by(person, group.step())));
  }

  private static Verdict expected(AnyCommand any, Sender sender) {
    var letters = sender.roles.stream().map(role -> MATRIX.cell(any.row(), role)).toList();
    if (letters.stream().anyMatch(letter -> allows(letter, any, sender))) {
      return Verdict.ACCEPTED;
    }
    return letters.contains('R') ? Verdict.ASK_FACILITATOR : Verdict.NOT_ALLOWED;
  }

  private static boolean allows(char letter, AnyCommand any, Sender sender) {
    return switch (letter) {
      case 'Y' -> true;
      case 'O' -> any.ofOwn();
      case 'I' -> sender.takesPart();
      default -> false;
    };
  }

  private static Verdict verdict(Reply reply) {
    return switch (reply) {
      case Reply.Done _, Reply.AlreadyPast _ -> Verdict.ACCEPTED;
      case Reply.Refused(Refusal.NotAllowed _) -> Verdict.NOT_ALLOWED;
      case Reply.Refused(Refusal.AskFacilitator _) -> Verdict.ASK_FACILITATOR;
      default -> throw new AssertionError("kept from it by something else: " + reply);
    };
  }
}
