package dialogduk.core.bot;

import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Refusal;
import java.util.List;

/// What the bot answers the one who asked. Only `Done` acknowledges, and only after the commit.
public sealed interface Reply {

  /// @param entries what was written to the log
  /// @param kept how a write to one's own row was kept; empty for anything else
  record Done(List<Entry> entries, List<Kept> kept) implements Reply {
    public Done {
      entries = List.copyOf(entries);
      kept = List.copyOf(kept);
    }
  }

  /// The click was stale or doubled; nothing changed. Show the present state.
  record AlreadyPast() implements Reply {}

  record Refused(Refusal why) implements Reply {}

  /// The same answer for a session that is not there and one the person is not in.
  record NoSuchSession() implements Reply {}

  /// The store could not make it durable; nothing changed and nothing is acknowledged.
  record Unavailable() implements Reply {}

  /// The session can only be read.
  record ReadOnly() implements Reply {}
}
