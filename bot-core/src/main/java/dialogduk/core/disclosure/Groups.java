package dialogduk.core.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All the groups that the results of one cloth tell about, set side by side.
///
/// Whatever is added to or taken from what was shown, it can at best be taken apart into *parts*:
/// the people who were in exactly the same groups. Within a part everybody can be exchanged for
/// everybody else, so where each part is large enough, nobody can be told from the others in it.
record Groups(List<Group> groups) {

  Groups {
    groups = List.copyOf(groups);
  }

  /// The people of each result as one group.
  static Groups whole(Circle circle, int marked, List<PriorResult> before, Floors floors) {
    var groups = new ArrayList<Group>();
    groups.add(whole(circle, marked, floors));
    before.forEach(prior -> groups.add(whole(prior.circle(), prior.figures().marked(), floors)));
    return new Groups(groups);
  }

  /// The people of each result by side, so that who changed side has left one and joined another.
  static Groups bySide(Circle circle, Headcount marks, List<PriorResult> before, Floors floors) {
    var groups = new ArrayList<Group>(bySide(circle, marks, floors));
    before.forEach(prior -> groups.addAll(bySide(prior, floors)));
    return new Groups(groups);
  }

  /// Whether the results can be shown beside each other without telling of too few.
  boolean hideEverybody() {
    return partsAreLargeEnough() && marksDifferEnough();
  }

  private boolean partsAreLargeEnough() {
    return parts().entrySet().stream()
        .allMatch(
            part ->
                part.getKey().stream().allMatch(index -> groups.get(index).hides(part.getValue())));
  }

  private boolean marksDifferEnough() {
    return groups.stream().allMatch(one -> groups.stream().allMatch(one::differsEnoughFrom));
  }

  /// How many people there are in each part; a part is named by the groups it lies in.
  private Map<BitSet, Integer> parts() {
    var groupsOf = new HashMap<String, BitSet>();
    for (int index = 0; index < groups.size(); index++) {
      for (String person : groups.get(index).people()) {
        groupsOf.computeIfAbsent(person, _ -> new BitSet()).set(index);
      }
    }
    var sizes = new HashMap<BitSet, Integer>();
    groupsOf.values().forEach(part -> sizes.merge(part, 1, Integer::sum));
    return sizes;
  }

  private static Group whole(Circle circle, int marked, Floors floors) {
    return new Group(circle.members().keySet(), marked, floors.total());
  }

  private static List<Group> bySide(PriorResult prior, Floors floors) {
    var sides = prior.figures().sides();
    var marked = prior.figures().marked();
    return sides == null
        ? unseenSides(prior.circle(), marked, floors)
        : bySide(prior.circle(), Headcount.of(marked, sides), floors);
  }

  /// A side of which nobody marked is no group: the result tells nothing about it.
  private static List<Group> bySide(Circle circle, Headcount marks, Floors floors) {
    return Stream.of(Side.values())
        .filter(side -> marks.of(side) > 0)
        .map(side -> new Group(people(circle, side), marks.of(side), floors.of(side)))
        .toList();
  }

  /// Where only the total was shown, nobody knows any more on which side the silent were: all of
  /// them may have been on this one.
  private static List<Group> unseenSides(Circle circle, int marked, Floors floors) {
    var silent = circle.size() - marked;
    return Stream.of(Side.values())
        .map(side -> unseen(people(circle, side), silent, floors.of(side)))
        .toList();
  }

  private static Group unseen(Set<String> people, int silent, int floor) {
    return new Group(people, Math.max(0, people.size() - silent), floor);
  }

  private static Set<String> people(Circle circle, Side side) {
    return circle.members().entrySet().stream()
        .filter(member -> member.getValue() == side)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
