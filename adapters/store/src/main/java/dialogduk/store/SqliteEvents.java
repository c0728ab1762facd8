package dialogduk.store;

import dialogduk.core.bot.Events;
import dialogduk.core.session.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the log.
record SqliteEvents(Readers readers, Integrity integrity) implements Events {

  @Override
  public long version(String session) {
    return readers.ask(sql -> new SessionTable(sql).version(session));
  }

  @Override
  public List<Entry> after(String session, long version) {
    var doubted = integrity.firstInDoubt(session);
    return readers.ask(sql -> new EventTable(sql).between(session, version, doubted)).stream()
        .map(StoredEvent::entry)
        .toList();
  }

  @Override
  public Map<String, String> texts(String session, Collection<String> ids) {
    return readers.askTogether(
        sql -> {
          var bodies = new HashMap<String, String>();
          for (var id : ids) {
            new TextTable(sql).body(session, id).ifPresent(body -> bodies.put(id, body));
          }
          return bodies;
        });
  }

  @Override
  public List<String> sessions() {
    return readers.ask(sql -> new SessionTable(sql).begun());
  }

  /// But for those whose log is in doubt from its first event on.
  @Override
  public List<Entry> beginnings() {
    return readers.ask(sql -> new EventTable(sql).firsts()).stream()
        .filter(event -> integrity.firstInDoubt(event.session()) > event.version())
        .map(StoredEvent::entry)
        .toList();
  }

  @Override
  public Optional<String> readOnly(String session) {
    return integrity.readOnly(session);
  }
}
