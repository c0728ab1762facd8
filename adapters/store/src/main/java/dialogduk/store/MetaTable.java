package dialogduk.store;

import java.sql.SQLException;
import java.util.Optional;

/// What the store knows of itself.
record MetaTable(Sql sql) {

  static final String KEY_CHECK = "key_check";
  static final String PROBE = "probe";

  Optional<byte[]> find(String name) throws SQLException {
    return sql.first("SELECT value FROM meta WHERE name = ?", row -> row.getBytes(1), name);
  }

  void put(String name, byte[] value) throws SQLException {
    sql.update(
        "INSERT INTO meta (name, value) VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        value);
  }
}
