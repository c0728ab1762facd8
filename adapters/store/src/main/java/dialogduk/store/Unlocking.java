package dialogduk.store;

import dialogduk.store.GateTable.Gate;
import dialogduk.store.StoreFault.Kind;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the master key that fits a database, at start. A key is made only where nothing can be
/// lost by it.
final class Unlocking {

  private static final Logger LOG = LoggerFactory.getLogger(Unlocking.class);

  private final StoreSettings settings;
  private final Sql sql;
  private final MetaTable meta;
  private final GateTable gates;
  private final InstallationTable installations;

  Unlocking(StoreSettings settings, Sql sql) {
    this.settings = settings;
    this.sql = sql;
    this.meta = new MetaTable(sql);
    this.gates = new GateTable(sql);
    this.installations = new InstallationTable(sql);
  }

  /// Inside a transaction of its own.
  MasterKeys unlock() throws SQLException {
    sql.update("BEGIN IMMEDIATE");
    try {
      var keys = fitting();
      sql.update("COMMIT");
      return keys;
    } catch (SQLException | RuntimeException failed) {
      sql.update("ROLLBACK");
      throw failed;
    }
  }

  private MasterKeys fitting() throws SQLException {
    var check = meta.find(MetaTable.KEY_CHECK);
    var sealed = gates.sealed();
    var found = found(sealed);
    var keys = found.keys();
    if (check.isPresent() && !keys.fit(check.get())) {
      giveUp(found, sealed);
    } else if (check.isPresent() && keys.changed(check.get())) {
      rewrap(keys, sealed);
    }
    meta.put(MetaTable.KEY_CHECK, keys.check());
    return keys;
  }

  /// @param made just now, because there was none
  private record Found(MasterKeys keys, boolean made) {}

  private Found found(List<Gate> sealed) throws SQLException {
    var text = settings.keys();
    if (text != null) {
      return new Found(MasterKeys.parse(text, "DIALOGDUK_KEY"), false);
    }
    var file = new KeyFile(settings.folder().resolve(SqliteStore.KEY));
    var kept = file.read();
    if (kept.isPresent()) {
      return new Found(kept.get(), false);
    }
    if (holdsAnything(sealed) && !settings.giveUpLostBoxes()) {
      throw refused(Kind.LOST_KEY, "its master key is gone (" + file.file() + ")", sealed);
    }
    return new Found(file.create(), true);
  }

  /// The boxes stay open or paused, but what lay in them is lost; the groups have to be told.
  private void giveUp(Found found, List<Gate> sealed) throws SQLException {
    if (found.made() && !holdsAnything(sealed)) {
      return;
    }
    if (!settings.giveUpLostBoxes()) {
      throw refused(Kind.WRONG_KEY, "its master key is another one", sealed);
    }
    for (var gate : sealed) {
      new BoxTable(sql).empty(gate.place());
      gates.rekey(gate.place(), found.keys().wrap(ItemKey.random(), gate.place()));
    }
    var uninstalled = installations.all();
    for (var row : uninstalled) {
      installations.delete(row.workspace());
    }
    LOG.warn(
        "The master key was lost: {} installations of chats are forgotten and have to be made"
            + " again.",
        uninstalled.size());
    LOG.warn(
        "The master key was lost: {} open or paused questions were emptied, in sessions {}. What"
            + " was handed in there has to be handed in again.",
        sealed.size(),
        sealed.stream().map(gate -> gate.place().session()).distinct().sorted().toList());
  }

  /// From here on the new key alone is enough.
  private void rewrap(MasterKeys keys, List<Gate> sealed) throws SQLException {
    for (var gate : sealed) {
      var wrapped = gate.wrappedKey();
      var key = wrapped == null ? null : keys.unwrap(wrapped, gate.place()).orElse(null);
      if (key == null) {
        throw refused(Kind.WRONG_KEY, "its master key is another one", sealed);
      }
      gates.rekey(gate.place(), keys.wrap(key, gate.place()));
    }
    for (var row : installations.all()) {
      var place = InstallationTable.place(row.workspace());
      var plain = keys.open(row.sealed(), place);
      if (plain.isEmpty()) {
        throw refused(Kind.WRONG_KEY, "its master key is another one", sealed);
      }
      installations.put(row.workspace(), keys.seal(plain.get(), place));
    }
    LOG.info(
        "{} open questions are under the new master key; the old one is no longer needed.",
        sealed.size());
  }

  private boolean holdsAnything(List<Gate> sealed) throws SQLException {
    return !sealed.isEmpty() || !installations.all().isEmpty();
  }

  private StoreFault refused(Kind kind, String why, List<Gate> sealed) {
    return new StoreFault(
        kind,
        "The database in " + settings.folder() + " cannot be opened",
        sealed.isEmpty()
            ? why
            : why + ", and what lies in " + sealed.size() + " open or paused questions needs it",
        "Put the key back. If it is gone for good, start once with DIALOGDUK_KEY_LOST=true: the"
            + " questions stay, what was handed in to them is lost, and chats have to be installed"
            + " again.");
  }
}
