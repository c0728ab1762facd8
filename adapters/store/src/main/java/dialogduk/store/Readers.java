package dialogduk.store;

import dialogduk.store.StoreFault.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;

/// A few connections that can only read. Each question takes one, asks all it has to ask of one
/// snapshot, and gives it back: none waits for a second one, so even a single connection is enough.
final class Readers implements AutoCloseable {

  interface Question<T> {
    T ask(Sql sql) throws SQLException;
  }

  private final List<Sql> all = new ArrayList<>();
  private final BlockingQueue<Sql> free;

  Readers(SqliteFile file, int connections, UnaryOperator<Connection> watching)
      throws SQLException {
    free = new ArrayBlockingQueue<>(connections);
    try {
      for (int i = 0; i < connections; i++) {
        all.add(new Sql(watching.apply(file.reading())));
      }
    } catch (SQLException failed) {
      close();
      throw failed;
    }
    free.addAll(all);
  }

  /// One statement needs no transaction to see one snapshot.
  <T> T ask(Question<T> question) {
    var sql = take();
    try {
      return question.ask(sql);
    } catch (SQLException failed) {
      throw unread(failed);
    } finally {
      free.add(sql);
    }
  }

  /// Several statements that must agree with each other.
  <T> T askTogether(Question<T> question) {
    return ask(
        sql -> {
          sql.update("BEGIN");
          try {
            return question.ask(sql);
          } finally {
            sql.update("COMMIT");
          }
        });
  }

  @Override
  public void close() throws SQLException {
    for (var sql : all) {
      sql.close();
    }
  }

  private Sql take() {
    try {
      return free.take();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StoreFault(
          Kind.FAILED,
          "The store cannot be read",
          "the thread was told to stop",
          "Ask again from another one.");
    }
  }

  private static StoreFault unread(SQLException failed) {
    return new StoreFault(
        Kind.FAILED,
        "The store cannot be read",
        String.valueOf(failed.getMessage()),
        "Look at the disk and at the server's log.",
        failed);
  }
}
