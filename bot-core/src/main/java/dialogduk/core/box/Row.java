package dialogduk.core.box;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One person's place in a sealed box: what was handed in, and what is typed but not handed in.
///
/// Typing after handing in changes only the draft; closing shows only what was handed in.
///
/// @param person the random key of the person
/// @param passed whether the person abstains this time
public record Row(
    String person,
    @Nullable Answer handedIn,
    @Nullable Instant handedInAt,
    @Nullable Answer draft,
    @Nullable Instant draftAt,
    boolean passed) {

  public static Row empty(String person) {
    return new Row(person, null, null, null, null, false);
  }

  /// Done with this item: handed in or abstaining. An empty place is neither.
  public boolean done() {
    return handedIn != null || passed;
  }

  /// Nothing is kept here; a store removes such a row.
  public boolean isEmpty() {
    return handedIn == null && draft == null && !passed;
  }

  public Row after(RowChange change) {
    return switch (change) {
      case RowChange.HandIn(var answer, var at) -> new Row(person, answer, at, null, null, false);
      case RowChange.Draft(var answer, var at) ->
          new Row(person, handedIn, handedInAt, answer, at, passed);
      case RowChange.Withdraw(var at) -> withdrawn(at);
      case RowChange.Pass(var at) -> withdrawn(at).passing();
      case RowChange.Drop() -> empty(person);
    };
  }

  /// One row of two that turn out to be one person's: what was handed in last counts, and beats
  /// abstaining. The text that no longer counts is kept as a draft unless a draft is newer; nothing
  /// of a mark is.
  public Row joinedBy(Row other) {
    var mine = isNewer(handedInAt, other.handedInAt);
    var newer = mine ? this : other;
    var older = mine ? other : this;
    var counts = newer.handedIn != null;
    var kept = latest(latest(typed(this), typed(other)), written(older));
    return new Row(
        person,
        newer.handedIn,
        newer.handedInAt,
        kept == null ? null : kept.answer,
        kept == null ? null : kept.at,
        !counts && (passed || other.passed));
  }

  private record Kept(Answer answer, Instant at) {}

  private static @Nullable Kept typed(Row row) {
    return row.draft == null || row.draftAt == null ? null : new Kept(row.draft, row.draftAt);
  }

  private static @Nullable Kept written(Row row) {
    return row.handedIn == null || row.handedInAt == null || row.handedIn instanceof Answer.Mark
        ? null
        : new Kept(row.handedIn, row.handedInAt);
  }

  private static @Nullable Kept latest(@Nullable Kept one, @Nullable Kept another) {
    if (one == null || another == null) {
      return one == null ? another : one;
    }
    return isNewer(one.at, another.at) ? one : another;
  }

  private static boolean isNewer(@Nullable Instant one, @Nullable Instant than) {
    return than == null || (one != null && !one.isBefore(than));
  }

  /// What is left for the next turn when the box closes: the draft, never what was shown.
  public @Nullable Row leftForNextTurn() {
    return draft == null || draft.blank() || draft instanceof Answer.Mark
        ? null
        : new Row(person, null, null, draft, draftAt, false);
  }

  private Row withdrawn(Instant at) {
    var kept = draft != null || handedIn instanceof Answer.Mark ? draft : handedIn;
    return new Row(person, null, null, kept, kept == null ? null : at, false);
  }

  private Row passing() {
    return new Row(person, null, null, draft, draftAt, true);
  }
}
