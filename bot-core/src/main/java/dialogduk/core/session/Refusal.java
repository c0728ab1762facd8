package dialogduk.core.session;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.policy.Right;
import org.jspecify.annotations.Nullable;

/// Every "no" the group can meet. Each has one text per language in `bot_*.properties`, found by
/// the record's name (`refusal.not-open`).
public sealed interface Refusal {

  /// The session has not begun or is ended.
  record NotRunning(boolean ended) implements Refusal {}

  record AlreadyStarted() implements Refusal {}

  /// The matrix says no.
  record NotAllowed(Right right) implements Refusal {}

  /// The matrix says: ask the facilitator; the facilitators get one private note.
  record AskFacilitator(Right right) implements Refusal {}

  /// A capacity must be stated before answering or marking.
  record StateCapacityFirst() implements Refusal {}

  record Unknown(String target) implements Refusal {}

  record NotChosen(String cloth) implements Refusal {}

  /// @param current where the group is; absent before the first opening
  record NotOpen(Item item, @Nullable String current) implements Refusal {}

  /// The item opened before the person was let in, or before they had a capacity.
  record WaitForNextOpening(Item item) implements Refusal {}

  record NothingOpen() implements Refusal {}

  record NothingShownYet(String cloth) implements Refusal {}

  /// All that was shown of it is parked, so that a marking would be of nothing.
  record NothingToMark(String cloth) implements Refusal {}

  record MarkingIsOpen(String cloth) implements Refusal {}

  record AlreadyOpen(String cloth) implements Refusal {}

  record NothingToTakeBack() implements Refusal {}

  /// What was shown cannot be hidden again; a new turn can be opened instead.
  record AlreadyShown(Item item) implements Refusal {}

  record AlreadyParked(String prompt) implements Refusal {}

  record NotParked(String prompt) implements Refusal {}

  /// Every prompt of the cloth has a joint answer: the group picks which to park.
  record PickWhich(String cloth) implements Refusal {}

  record NeverParked(String prompt) implements Refusal {}

  record NothingWritten() implements Refusal {}

  record TooLong(int longest, int length) implements Refusal {}

  /// Of the answer to one question, so that it is found among others.
  record AnswerTooLong(String prompt, int longest, int length) implements Refusal {}

  record WrongKind(String prompt) implements Refusal {}

  record NoSuchStep(int step, int steps) implements Refusal {}

  record OnlyTighter(Openness now) implements Refusal {}

  record NotShownMarking(String cloth) implements Refusal {}

  record LastFacilitator() implements Refusal {}

  record NoSuchPerson() implements Refusal {}

  /// A code that shows that two are the same person is spent, too old, or none.
  record NoSuchCode() implements Refusal {}

  /// Another dialogue that is going on shows itself in the room.
  record RoomTaken() implements Refusal {}

  /// A rehearsal: its cards would stand in a chat without a word of that.
  record OnlyInBrowser() implements Refusal {}

  /// A capacity is fixed while a marking is open that the person is invited to.
  record CapacityIsFixed(String cloth) implements Refusal {}

  record ReasonNeeded() implements Refusal {}

  record NoSuchAction(String id) implements Refusal {}

  record DateOutOfRange() implements Refusal {}

  record NothingNew(String phase) implements Refusal {}

  record NoClothsChosen() implements Refusal {}
}
