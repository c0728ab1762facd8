package dialogduk.core.bot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Remembers, per room and slot, what a chat was last asked to show, so that a difference can be
/// posted or edited and nothing is posted twice; and what keeps a room from being settled.
public interface Shown {

  /// By slot; empty for a room where nothing was shown.
  Map<String, Posted> inRoom(String session, String room);

  /// Blocks until it is durable, so that an intent stands before its post.
  ///
  /// @throws Ledger.LedgerFailure if it could not be kept
  void remember(String session, String room, String slot, Posted posted);

  /// Counts the changes that may have changed what the rooms of a session show; 0 for no session.
  long generation(String session);

  /// Says that a room shows what there was at a generation; a lower one than before changes
  /// nothing. The first call makes the room known. Whatever held it is over.
  void settled(String session, String room, long generation);

  /// Leaves a room alone for a while, or until somebody does something about it. Does nothing to a
  /// room that is not known.
  void hold(String session, String room, Hold hold);

  /// Every known room that was settled at an older generation than its session is at.
  List<Room> behind();

  /// The rooms of a session that are held, whatever they show.
  List<Room> held(String session);

  /// @param message the chat's own name for the message; empty while a post's outcome is unknown
  /// @param hash of the message as shown
  record Posted(String message, String hash) {}

  /// @param generation what the session is at
  /// @param hold absent when nothing keeps the room from being settled
  record Room(String session, String room, long generation, @Nullable Hold hold) {

    /// Nothing is tried again in it until somebody does something about it.
    public boolean isParked() {
      return hold != null && hold.trouble().isForGood();
    }

    /// When it may be tried; never while it is parked.
    public Instant notBefore() {
      return hold == null ? Instant.MIN : isParked() ? Instant.MAX : hold.until();
    }

    public boolean isDue(Instant now) {
      return !now.isBefore(notBefore());
    }
  }

  /// @param until when to try again; without meaning for trouble that is for good
  /// @param tries how often it has failed in a row
  record Hold(Trouble trouble, Instant until, int tries) {}

  enum Trouble {
    /// The chat has asked us to wait.
    BUSY(false),
    /// Its answer did not come, or could not be understood.
    UNREACHABLE(false),
    /// The room is archived or deleted.
    NO_ROOM(true),
    /// The bot was taken out of the room.
    NOT_IN_ROOM(true),
    /// The bot was uninstalled, or lacks a right.
    NOT_ALLOWED(true),
    /// The chat does not take what we want to show: a bug of ours.
    NOT_TAKEN(true);

    private final boolean forGood;

    Trouble(boolean forGood) {
      this.forGood = forGood;
    }

    public boolean isForGood() {
      return forGood;
    }
  }
}
