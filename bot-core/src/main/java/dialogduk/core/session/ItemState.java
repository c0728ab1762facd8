package dialogduk.core.session;

import dialogduk.core.disclosure.Openness;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// Where an item is.
///
/// @param turn its latest opening; one more than `shownTurns` while its box is sealed
/// @param shownTurns how many turns have been shown
/// @param joint the latest version of the joint answer that stands; 0 for none
/// @param parked a flag over any status: the question is let go of for now
public record ItemState(
    Status status, Turn turn, int shownTurns, int joint, @Nullable ParkState parked) {

  public enum Status {
    COMING,
    OPEN,
    PAUSED,
    /// Its latest turn is shown, or the turn after that was opened and taken back.
    SHOWN
  }

  /// The n-th opening (varv) of an item, sealed until it is shown.
  ///
  /// @param number 0 before the first
  /// @param invited how many the opening is for; never shrinks
  /// @param openedAt the session's version at the opening: people admitted later wait for the next
  /// @param gone how many of those invited have left since; they count as done
  /// @param openness as it was when the item opened, or tighter
  public record Turn(
      int number,
      int invited,
      long openedAt,
      int gone,
      Openness openness,
      @Nullable LocalDateTime answerBy) {

    static final Turn NONE = new Turn(0, 0, 0, 0, Openness.NAMELESS, null);

    Turn withOneGone() {
      return new Turn(number, invited, openedAt, gone + 1, openness, answerBy);
    }

    Turn tightened(Openness now) {
      return new Turn(
          number, invited, openedAt, gone, now.isTighterThan(openness) ? now : openness, answerBy);
    }

    Turn askedBy(LocalDateTime by) {
      return new Turn(number, invited, openedAt, gone, openness, by);
    }

    /// The same turn opened again: those let in meanwhile are invited too.
    ///
    /// @param by absent for the date that was asked for before
    Turn resumed(int people, long version, @Nullable LocalDateTime by) {
      return new Turn(
          number,
          Math.max(invited, people + gone),
          version,
          gone,
          openness,
          by == null ? answerBy : by);
    }
  }

  /// @param until when the question is to be raised again
  public record ParkState(ParkReason reason, @Nullable LocalDate until, @Nullable String owner) {}

  static final ItemState COMING = new ItemState(Status.COMING, Turn.NONE, 0, 0, null);

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  public boolean isPaused() {
    return status == Status.PAUSED;
  }

  public boolean isParked() {
    return parked != null;
  }

  public boolean wasShown() {
    return shownTurns > 0;
  }

  /// Has a box that is neither shown nor destroyed.
  public boolean isSealed() {
    return turn.number() > shownTurns;
  }

  /// The box of the latest turn, or the one that left drafts wait in.
  public int box() {
    return turn.number();
  }

  /// A new turn.
  ItemState open(Turn in) {
    return new ItemState(Status.OPEN, in, shownTurns, joint, null);
  }

  /// The same turn as before.
  ItemState resumed() {
    return new ItemState(Status.OPEN, turn, shownTurns, joint, null);
  }

  /// @param by absent for the date that was asked for before
  ItemState askedBy(@Nullable LocalDateTime by) {
    return by == null ? this : withTurn(turn.askedBy(by));
  }

  ItemState paused() {
    return isOpen() ? new ItemState(Status.PAUSED, turn, shownTurns, joint, parked) : this;
  }

  ItemState shown() {
    return new ItemState(Status.SHOWN, turn, shownTurns + 1, joint, parked);
  }

  ItemState withTurn(Turn other) {
    return new ItemState(status, other, shownTurns, joint, parked);
  }

  ItemState withJoint(int version) {
    return new ItemState(status, turn, shownTurns, version, parked);
  }

  ItemState withParked(@Nullable ParkState park) {
    return new ItemState(status, turn, shownTurns, joint, park);
  }

  /// This state as it was before a step, but with the box that the step has made or changed.
  ///
  /// @param after the state as the step left it
  ItemState restoredFrom(ItemState after) {
    if (!after.isSealed()) {
      return this;
    }
    var kept = status == Status.COMING ? Status.PAUSED : status;
    return new ItemState(kept, after.turn, shownTurns, joint, parked);
  }
}
