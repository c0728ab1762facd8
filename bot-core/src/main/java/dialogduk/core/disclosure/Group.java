package dialogduk.core.disclosure;

import java.util.Set;

/// People of whom a result tells something together: all who were invited, or one side of them.
///
/// @param people all of them, also those who did not mark, since nobody may know who did
/// @param marks how many marks they left, or the fewest it can have been
/// @param floor the fewest marks that anything told about some of them may rest on
record Group(Set<String> people, int marks, int floor) {

  /// Whether so many of these people have surely left enough marks, whoever did not mark.
  boolean hides(int some) {
    var silent = people.size() - marks;
    return some - silent >= floor;
  }

  /// Whether the same people did not leave a few marks more or less: in a small group everybody
  /// knows who came late.
  boolean differsEnoughFrom(Group other) {
    return !people.equals(other.people)
        || marks == other.marks
        || Math.abs(marks - other.marks) >= floor;
  }
}
