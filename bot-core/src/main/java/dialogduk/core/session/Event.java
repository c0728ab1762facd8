package dialogduk.core.session;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Result;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has happened in a session. Events carry ids, figures and dates; never a free text, a name,
/// a side or a person's mark. Times of happening stand in the envelope (`Entry`).
public sealed interface Event {

  /// How the group came to an opening.
  enum Way {
    NEXT,
    OPEN,
    AGAIN
  }

  /// Something that `TakeBack` may undo or must stop at.
  sealed interface StepEvent extends Event {}

  // --- the session and its people

  /// @param fingerprint of the definition; absent from before definitions had one
  record Started(
      String dialogue,
      int dialogueVersion,
      List<String> cloths,
      Openness openness,
      Purpose purpose,
      TextRef title,
      @Nullable String fingerprint)
      implements Event {
    public Started {
      cloths = List.copyOf(cloths);
    }
  }

  record OpennessChosen(Openness openness) implements Event {}

  record AdmissionOpened() implements Event {}

  record AdmissionClosed() implements Event {}

  record Admitted(String person) implements Event {}

  /// The person has said in which capacity they take part; which one stands with the people.
  record CapacityStated(String person) implements Event {}

  record FunctionGiven(String person, Function function) implements Event {}

  record FunctionTaken(String person, Function function) implements Event {}

  record Departed(String person) implements Event {}

  record LinkRenewed(String person) implements Event {}

  /// An account of a chat stands for the person from now on.
  ///
  /// @param merged another member that the account stood for: they are one person from now on
  record Connected(String person, @Nullable String merged) implements Event {}

  /// The link of somebody who leads was used in a browser that had not been in before. What others
  /// do with theirs is written nowhere.
  record LinkUsed(String person) implements Event {}

  /// The session shows itself in a room of a chat.
  record RoomAttached(String room, String language) implements Event {}

  record RoomLeft(String room) implements Event {}

  // --- the walk

  /// The group is at this cloth; the prompts named are open, everything else that was open is
  /// paused.
  ///
  /// @param invited how many people the openings are for
  /// @param marking whether a paused marking of the cloth is open again
  /// @param detour the cloth that the next step goes back to
  record Opened(
      String cloth,
      List<String> prompts,
      boolean marking,
      int invited,
      @Nullable LocalDateTime answerBy,
      @Nullable String detour,
      Way way)
      implements StepEvent {
    public Opened {
      prompts = List.copyOf(prompts);
    }
  }

  /// The answers of a prompt were closed and shown, in this order.
  record AnswersShown(String prompt, int turn, int invited, List<ShownAnswer> answers)
      implements StepEvent {
    public AnswersShown {
      answers = List.copyOf(answers);
    }
  }

  /// @param author only where the openness of the item is open
  record ShownAnswer(TextRef text, @Nullable String author) {}

  /// @param basedOn the version its writer had before them; 0 for none
  /// @param origins for rows of a table carried from another prompt
  record JointWritten(
      String prompt, int version, int basedOn, TextRef text, List<RowOrigin> origins)
      implements StepEvent {
    public JointWritten {
      origins = List.copyOf(origins);
    }
  }

  /// Row `row` (from 0) of a joint table came from `version` of the joint answer to `prompt`.
  record RowOrigin(int row, String prompt, int version) {}

  /// @param covers the prompts whose joint picture is marked, with the version covered (0 = none)
  record MarkingOpened(
      String cloth, int turn, int invited, List<Covered> covers, @Nullable LocalDateTime answerBy)
      implements StepEvent {
    public MarkingOpened {
      covers = List.copyOf(covers);
    }
  }

  record Covered(String prompt, int version) {}

  /// Fewer than four are invited: no box, straight to the joint mark.
  record MarkingWaived(String cloth, int turn, int invited, List<Covered> covers)
      implements StepEvent {
    public MarkingWaived {
      covers = List.copyOf(covers);
    }
  }

  record MarkingShown(String cloth, int turn, Result result) implements StepEvent {}

  record Parked(
      List<String> prompts,
      ParkReason reason,
      @Nullable TextRef sentence,
      @Nullable LocalDate until,
      @Nullable String owner)
      implements StepEvent {
    public Parked {
      prompts = List.copyOf(prompts);
    }
  }

  /// A parked prompt is back and the group is at it; of what was sealed, only it is opened.
  ///
  /// @param open the prompts of its cloth that are open now
  record Returned(
      String prompt,
      String cloth,
      List<String> open,
      int invited,
      @Nullable LocalDateTime answerBy,
      @Nullable String detour)
      implements StepEvent {
    public Returned {
      open = List.copyOf(open);
    }
  }

  /// The group went past the last cloth of the session.
  record WalkedThrough(String cloth) implements StepEvent {}

  /// Hangs on the step that crossed the border.
  record PhaseEnded(String phase) implements Event {}

  record SummaryDrafted(String phase, int draft, List<String> notOpened) implements Event {
    public SummaryDrafted {
      notOpened = List.copyOf(notOpened);
    }
  }

  /// The phase's end was taken back, and the draft that was made with it.
  record SummaryWithdrawn(String phase, int draft) implements Event {}

  /// The latest step was undone.
  ///
  /// @param cloth the cloth the step was about
  /// @param prompts whose joint version, parking or return was taken back
  /// @param version the joint version that is withdrawn; 0 for none
  /// @param phase whose end was taken back with it
  record TookBack(
      Undone what, String cloth, List<String> prompts, int version, @Nullable String phase)
      implements Event {
    public TookBack {
      prompts = List.copyOf(prompts);
    }
  }

  /// The kinds of step that can be taken back.
  enum Undone {
    OPENING,
    JOINT_DRAFT,
    MARKING,
    PARKING,
    RETURNING,
    WALKED_THROUGH
  }

  record Reminded(String cloth) implements Event {}

  // --- beside the steps

  record JointMarkSet(String cloth, int turn, int step) implements Event {}

  record DateSet(String cloth, LocalDate date) implements Event {}

  record ActionAdded(
      String id,
      String cloth,
      TextRef what,
      @Nullable TextRef purpose,
      @Nullable String owner,
      @Nullable LocalDate deadline)
      implements Event {}

  record ActionChanged(
      String id,
      TextRef what,
      @Nullable TextRef purpose,
      @Nullable String owner,
      @Nullable LocalDate deadline)
      implements Event {}

  record ActionStatusSet(String id, ActionStatus status, @Nullable TextRef reason)
      implements Event {}

  record ActionRemoved(String id) implements Event {}

  /// @param destroyed how many sealed boxes were destroyed unread
  record Ended(int destroyed) implements Event {}
}
