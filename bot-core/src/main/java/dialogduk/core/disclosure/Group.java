package dialogduk.core.disclosure;

import java.util.Set;

/// People of whom a result tells something together: all who were invited, or one side of them.
///
/// @param people all of them, also those who did not mark, since nobody may know who did
/// @param absent how many of them may not have marked
/// @param floor the fewest marks that anything told about some of them may rest on
record Group(Set<String> people, int absent, int floor) {

  /// Whether so many of these people have surely left enough marks, whoever was absent.
  boolean hides(int some) {
    return some - absent >= floor;
  }
}
