package dialogduk.core.session;

import dialogduk.core.disclosure.Openness;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One group's whole work, as far as rules need it. Answers are not here: before showing they lie
/// in the sealed box, afterwards with the minutes.
///
/// @param version how many events made this state
/// @param step counts steps and their undoing; buttons carry it
/// @param remindedAt the step at which those missing were last reminded; -1 for never
/// @param steps what `TakeBack` can reach, latest last
/// @param jointVersions the highest version ever written per prompt; never reused
/// @param revisions per phase, counts changes of what its summary says
/// @param opened the cloths that were ever opened, also by a step that was taken back
/// @param lastSaid what was last said of each thing that may be said again, by [Said]; saying the
///   same once more adds nothing
public record Session(
    Stage stage,
    long version,
    String dialogue,
    int dialogueVersion,
    List<String> cloths,
    Openness openness,
    Purpose purpose,
    boolean admitting,
    SequencedMap<String, Member> members,
    Walk walk,
    int step,
    int remindedAt,
    List<Step> steps,
    Map<String, Integer> jointVersions,
    SequencedMap<String, ActionState> actions,
    Map<String, Draft> drafts,
    Map<String, Integer> revisions,
    Set<String> opened,
    Map<String, String> lastSaid) {

  public enum Stage {
    NEW,
    RUNNING,
    ENDED
  }

  /// Somebody who takes part.
  ///
  /// @param invitedFrom the session's version when they became a participant; 0 for not one
  /// @param capableFrom the session's version when they first stated a capacity; 0 for not yet
  public record Member(long invitedFrom, long capableFrom, Set<Function> functions) {
    public boolean has(Function function) {
      return functions.contains(function);
    }

    public boolean leads() {
      return functions.stream().anyMatch(Function::leads);
    }

    /// Is invited to answer; may do so as soon as a capacity is stated.
    public boolean participates() {
      return has(Function.PARTICIPANT);
    }

    public boolean mayMark() {
      return participates() && capableFrom > 0;
    }

    Member with(Function function, long version) {
      var more = EnumSet.of(function);
      more.addAll(functions);
      var from = function == Function.PARTICIPANT && !participates() ? version : invitedFrom;
      return new Member(from, capableFrom, more);
    }

    Member without(Function function) {
      var fewer = EnumSet.of(function);
      fewer.addAll(functions);
      fewer.remove(function);
      return new Member(invitedFrom, capableFrom, fewer);
    }

    /// One member of two that turn out to be one person: all that either was, since the first of
    /// them was.
    Member joinedBy(Member other) {
      var all = EnumSet.noneOf(Function.class);
      all.addAll(functions);
      all.addAll(other.functions);
      var invited =
          participates() && other.participates()
              ? Math.min(invitedFrom, other.invitedFrom)
              : participates() ? invitedFrom : other.invitedFrom;
      var capable =
          capableFrom > 0 && other.capableFrom > 0
              ? Math.min(capableFrom, other.capableFrom)
              : Math.max(capableFrom, other.capableFrom);
      return new Member(invited, capable, all);
    }

    Member capableFrom(long version) {
      return new Member(invitedFrom, capableFrom == 0 ? version : capableFrom, functions);
    }
  }

  /// @param owner the person who answers for it
  public record ActionState(String cloth, @Nullable String owner, ActionStatus status) {}

  /// A phase's latest summary draft and the revision it was made at.
  public record Draft(int number, int revision) {

    /// So that the next one says the same under a new number.
    Draft withdrawn() {
      return new Draft(number, -1);
    }
  }

  static final Session NEW =
      new Session(
          Stage.NEW,
          0,
          "",
          0,
          List.of(),
          Openness.NAMELESS,
          Purpose.NEW_AGREEMENT,
          false,
          new LinkedHashMap<>(),
          Walk.START,
          0,
          -1,
          List.of(),
          Map.of(),
          new LinkedHashMap<>(),
          Map.of(),
          Map.of(),
          Set.of(),
          Map.of());

  public boolean isRunning() {
    return stage == Stage.RUNNING;
  }

  /// Whether those missing have been reminded since the latest step.
  public boolean reminded() {
    return remindedAt == step;
  }

  boolean hasSaid(Said what) {
    return what.value().equals(lastSaid.get(what.key()));
  }

  /// Whether an action of that name was ever put on the list, also one that was removed.
  public boolean hasHadAction(String id) {
    return lastSaid.containsKey(Said.actionKey(id));
  }

  public @Nullable Member member(String person) {
    return members.get(person);
  }

  public boolean leads(String person) {
    var member = members.get(person);
    return member != null && member.leads();
  }

  /// How many would be invited to answer if something opened now.
  public int participants() {
    return (int) members.values().stream().filter(Member::participates).count();
  }

  /// How many would be invited to mark if a marking opened now.
  public int markers() {
    return (int) members.values().stream().filter(Member::mayMark).count();
  }

  /// Whether the person belongs to those an item was opened for.
  public boolean invitedTo(Item item, String person) {
    var member = members.get(person);
    var openedAt = walk.at(item).turn().openedAt();
    return member != null
        && member.participates()
        && member.invitedFrom() <= openedAt
        && (item instanceof Item.Answers || (member.mayMark() && member.capableFrom() <= openedAt));
  }
}
