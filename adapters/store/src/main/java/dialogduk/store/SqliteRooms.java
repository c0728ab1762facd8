package dialogduk.store;

import dialogduk.core.bot.Rooms;
import java.util.List;
import java.util.Optional;

/// Reads which rooms show which session.
record SqliteRooms(Readers readers) implements Rooms {

  @Override
  public Optional<String> sessionIn(String room) {
    return readers.ask(sql -> new RoomTable(sql).sessionIn(room));
  }

  @Override
  public List<Attached> of(String session) {
    return readers.ask(sql -> new RoomTable(sql).of(session));
  }

  @Override
  public List<String> named(String beginning) {
    return readers.ask(sql -> new RoomTable(sql).named(beginning));
  }
}
