package dialogduk.store;

import dialogduk.core.testkit.Ports;

final class StorePorts {

  private StorePorts() {}

  static Ports of(SqliteStore store) {
    return new Ports(
        store.ledger(),
        store.events(),
        store.boxes(),
        store.people(),
        store.rooms(),
        store.shown());
  }
}
