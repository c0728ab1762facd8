package dialogduk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection that prepares each statement once. For one thread at a time.
final class Sql implements AutoCloseable {

  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /// Carries out a statement and says how many rows it changed.
  int update(String sql, @Nullable Object... values) throws SQLException {
    return execute(sql, PreparedStatement::executeUpdate, values);
  }

  /// Hands out one row at a time, for what may not fit in memory.
  void each(String sql, Visitor visitor, @Nullable Object... values) throws SQLException {
    Execution<Boolean> visits =
        statement -> {
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              visitor.visit(rows);
            }
            return true;
          }
        };
    execute(sql, visits, values);
  }

  <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
    var found = new ArrayList<T>();
    each(sql, row -> found.add(reader.read(row)), values);
    return found;
  }

  <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    Execution<Optional<T>> reads =
        statement -> {
          try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
          }
        };
    return execute(sql, reads, values);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /// A statement that has failed is not used again: sqlite-jdbc finalizes it behind its object,
  /// which then answers every later use with "statement is not executing".
  private <T> T execute(String sql, Execution<T> execution, @Nullable Object... values)
      throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return execution.of(statement);
    } catch (SQLException failed) {
      prepared.remove(sql);
      close(statement, failed);
      throw failed;
    }
  }

  private static void close(PreparedStatement statement, SQLException failed) {
    try {
      statement.close();
    } catch (SQLException also) {
      failed.addSuppressed(also);
    }
  }
}
