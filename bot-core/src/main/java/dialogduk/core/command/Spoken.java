package dialogduk.core.command;

import dialogduk.core.session.ParkReason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody typed, as far as it was understood. An adapter answers each with an exhaustive
/// `switch`, so that a new word fails to compile where it is forgotten. Nothing here is done yet,
/// and nothing is ever understood by guessing.
public sealed interface Spoken {

  /// Start the wizard.
  record New() implements Spoken {}

  /// Where the group is and what is mine to do, privately.
  record Status() implements Spoken {}

  /// Open the form for what is open to the person: the answers, or the marking.
  ///
  /// @param text what followed the word, for the form to begin with; never handed in by itself
  record Answer(Written text) implements Spoken {}

  record Pass() implements Spoken {}

  record Show() implements Spoken {}

  /// @param target which question, as typed; empty for the form to ask
  record Joint(Written target) implements Spoken {}

  /// Open the marking; while it is open, the preview of closing it.
  record Clarity() implements Spoken {}

  record Next() implements Spoken {}

  record Back() implements Spoken {}

  /// @param target a cloth or question, as typed; [Aim] finds it
  record Open(Written target) implements Spoken {}

  /// @param reason absent when none was written: the form asks
  /// @param sentence what was written beside the reason
  record Park(
      Written target,
      @Nullable ParkReason reason,
      @Nullable Written sentence,
      @Nullable LocalDate until)
      implements Spoken {}

  record Parked() implements Spoken {}

  /// @param target a question, as typed; [Aim#question] finds it
  record Return(Written target) implements Spoken {}

  /// @param text what to do; empty for the form to ask
  record Action(Written text) implements Spoken {}

  record Actions() implements Spoken {}

  record Summarise() implements Spoken {}

  /// @param name whom the link is for; empty for the person's own
  record Link(Written name) implements Spoken {}

  record Roles() implements Spoken {}

  /// @param name of somebody who waits; empty to see who does
  record Admit(Written name) implements Spoken {}

  /// Shows a dialogue in the room where it is typed.
  record Room(Written code) implements Spoken {}

  /// Shows by a code that the speaker is somebody who is in already; without one, asks for a code
  /// to show it elsewhere.
  record Connect(Written code) implements Spoken {}

  record Remind() implements Spoken {}

  record End() implements Spoken {}

  /// What is wrong with the connection to the chat.
  record Check() implements Spoken {}

  /// Also what an empty text means: what I may do now, which begins with where the group is.
  ///
  /// @param about the one word to explain; absent for all that is possible now
  record Help(@Nullable CommandWord about) implements Spoken {}

  /// Understood, but the product cannot do it yet. This list is the whole of what is missing: who
  /// builds one takes it off here, and the compiler leads to every surface that has to do it.
  sealed interface Later extends Spoken
      permits Confirm, Correct, Time, Export, Staircase, Groups, FollowUp {
    default CommandWord word() {
      return CommandWord.meaning(this);
    }
  }

  record Confirm() implements Later {}

  record Correct() implements Later {}

  record Time(TimeBox box) implements Later {}

  record Export() implements Later {}

  record Staircase() implements Later {}

  record Groups() implements Later {}

  record FollowUp() implements Later {}

  /// How long, or until when.
  sealed interface TimeBox {

    record Minutes(int minutes) implements TimeBox {}

    /// So much more than now.
    record Longer(int minutes) implements TimeBox {}

    /// In the group's own zone.
    record By(LocalDateTime at) implements TimeBox {}
  }

  /// Could not be acted on. The answer is private and says what to write instead.
  sealed interface Unclear extends Spoken permits Unknown, Incomplete, Surplus {}

  /// @param typed the first word, shortened: what follows may be an answer and is dropped
  /// @param closest what may have been meant, likeliest first; empty for nothing near
  record Unknown(String typed, List<Spelling> closest) implements Unclear {
    public Unknown {
      closest = List.copyOf(closest);
    }
  }

  /// A way to write a word.
  record Spelling(CommandWord word, String name) {}

  record Incomplete(CommandWord word, Missing what) implements Unclear {}

  enum Missing {
    /// A cloth or a question.
    TARGET,
    QUESTION,
    CODE,
    TIME
  }

  /// Something followed a word that takes nothing. It is not dropped in silence: `visa inte` is not
  /// `visa`.
  record Surplus(CommandWord word) implements Unclear {}
}
