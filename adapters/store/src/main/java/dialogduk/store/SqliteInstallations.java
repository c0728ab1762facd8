package dialogduk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dialogduk.core.bot.Installations;
import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.store.InstallationTable.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Keeps the secrets of installations under the master key.
record SqliteInstallations(Readers readers, Writer writer, MasterKeys keys)
    implements Installations {

  @Override
  public Optional<Installation> of(String chat, String team) {
    return readers
        .askTogether(
            sql -> {
              var table = new InstallationTable(sql);
              var own = table.ofTeam(chat, team);
              var enterprise = own.isPresent() ? null : table.enterpriseOf(chat, team).orElse(null);
              return enterprise == null ? own : table.find(new Workspace(chat, enterprise, ""));
            })
        .flatMap(this::opened);
  }

  @Override
  public Optional<Installation> find(Workspace workspace) {
    return readers.ask(sql -> new InstallationTable(sql).find(workspace)).flatMap(this::opened);
  }

  @Override
  public List<Workspace> all(String chat) {
    return readers.ask(sql -> new InstallationTable(sql).all()).stream()
        .map(Row::workspace)
        .filter(workspace -> workspace.chat().equals(chat))
        .toList();
  }

  @Override
  public void keep(Installation installation) {
    var workspace = installation.workspace();
    var sealed =
        keys.seal(installation.secret().getBytes(UTF_8), InstallationTable.place(workspace));
    write(workspace, sql -> new InstallationTable(sql).put(workspace, sealed));
  }

  @Override
  public void forget(Workspace workspace) {
    write(workspace, sql -> new InstallationTable(sql).delete(workspace));
  }

  @Override
  public void belongs(String chat, String team, String enterprise) {
    write(
        new Workspace(chat, enterprise, team),
        sql -> new InstallationTable(sql).belongs(chat, team, enterprise));
  }

  private Optional<Installation> opened(Row row) {
    return keys.open(row.sealed(), InstallationTable.place(row.workspace()))
        .map(plain -> new Installation(row.workspace(), new String(plain, UTF_8)));
  }

  private interface Writing {
    void in(Sql sql) throws SQLException;
  }

  /// What was there before must not be left lying in a file.
  private void write(Workspace workspace, Writing writing) {
    Task.Work<Boolean> work =
        sql -> {
          writing.in(sql);
          return true;
        };
    try {
      writer.submit("the installation " + workspace, work, true).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof LedgerFailure told ? told : failed;
    }
  }
}
