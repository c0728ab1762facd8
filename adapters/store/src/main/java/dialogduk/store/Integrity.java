package dialogduk.store;

import dialogduk.core.codec.EventCodec;
import dialogduk.core.codec.EventCodec.Decoded;
import dialogduk.store.SessionTable.Head;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which sessions can only be read, because something in their log is in doubt.
final class Integrity {

  private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);

  private final Map<String, Doubt> doubts;

  private Integrity(Map<String, Doubt> doubts) {
    this.doubts = Map.copyOf(doubts);
  }

  /// @param version the first that is in doubt
  record Doubt(long version, String why) {}

  /// Goes through every event there is: its place, its hash, and whether this release can read it.
  static Integrity check(Sql sql) throws SQLException {
    var check = new Check();
    new EventTable(sql).visit(check::event);
    for (var head : new SessionTable(sql).heads().entrySet()) {
      check.head(head.getKey(), head.getValue());
    }
    check.withoutHead();
    check.doubts.forEach((session, doubt) -> LOG.warn("{}", sentence(session, doubt)));
    return new Integrity(check.doubts);
  }

  Optional<String> readOnly(String session) {
    return Optional.ofNullable(doubts.get(session)).map(doubt -> sentence(session, doubt));
  }

  /// What comes from this version on is in doubt.
  long firstInDoubt(String session) {
    var doubt = doubts.get(session);
    return doubt == null ? Long.MAX_VALUE : doubt.version();
  }

  private static String sentence(String session, Doubt doubt) {
    return "Session %s can only be read, up to version %d: version %d %s."
        .formatted(session, doubt.version() - 1, doubt.version(), doubt.why());
  }

  /// Where the walk through the log is.
  private static final class Check {

    private static final String ALTERED =
        "is not what was stored (its hash is another); a backup from before may have it whole";
    private static final String ADDED = "was never committed";
    private static final String MISSING = "is missing; a backup from before may have it";

    private final Map<String, Doubt> doubts = new HashMap<>();
    private final Map<String, Head> reached = new HashMap<>();

    void event(StoredEvent event, byte[] hash) {
      var session = event.session();
      var before = reached.getOrDefault(session, Head.NONE);
      if (event.version() != before.version() + 1) {
        doubt(session, before.version() + 1, MISSING);
      } else if (!Arrays.equals(hash, Chain.hash(before.hash(), event))) {
        doubt(session, event.version(), ALTERED);
      } else if (EventCodec.decode(event.stored()) instanceof Decoded.Unknown(var kind, var why)) {
        doubt(session, event.version(), "('" + kind + "') cannot be understood: " + why);
      }
      reached.put(session, new Head(event.version(), hash));
    }

    /// The end of the log is where the session says that it is.
    void head(String session, Head head) {
      var last = reached.remove(session);
      var end = last == null ? Head.NONE : last;
      if (end.version() < head.version()) {
        doubt(session, end.version() + 1, MISSING);
      } else if (end.version() > head.version()) {
        doubt(session, head.version() + 1, ADDED);
      } else if (!Arrays.equals(end.hash(), head.hash())) {
        doubt(session, Math.max(1, head.version()), ALTERED);
      }
    }

    void withoutHead() {
      reached.keySet().forEach(session -> doubt(session, 1, ADDED));
    }

    /// The first doubt stands; what follows it is in doubt anyway.
    private void doubt(String session, long version, String why) {
      doubts.putIfAbsent(session, new Doubt(version, why));
    }
  }
}
