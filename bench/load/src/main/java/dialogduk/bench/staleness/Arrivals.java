package dialogduk.bench.staleness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Who marks when: everybody once, at any moment of the time that a marking is open.
record Arrivals(List<Mark> marks) {

  /// @param person of all, not of the room
  record Mark(Instant at, int room, int person) {}

  static Arrivals of(int rooms, int perRoom, Instant start, Duration length, long seed) {
    var random = new Random(seed);
    var marks = new ArrayList<Mark>();
    for (int person = 0; person < rooms * perRoom; person++) {
      var at = start.plusMillis(random.nextLong(length.toMillis()));
      marks.add(new Mark(at, person % rooms, person));
    }
    marks.sort(Comparator.comparing(Mark::at));
    return new Arrivals(List.copyOf(marks));
  }
}
