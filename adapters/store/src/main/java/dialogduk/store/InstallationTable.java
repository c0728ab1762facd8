package dialogduk.store;

import dialogduk.core.bot.Installations.Workspace;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Sealed secrets of installations, and which enterprise a team belongs to.
record InstallationTable(Sql sql) {

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Row(Workspace workspace, byte[] sealed) {}

  Optional<Row> find(Workspace workspace) throws SQLException {
    return sql.first(
        "SELECT chat, enterprise, team, sealed FROM installation"
            + " WHERE chat = ? AND enterprise = ? AND team = ?",
        InstallationTable::row,
        workspace.chat(),
        workspace.enterprise(),
        workspace.team());
  }

  Optional<Row> ofTeam(String chat, String team) throws SQLException {
    return sql.first(
        "SELECT chat, enterprise, team, sealed FROM installation WHERE chat = ? AND team = ?"
            + " ORDER BY enterprise DESC",
        InstallationTable::row,
        chat,
        team);
  }

  Optional<String> enterpriseOf(String chat, String team) throws SQLException {
    return sql.first(
        "SELECT enterprise FROM enterprise WHERE chat = ? AND team = ?",
        row -> row.getString(1),
        chat,
        team);
  }

  List<Row> all() throws SQLException {
    return sql.list(
        "SELECT chat, enterprise, team, sealed FROM installation ORDER BY chat, enterprise, team",
        InstallationTable::row);
  }

  void put(Workspace workspace, byte[] sealed) throws SQLException {
    sql.update(
        "INSERT INTO installation (chat, enterprise, team, sealed) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (chat, enterprise, team) DO UPDATE SET sealed = excluded.sealed",
        workspace.chat(),
        workspace.enterprise(),
        workspace.team(),
        sealed);
  }

  void delete(Workspace workspace) throws SQLException {
    sql.update(
        "DELETE FROM installation WHERE chat = ? AND enterprise = ? AND team = ?",
        workspace.chat(),
        workspace.enterprise(),
        workspace.team());
  }

  void belongs(String chat, String team, String enterprise) throws SQLException {
    sql.update(
        "INSERT INTO enterprise (chat, team, enterprise) VALUES (?, ?, ?)"
            + " ON CONFLICT (chat, team) DO UPDATE SET enterprise = excluded.enterprise",
        chat,
        team,
        enterprise);
  }

  /// What a secret is bound to, so that it opens in no other row.
  static byte[] place(Workspace workspace) {
    return String.join(
            "\n", "installation", workspace.chat(), workspace.enterprise(), workspace.team())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Workspace(row.getString(1), row.getString(2), row.getString(3)), row.getBytes(4));
  }
}
