package dialogduk.core.bot;

import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// How often a room is brought up to date. What is logged, such as a step or a joint answer, is
/// shown at once; numbers that only count may wait, the longer the more rooms of a place there are
/// that want the same, since a chat allows so many edits a minute for all rooms of a place
/// together. Safe for threads.
public final class Pace {

  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration PER_ROOM = Duration.ofSeconds(2);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// How many of the refused rooms of a place are tried.
  private static final int AT_A_TIME = 3;

  /// Whoever was refused most often, and then whoever has waited longest.
  private static final Comparator<Room> TURN =
      Comparator.comparingInt(Pace::tries).reversed().thenComparing(Room::notBefore);

  private record Settled(String place, Instant at, long hurry) {}

  private final UnaryOperator<String> places;
  private final Map<String, Settled> last = new HashMap<>();
  private final Map<String, Long> hurries = new HashMap<>();

  /// A place is what the name of a room begins with, without its own part.
  public Pace() {
    this(room -> room.substring(0, Math.max(0, room.lastIndexOf(':'))));
  }

  /// @param places where the chat of a room counts rooms together
  public Pace(UnaryOperator<String> places) {
    this.places = places;
  }

  /// Something of a session is to be shown at once, in each of its rooms.
  public synchronized void hurry(String session) {
    hurries.merge(session, 1L, Long::sum);
  }

  /// The rooms to be tried now. Of those that were refused in a place only a few are, the same
  /// until they have had their turn: all of them would be refused again together, and the last in
  /// the list would wait for ever.
  public List<Room> due(List<Room> behind, Instant now) {
    var refused = new HashMap<String, Integer>();
    return behind.stream()
        .sorted(TURN)
        .filter(
            room ->
                !isRefused(room)
                    || refused.merge(places.apply(room.room()), 1, Integer::sum) <= AT_A_TIME)
        .filter(room -> !notBefore(room, now).isAfter(now))
        .toList();
  }

  private static boolean isRefused(Room room) {
    return room.hold() != null && room.hold().trouble() == Trouble.BUSY;
  }

  private static int tries(Room room) {
    return room.hold() == null ? 0 : room.hold().tries();
  }

  /// When a room may be brought up to date. One that was refused has had its turn and got nothing:
  /// it comes again when its chat has said.
  public Instant notBefore(Room room, Instant now) {
    return room.hold() == null ? notBefore(room.session(), room.room(), now) : room.notBefore();
  }

  /// When a room may be brought up to date that nothing holds.
  public synchronized Instant notBefore(String session, String room, Instant now) {
    var before = last.get(session + " " + room);
    if (before == null) {
      return now;
    }
    return before
        .at()
        .plus(before.hurry() < hurried(session) ? AT_ONCE : calm(before.place(), now));
  }

  /// A room is being brought up to date, with all that was to be shown until now.
  public synchronized void started(String session, String room, Instant now) {
    last.put(session + " " + room, new Settled(places.apply(room), now, hurried(session)));
    last.values().removeIf(settled -> isOld(settled, now));
    hurries.keySet().removeIf(hurried -> !isBusy(hurried));
  }

  private long hurried(String session) {
    return hurries.getOrDefault(session, 0L);
  }

  private boolean isBusy(String session) {
    return last.keySet().stream().anyMatch(room -> room.startsWith(session + " "));
  }

  private static boolean isOld(Settled settled, Instant now) {
    return settled.at().plus(MINUTE).isBefore(now);
  }

  private Duration calm(String place, Instant now) {
    var busy =
        last.values().stream()
            .filter(settled -> settled.place().equals(place) && !isOld(settled, now))
            .count();
    return PER_ROOM.multipliedBy(Math.max(1, busy));
  }
}
