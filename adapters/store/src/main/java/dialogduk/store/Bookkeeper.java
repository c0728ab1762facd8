package dialogduk.store;

import dialogduk.core.bot.Change;
import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.bot.Ledger.Outcome;
import dialogduk.core.bot.Ledger.Outcome.Committed;
import dialogduk.core.bot.Ledger.Outcome.Conflict;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.store.SessionTable.Head;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Carries out one change, table by table, inside the transaction it is called in.
final class Bookkeeper {

  private final SessionTable sessions;
  private final EventTable events;
  private final TextTable texts;
  private final CircleTable circles;
  private final SealedBoxes boxes;
  private final PeopleChanges people;
  private final RoomTable rooms;

  Bookkeeper(Sql sql, MasterKeys master) {
    this.sessions = new SessionTable(sql);
    this.events = new EventTable(sql);
    this.texts = new TextTable(sql);
    this.circles = new CircleTable(sql);
    this.boxes = new SealedBoxes(sql, master);
    this.people = new PeopleChanges(sql, boxes);
    this.rooms = new RoomTable(sql);
  }

  Outcome book(Change change) throws SQLException {
    var head = sessions.headOrMade(change.session());
    if (change.expectedVersion() != Change.ANY && change.expectedVersion() != head.version()) {
      return new Conflict(head.version());
    }
    var kept = boxes(change);
    var entries = append(change, head, closings(change));
    people(change);
    for (var move : change.rooms()) {
      rooms.move(change.session(), move);
    }
    if (change.destroyBoxes()) {
      boxes.destroy(change.session());
    }
    if (change.dirty()) {
      sessions.dirty(change.session());
    }
    return new Committed(head.version() + entries.size(), entries, kept);
  }

  private List<Kept> boxes(Change change) throws SQLException {
    for (var move : change.gates()) {
      boxes.move(Place.of(change.session(), move.box()), move.state());
    }
    var kept = new ArrayList<Kept>();
    for (var write : change.writes()) {
      var place = Place.of(change.session(), write.box());
      kept.add(boxes.write(place, write.person(), write.change()));
    }
    return kept;
  }

  /// Every event of the change, those of its closings last; their texts are kept on the way.
  private List<Event> closings(Change change) throws SQLException {
    var all = new ArrayList<>(change.events());
    keep(change.session(), change.texts());
    for (var closing : change.closings()) {
      var closed = boxes.close(Place.of(change.session(), closing.box()), closing.recipe());
      keep(change.session(), closed.texts());
      all.addAll(closed.events());
    }
    return all;
  }

  private void keep(String session, List<FreeText> written) throws SQLException {
    for (var text : written) {
      texts.add(session, text);
    }
  }

  private List<Entry> append(Change change, Head before, List<Event> happened) throws SQLException {
    var head = before;
    var entries = new ArrayList<Entry>();
    for (var event : happened) {
      var entry = new Entry(change.session(), head.version() + 1, change.at(), change.by(), event);
      head = events.append(head, StoredEvent.of(entry));
      entries.add(entry);
    }
    if (!entries.isEmpty()) {
      sessions.advance(change.session(), head);
    }
    return entries;
  }

  private void people(Change change) throws SQLException {
    for (var id : change.erasures()) {
      texts.erase(change.session(), id);
    }
    for (var invited : change.circles()) {
      circles.add(Place.of(change.session(), invited.box()), invited.circle());
    }
    for (var person : change.people()) {
      people.apply(change.session(), person);
    }
  }
}
