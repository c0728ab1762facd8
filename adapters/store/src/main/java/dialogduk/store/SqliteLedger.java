package dialogduk.store;

import dialogduk.core.bot.Change;
import dialogduk.core.bot.Ledger;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.box.RowChange;
import java.util.concurrent.CompletionStage;

/// Hands changes to the one writer.
final class SqliteLedger implements Ledger {

  private final Writer writer;
  private final Integrity integrity;
  private final Bookkeeper bookkeeper;

  SqliteLedger(Writer writer, Integrity integrity, Bookkeeper bookkeeper) {
    this.writer = writer;
    this.integrity = integrity;
    this.bookkeeper = bookkeeper;
  }

  @Override
  public CompletionStage<Outcome> commit(Change change) {
    return writer.submit("session " + change.session(), _ -> book(change), destroys(change));
  }

  private Outcome book(Change change) throws java.sql.SQLException {
    var doubt = integrity.readOnly(change.session());
    if (doubt.isPresent()) {
      throw new LedgerFailure(doubt.get(), null);
    }
    return bookkeeper.book(change);
  }

  /// Whether something goes that must not be left lying in a file.
  private static boolean destroys(Change change) {
    return change.destroyBoxes()
        || !change.closings().isEmpty()
        || !change.erasures().isEmpty()
        || change.people().stream().anyMatch(PersonChange.Forget.class::isInstance)
        || change.writes().stream().anyMatch(write -> write.change() instanceof RowChange.Drop);
  }
}
