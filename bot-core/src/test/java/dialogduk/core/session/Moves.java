package dialogduk.core.session;

import dialogduk.core.box.Answer;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Side;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Anything that people might do, in any order. A move becomes a command where it is made, so that
/// its button carries what was seen there.
public final class Moves {

  /// Two cloths of one phase, one of another with a table, and a plan.
  public static final List<String> CLOTHS = List.of("goals", "conditions", "scope", "action-plan");

  private static final List<String> TARGETS =
      List.of(
          "goals",
          "conditions",
          "scope",
          "action-plan",
          "goals-5-years",
          "agreement-aim",
          "goals-support",
          "good-conditions",
          "matters",
          "planned-actions",
          "lessons");

  private static final List<Cast> PEOPLE =
      List.of(Cast.EVA, Cast.ERIK, Cast.EBBA, Cast.EDVIN, Cast.ULLA, Cast.NILS, Cast.CARIN);

  enum Kind {
    OPEN,
    ADVANCE,
    GO_ON,
    SHOW,
    OPEN_MARKING,
    TAKE_BACK,
    ASK_AGAIN,
    PARK,
    RETURN,
    WRITE_JOINT,
    JOINT_MARK,
    DATE,
    SUMMARISE,
    REMIND,
    OPENNESS,
    HAND_IN,
    SAVE_DRAFT,
    WITHDRAW,
    PASS,
    MARK,
    ADMIT,
    REMOVE,
    GIVE,
    TAKE,
    CAPACITY,
    ADD_ACTION,
    CHANGE_ACTION,
    ACTION_STATUS,
    REMOVE_ACTION,
    END
  }

  private Moves() {}

  /// @param what chooses among targets, values and people
  /// @param late the button was drawn a step ago
  public record Move(Kind kind, int what, int which, boolean late) {

    /// Who makes it.
    public Cast by() {
      return switch (kind) {
        case HAND_IN, SAVE_DRAFT, WITHDRAW, PASS, MARK, CAPACITY -> person();
        default -> Cast.FRIDA;
      };
    }

    private Cast person() {
      return PEOPLE.get(which % PEOPLE.size());
    }

    private String target() {
      return TARGETS.get(what % TARGETS.size());
    }

    private String cloth() {
      return CLOTHS.get(what % CLOTHS.size());
    }

    private Item.Answers answers() {
      return new Item.Answers(target());
    }

    private String action() {
      return "action-" + what % 3;
    }

    private FreeText text(String name) {
      return new FreeText(name + what + "-" + which, "salt", "Text " + which);
    }

    public Command at(int step) {
      var seen = late ? step - 1 : step;
      return switch (kind) {
        case OPEN -> new Command.Open(target(), null, seen);
        case ADVANCE -> new Command.Advance(seen, null);
        case GO_ON -> new Command.GoOn(seen, null);
        case SHOW -> new Command.Show(seen);
        case OPEN_MARKING -> new Command.OpenMarking(seen, null);
        case TAKE_BACK -> new Command.TakeBack(seen);
        case ASK_AGAIN -> new Command.AskAgain(target(), null, seen);
        case PARK -> new Command.Park(target(), ParkReason.NEGOTIATION, null, null, null, seen);
        case RETURN -> new Command.Return(target(), null, seen);
        case WRITE_JOINT -> new Command.WriteJoint(target(), which % 3, text("j"), List.of());
        case JOINT_MARK -> new Command.SetJointMark(cloth(), which % 7);
        case DATE -> new Command.SetDate(cloth(), Story.TODAY.minusDays(which));
        case SUMMARISE -> new Command.Summarise(List.of("why", "how", "today").get(what % 3));
        case REMIND -> new Command.Remind(seen);
        case OPENNESS -> new Command.ChooseOpenness(one(Openness.values(), which));
        case HAND_IN -> new Command.HandIn(answers(), secret("Svar", step));
        case SAVE_DRAFT -> new Command.SaveDraft(answers(), secret("Utkast", step));
        case WITHDRAW -> new Command.Withdraw(answers());
        case PASS -> new Command.Pass(answers());
        case MARK -> new Command.Mark(new Item.Marking(cloth()), 1 + which % 5);
        case ADMIT -> new Command.Admit(person().key());
        case REMOVE -> new Command.Remove(person().key());
        case GIVE -> new Command.GiveFunction(person().key(), function());
        case TAKE -> new Command.TakeFunction(person().key(), function());
        case CAPACITY ->
            new Command.StateCapacity(new Capacity(one(Side.values(), what), null, false));
        case ADD_ACTION -> new Command.AddAction(action(), cloth(), text("a"), null, null, null);
        case CHANGE_ACTION -> new Command.ChangeAction(action(), text("c"), null, null, null);
        case ACTION_STATUS ->
            new Command.SetActionStatus(action(), one(ActionStatus.values(), which), text("s"));
        case REMOVE_ACTION -> new Command.RemoveAction(action());
        case END -> new Command.End(seen);
      };
    }

    private static <T> T one(T[] values, int index) {
      return List.of(values).get(index % values.length);
    }

    /// Written once in a walk, so that it can be looked for.
    private Answer secret(String word, int step) {
      return new Answer.Text("%s-%d-%d-%d".formatted(word, what, which, step));
    }

    private Function function() {
      return one(Function.values(), what);
    }
  }

  /// Of moves, most of them steps; hardly ever the end.
  public static Arbitrary<List<Move>> any(int most) {
    var kind =
        Arbitraries.frequency(
            Tuple.of(8, Kind.ADVANCE),
            Tuple.of(8, Kind.OPEN),
            Tuple.of(5, Kind.TAKE_BACK),
            Tuple.of(4, Kind.PARK),
            Tuple.of(4, Kind.RETURN),
            Tuple.of(4, Kind.SHOW),
            Tuple.of(4, Kind.OPEN_MARKING),
            Tuple.of(3, Kind.ASK_AGAIN),
            Tuple.of(3, Kind.GO_ON),
            Tuple.of(3, Kind.WRITE_JOINT),
            Tuple.of(3, Kind.HAND_IN),
            Tuple.of(2, Kind.MARK),
            Tuple.of(1, Kind.JOINT_MARK),
            Tuple.of(1, Kind.DATE),
            Tuple.of(1, Kind.SUMMARISE),
            Tuple.of(1, Kind.REMIND),
            Tuple.of(1, Kind.OPENNESS),
            Tuple.of(1, Kind.SAVE_DRAFT),
            Tuple.of(1, Kind.WITHDRAW),
            Tuple.of(1, Kind.PASS),
            Tuple.of(1, Kind.ADMIT),
            Tuple.of(1, Kind.REMOVE),
            Tuple.of(1, Kind.GIVE),
            Tuple.of(1, Kind.TAKE),
            Tuple.of(1, Kind.CAPACITY),
            Tuple.of(1, Kind.ADD_ACTION),
            Tuple.of(1, Kind.CHANGE_ACTION),
            Tuple.of(1, Kind.ACTION_STATUS),
            Tuple.of(1, Kind.REMOVE_ACTION));
    var late = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
    return Combinators.combine(
            kind, Arbitraries.integers().between(0, 10), Arbitraries.integers().between(0, 6), late)
        .as(Move::new)
        .list()
        .ofMaxSize(most);
  }
}
