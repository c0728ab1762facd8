package dialogduk.core.bot;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.view.Folded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Folds sessions from the log. What is remembered may be dropped at any time; the version is
/// checked against the store before every use.
public final class Sessions {

  /// Keeps folded sessions; a cache, never a truth.
  public interface Memory {
    @Nullable Folded recall(String session);

    void keep(String session, Folded folded);
  }

  private final Dialogues dialogues;
  private final Events events;
  private final Memory memory;

  public Sessions(Dialogues dialogues, Events events, Memory memory) {
    this.dialogues = dialogues;
    this.events = events;
    this.memory = memory;
  }

  /// The session as it is in the store now; empty if there is none.
  public Optional<Folded> find(String session) {
    var version = events.version(session);
    if (version == 0) {
      return Optional.empty();
    }
    var known = memory.recall(session);
    if (known != null && known.session().version() == version) {
      return Optional.of(known);
    }
    var folded =
        known == null || known.session().version() > version
            ? whole(events.after(session, 0))
            : known.after(events.after(session, known.session().version()));
    memory.keep(session, folded);
    return Optional.of(folded);
  }

  private Folded whole(List<Entry> entries) {
    return Folded.before(definition(entries)).after(entries);
  }

  /// A session that is about to begin; empty when no such dialogue is loaded.
  Optional<Folded> fresh(String dialogue, int version) {
    return Optional.ofNullable(dialogues.exact(dialogue, version)).map(Folded::before);
  }

  private Dialogue definition(List<Entry> entries) {
    return entries.getFirst().event() instanceof Event.Started started
        ? definition(started.dialogue(), started.dialogueVersion())
        : impossible();
  }

  private Dialogue definition(String id, int version) {
    var known = dialogues.exact(id, version);
    if (known == null) {
      throw new IllegalStateException(
          "No definition '%s' version %d is loaded; put its file back".formatted(id, version));
    }
    return known;
  }

  private static Dialogue impossible() {
    throw new IllegalStateException("a log that does not begin with Started");
  }
}
