package dialogduk.teams.api;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/// Keeps us within what Teams allows, so that it need not refuse, and leaves a conversation alone
/// for a while when it did: as long as Teams has said, or longer with each time and never quite as
/// long as another conversation. In memory alone; what Teams asked for is kept with the room. Safe
/// for threads.
public final class TeamsBudget {

  /// With the most that chance adds to it, nobody waits longer for a Teams that is back than
  /// fifteen seconds.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /// A conversation that was not found has been found again after twenty seconds (msteams-docs
  /// #9425). It is asked for three times.
  private static final int DOUBTS = 3;

  private static final Duration PER_DOUBT = Duration.ofSeconds(12);

  private static final Duration TIDY = Duration.ofMinutes(10);

  /// Calls arrive closer together than they were sent, or further apart.
  private static final Duration MARGIN = Duration.ofMillis(300);

  private final InstantSource clock;
  private final DoubleSupplier chance;
  private final Duration margin;
  private final Map<String, Lane> lanes = new HashMap<>();
  private Instant tidied = Instant.MIN;

  public TeamsBudget(InstantSource clock) {
    this(clock, () -> ThreadLocalRandom.current().nextDouble(), MARGIN);
  }

  /// @param chance from 0 up to 1
  /// @param margin by which what is allowed in a time is taken to be allowed in a longer one
  TeamsBudget(InstantSource clock, DoubleSupplier chance, Duration margin) {
    this.clock = clock;
    this.chance = chance;
    this.margin = margin;
  }

  /// @throws Busy if it must wait; nothing was taken
  synchronized void take(String tenant, String conversation) {
    var now = clock.instant();
    forgetIdle(now);
    var room = room(conversation);
    var all = lanes.computeIfAbsent("tenant " + tenant, _ -> Lane.ofTenant(margin));
    var free = room.free().isAfter(all.free()) ? room.free() : all.free();
    if (free.isAfter(now)) {
      throw new Busy("our own budget for Teams is used up", Duration.between(now, free));
    }
    room.count(now);
    all.count(now);
  }

  /// It was done, or is refused for good.
  synchronized void settled(String conversation) {
    room(conversation).certain();
  }

  /// Teams asks to wait, or could not be reached. Where it did not say for how long, we do.
  Busy paused(String conversation, Busy busy) {
    return waiting(busy, pause(conversation, busy.after()));
  }

  private synchronized Duration pause(String conversation, Duration asked) {
    var room = room(conversation);
    var before = room.stumble();
    return pause(room, asked.isPositive() ? asked : growing(before));
  }

  /// 1, 2, 4, 8 seconds, and then ever the longest; each up to a half longer by chance.
  private Duration growing(int before) {
    var pause = Duration.ofSeconds(1L << Math.min(before, 4));
    var most = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    return most.plusMillis((long) (chance.getAsDouble() * most.toMillis() / 2));
  }

  private Duration pause(Lane room, Duration pause) {
    room.pause(clock.instant().plus(pause));
    return pause;
  }

  /// Teams says no, and may not mean it.
  ///
  /// @return [Busy], or [Gone] when it has said so often enough
  synchronized RuntimeException doubted(String conversation, Connector.Doubtful no) {
    var room = room(conversation);
    if (room.doubt() < DOUBTS) {
      return waiting(no, pause(room, PER_DOUBT));
    }
    room.certain();
    return new Gone(String.valueOf(no.getMessage()), no.what());
  }

  private static Busy waiting(RuntimeException why, Duration pause) {
    return new Busy(String.valueOf(why.getMessage()), pause);
  }

  private Lane room(String conversation) {
    return lanes.computeIfAbsent("room " + conversation, _ -> Lane.ofConversation(margin));
  }

  private void forgetIdle(Instant now) {
    if (tidied.isBefore(now.minus(TIDY))) {
      lanes.values().removeIf(lane -> lane.isIdle(now));
      tidied = now;
    }
  }
}
