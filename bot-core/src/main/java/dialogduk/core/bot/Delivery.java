package dialogduk.core.bot;

import dialogduk.core.bot.Shown.Hold;
import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Settles a room and keeps what came of it, so that a room in trouble is tried again when its chat
/// wants that, and is left alone when only a person can help. It has no clock and no threads.
public final class Delivery {

  /// Nobody waits longer for a chat that is back.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /// How often a message that is gone may be made up for by another.
  private static final int PATIENCE = 2;

  private final Reconciler reconciler;
  private final Shown shown;
  private final BiConsumer<Lost, Trouble> inTrouble;

  /// @param inTrouble told once when a room needs a person's help, before it is left alone
  public Delivery(Reconciler reconciler, Shown shown, BiConsumer<Lost, Trouble> inTrouble) {
    this.reconciler = reconciler;
    this.shown = shown;
    this.inTrouble = inTrouble;
  }

  /// A room that needs a person's help.
  public record Lost(String session, String room) {}

  /// What became of one attempt.
  public sealed interface Outcome {
    record Settled() implements Outcome {}

    /// @param cause absent when the chat only asks to wait
    record Later(Instant until, @Nullable RuntimeException cause) implements Outcome {}

    record Parked(Trouble trouble) implements Outcome {}
  }

  /// @throws Ledger.LedgerFailure if what came of it could not be kept; then nothing is known and
  ///   the room is simply behind
  public Outcome attempt(Room room, Instant now) {
    try {
      reconciler.settle(room.session(), room.room());
      return new Outcome.Settled();
    } catch (Channel.Busy busy) {
      return later(room, Trouble.BUSY, now.plus(busy.after()), null);
    } catch (Channel.Gone gone) {
      return gone.what() == Channel.Gone.What.MESSAGE && tries(room) < PATIENCE
          ? later(room, Trouble.UNREACHABLE, now.plus(pause(tries(room))), gone)
          : parked(room.session(), room.room(), trouble(gone), now);
    } catch (Ledger.LedgerFailure unable) {
      throw unable;
    } catch (RuntimeException unknown) {
      return later(room, Trouble.UNREACHABLE, now.plus(pause(tries(room))), unknown);
    }
  }

  private Outcome later(
      Room room, Trouble trouble, Instant until, @Nullable RuntimeException cause) {
    shown.hold(room.session(), room.room(), new Hold(trouble, until, tries(room) + 1));
    return new Outcome.Later(until, cause);
  }

  /// Leaves a room alone that the chat itself says is lost. Told once.
  public void park(String session, String room, Trouble trouble, Instant now) {
    if (!isParked(session, room)) {
      parked(session, room, trouble, now);
    }
  }

  /// Whoever leads learns of it before the room is left alone.
  private Outcome parked(String session, String room, Trouble trouble, Instant now) {
    inTrouble.accept(new Lost(session, room), trouble);
    shown.hold(session, room, new Hold(trouble, now, 1));
    return new Outcome.Parked(trouble);
  }

  /// Lets a room be tried again that was left alone.
  ///
  /// @return whether it was
  public boolean release(String session, String room, Instant now) {
    var parked = isParked(session, room);
    if (parked) {
      shown.hold(session, room, new Hold(Trouble.BUSY, now, 0));
    }
    return parked;
  }

  private boolean isParked(String session, String room) {
    return shown.held(session).stream().anyMatch(it -> it.room().equals(room) && it.isParked());
  }

  private static Trouble trouble(Channel.Gone gone) {
    return switch (gone.what()) {
      case ROOM -> Trouble.NO_ROOM;
      case MEMBERSHIP -> Trouble.NOT_IN_ROOM;
      case PERMISSION, PERSON -> Trouble.NOT_ALLOWED;
      case CONTENT, MESSAGE -> Trouble.NOT_TAKEN;
    };
  }

  private static int tries(Room room) {
    return room.hold() == null ? 0 : room.hold().tries();
  }

  /// 1, 2, 4, 8 seconds, and then ever the longest.
  private static Duration pause(int tries) {
    var pause = Duration.ofSeconds(1L << Math.min(tries, 4));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
