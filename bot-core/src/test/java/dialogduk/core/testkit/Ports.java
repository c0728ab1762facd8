package dialogduk.core.testkit;

import dialogduk.core.bot.Boxes;
import dialogduk.core.bot.Change;
import dialogduk.core.bot.Events;
import dialogduk.core.bot.Ledger;
import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.bot.Ledger.Outcome;
import dialogduk.core.bot.Ledger.Outcome.Committed;
import dialogduk.core.bot.People;
import dialogduk.core.bot.Rooms;
import dialogduk.core.bot.Shown;
import java.util.List;

/// The storing ports of one store, for contracts.
public record Ports(
    Ledger ledger, Events events, Boxes boxes, People people, Rooms rooms, Shown shown) {

  public Outcome commit(Change change) {
    return ledger.commit(change).toCompletableFuture().join();
  }

  /// Commits what must not conflict.
  public Committed commit(Changing changing) {
    return switch (commit(changing.change())) {
      case Committed committed -> committed;
      case Outcome.Conflict(var version) ->
          throw new AssertionError("a conflict: the session is at " + version);
    };
  }

  public List<Kept> kept(Changing changing) {
    return commit(changing).kept();
  }
}
