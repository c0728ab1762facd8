package dialogduk.store;

import dialogduk.core.codec.EventCodec;
import dialogduk.core.codec.EventCodec.Stored;
import dialogduk.core.session.Entry;
import java.time.Instant;

/// A row of the log as it is stored.
///
/// @param at in ISO 8601
record StoredEvent(String session, long version, String at, String by, Stored stored) {

  static StoredEvent of(Entry entry) {
    return new StoredEvent(
        entry.session(),
        entry.version(),
        entry.at().toString(),
        entry.by(),
        EventCodec.encode(entry.event()));
  }

  Entry entry() {
    return switch (EventCodec.decode(stored)) {
      case EventCodec.Decoded.Known(var event) ->
          new Entry(session, version, Instant.parse(at), by, event);
      case EventCodec.Decoded.Unknown(var _, var why) ->
          throw new IllegalStateException(
              "Event %d of session %s: %s.".formatted(version, session, why));
    };
  }
}
