package dialogduk.store;

import dialogduk.core.bot.Ledger.LedgerFailure;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A piece of work that waits for the writer, and the answer that waits for the commit.
final class Task<T> {

  /// What is done inside the writer's transaction.
  interface Work<T> {
    T run(Sql sql) throws SQLException;
  }

  private final String about;
  private final Work<T> work;
  private final boolean scrubs;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable LedgerFailure failure;

  /// @param about what the work changes, for messages: ids only
  /// @param scrubs whether it destroys something that must not be left lying in a file
  Task(String about, Work<T> work, boolean scrubs) {
    this.about = about;
    this.work = work;
    this.scrubs = scrubs;
  }

  CompletableFuture<T> answer() {
    return answer;
  }

  boolean scrubs() {
    return scrubs && failure == null;
  }

  /// Does the work in a savepoint, so that its failure takes nothing else with it.
  ///
  /// @throws SQLException if the whole transaction is in trouble
  void run(Sql sql) throws SQLException {
    sql.update("SAVEPOINT change");
    try {
      result = work.run(sql);
    } catch (SQLException failed) {
      if (Trouble.of(failed) != Trouble.OF_ONE_CHANGE) {
        throw failed;
      }
      takeBack(sql, failed);
    } catch (RuntimeException failed) {
      takeBack(sql, failed);
    }
    sql.update("RELEASE change");
  }

  /// Tells who waits, on a thread of its own: what hangs on the answer may block or commit again,
  /// and must never hold the writer.
  void tell() {
    var _ = Thread.ofVirtual().name("dialogduk-answer").start(this::complete);
  }

  void fail(String why, @Nullable Throwable cause) {
    failure = new LedgerFailure("What was to be kept of " + about + " is not kept: " + why, cause);
    tell();
  }

  private void takeBack(Sql sql, Exception failed) throws SQLException {
    sql.update("ROLLBACK TO change");
    failure =
        failed instanceof LedgerFailure told
            ? told
            : new LedgerFailure(
                "What was to be kept of %s is not kept: it cannot be carried out (%s)."
                    .formatted(about, failed.getClass().getSimpleName()),
                failed);
  }

  @SuppressWarnings("NullAway") // a result may be null only where T says so
  private void complete() {
    if (failure == null) {
      answer.complete(result);
    } else {
      answer.completeExceptionally(failure);
    }
  }
}
