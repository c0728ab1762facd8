package dialogduk.core.session;

import dialogduk.core.box.Answer;
import dialogduk.core.disclosure.Openness;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person can ask of a session. Buttons carry the step the presser saw (`seen`): on any
/// other step the command does nothing. A typed command fills in the present step.
public sealed interface Command {

  /// For `seen`: whatever the step is now.
  int PRESENT = Integer.MIN_VALUE;

  /// The free texts the command brings; they are stored only if it is accepted.
  default List<FreeText> texts() {
    return List.of();
  }

  /// Begins the session; the starter becomes facilitator.
  ///
  /// @param named those who are in from the start, the starter only if they hold more functions
  record Start(
      String dialogue,
      int dialogueVersion,
      List<String> cloths,
      Openness openness,
      Purpose purpose,
      FreeText title,
      List<Named> named)
      implements Command {
    public Start {
      cloths = List.copyOf(cloths);
      named = List.copyOf(named);
    }

    @Override
    public List<FreeText> texts() {
      return List.of(title);
    }
  }

  /// Somebody who is in the session from its start.
  record Named(String person, List<Function> functions) {
    public Named {
      functions = List.copyOf(functions);
    }
  }

  /// Leads or takes back steps.
  sealed interface WalkCommand extends Command {

    /// The step that the presser saw; [#PRESENT] for commands that cannot be stale.
    default int seen() {
      return PRESENT;
    }
  }

  /// Goes to a cloth or to one prompt, in any order.
  ///
  /// @param target the id of a cloth or a prompt
  record Open(String target, @Nullable LocalDateTime answerBy, int seen) implements WalkCommand {
    public Open(String target, @Nullable LocalDateTime answerBy) {
      this(target, answerBy, PRESENT);
    }
  }

  /// Performs the one step that the panel names next.
  record Advance(int seen, @Nullable LocalDateTime answerBy) implements WalkCommand {}

  /// Goes to the next cloth, whatever is left here.
  record GoOn(int seen, @Nullable LocalDateTime answerBy) implements WalkCommand {}

  /// Closes what is open and shows it; cannot be taken back.
  record Show(int seen) implements WalkCommand {}

  record OpenMarking(int seen, @Nullable LocalDateTime answerBy) implements WalkCommand {}

  record TakeBack(int seen) implements WalkCommand {}

  /// Opens the next turn (varv) of prompts already shown.
  ///
  /// @param target the id of a cloth or a prompt
  record AskAgain(String target, @Nullable LocalDateTime answerBy, int seen)
      implements WalkCommand {
    public AskAgain(String target, @Nullable LocalDateTime answerBy) {
      this(target, answerBy, PRESENT);
    }
  }

  /// @param target the id of a prompt, or of a cloth: its prompts without a joint answer
  record Park(
      String target,
      ParkReason reason,
      @Nullable FreeText sentence,
      @Nullable LocalDate until,
      @Nullable String owner,
      int seen)
      implements WalkCommand {
    public Park(
        String target,
        ParkReason reason,
        @Nullable FreeText sentence,
        @Nullable LocalDate until,
        @Nullable String owner) {
      this(target, reason, sentence, until, owner, PRESENT);
    }

    @Override
    public List<FreeText> texts() {
      return written(sentence);
    }
  }

  record Return(String prompt, @Nullable LocalDateTime answerBy, int seen) implements WalkCommand {
    public Return(String prompt, @Nullable LocalDateTime answerBy) {
      this(prompt, answerBy, PRESENT);
    }
  }

  /// Shares a version of the joint answer. The shell draws the id of the text when it makes the
  /// form, so that a doubled press shares one version.
  ///
  /// @param basedOn the version its writer had before them; 0 for none
  record WriteJoint(String prompt, int basedOn, FreeText text, List<Event.RowOrigin> origins)
      implements WalkCommand {
    public WriteJoint {
      origins = List.copyOf(origins);
    }

    @Override
    public List<FreeText> texts() {
      return List.of(text);
    }
  }

  record SetJointMark(String cloth, int step) implements WalkCommand {}

  record SetDate(String cloth, LocalDate date) implements WalkCommand {}

  record Summarise(String phase) implements WalkCommand {}

  record Remind(int seen) implements WalkCommand {}

  record ChooseOpenness(Openness openness) implements WalkCommand {}

  record End(int seen) implements WalkCommand {
    public End() {
      this(PRESENT);
    }
  }

  /// Changes only the sender's own row in a sealed box.
  sealed interface BoxCommand extends Command {
    Item item();
  }

  record HandIn(Item.Answers item, Answer answer) implements BoxCommand {}

  record SaveDraft(Item.Answers item, Answer answer) implements BoxCommand {}

  record Withdraw(Item item) implements BoxCommand {}

  record Pass(Item item) implements BoxCommand {}

  record Mark(Item.Marking item, int step) implements BoxCommand {}

  /// Several changes of one's own rows, such as a form of three questions: all of them or none.
  record Together(List<BoxCommand> each) implements Command {
    public Together {
      each = List.copyOf(each);
      if (each.isEmpty()) {
        throw new IllegalArgumentException("nothing together");
      }
    }
  }

  /// About who takes part and how.
  sealed interface PeopleCommand extends Command {}

  record OpenAdmission() implements PeopleCommand {}

  record CloseAdmission() implements PeopleCommand {}

  /// Lets a waiting person in, or names somebody from the start.
  record Admit(String person) implements PeopleCommand {}

  /// Lets a waiting person know that they are not let in.
  record TurnAway(String person) implements PeopleCommand {}

  record Remove(String person) implements PeopleCommand {}

  record Leave() implements PeopleCommand {}

  record GiveFunction(String person, Function function) implements PeopleCommand {}

  record TakeFunction(String person, Function function) implements PeopleCommand {}

  record StateCapacity(Capacity capacity) implements PeopleCommand {}

  /// Makes a new personal link for somebody and ends the old one.
  record RenewLink(String person) implements PeopleCommand {}

  /// The sender acts through one more account of a chat from now on.
  ///
  /// @param code the hash of the code that shows that both are the same person
  /// @param other whom the account stands for until now; they become one person
  record Connect(String account, String code, @Nullable String other) implements PeopleCommand {}

  /// Comes in by one's own personal link, from a browser that has not been in before.
  record Enter() implements PeopleCommand {}

  /// About where the session shows itself.
  sealed interface RoomCommand extends Command {
    /// The chat's room, by a name that no other room has (`slack:T1:C1`).
    String room();
  }

  /// Shows the session in a room from now on.
  ///
  /// @param language of the cards there, `sv` or `en`
  record AttachRoom(String room, String language) implements RoomCommand {}

  /// No longer shows the session in a room; what stands there stays.
  record LeaveRoom(String room) implements RoomCommand {}

  /// About the action list.
  sealed interface ActionCommand extends Command {}

  record AddAction(
      String id,
      @Nullable String cloth,
      FreeText what,
      @Nullable FreeText purpose,
      @Nullable String owner,
      @Nullable LocalDate deadline)
      implements ActionCommand {
    @Override
    public List<FreeText> texts() {
      return written(what, purpose);
    }
  }

  record ChangeAction(
      String id,
      FreeText what,
      @Nullable FreeText purpose,
      @Nullable String owner,
      @Nullable LocalDate deadline)
      implements ActionCommand {
    @Override
    public List<FreeText> texts() {
      return written(what, purpose);
    }
  }

  record SetActionStatus(String id, ActionStatus status, @Nullable FreeText reason)
      implements ActionCommand {
    @Override
    public List<FreeText> texts() {
      return written(reason);
    }
  }

  record RemoveAction(String id) implements ActionCommand {}

  private static List<FreeText> written(@Nullable FreeText... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .filter(text -> !text.body().isBlank())
        .toList();
  }
}
