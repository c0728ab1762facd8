package dialogduk.core.view;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.Session;
import dialogduk.core.session.SessionDecider;
import java.util.List;

/// A session folded to one version: its state for the rules and its minutes for reading.
public record Folded(Dialogue dialogue, Session session, Minutes minutes) {

  public static Folded before(Dialogue dialogue) {
    return new Folded(dialogue, new SessionDecider(dialogue).initial(), Minutes.EMPTY);
  }

  public SessionDecider decider() {
    return new SessionDecider(dialogue);
  }

  public Folded after(List<Entry> entries) {
    var decider = decider();
    var state = session;
    var record = minutes;
    for (var entry : entries) {
      state = decider.evolve(state, entry.event());
      record = Minutes.evolve(record, entry);
    }
    return new Folded(dialogue, state, record);
  }

  /// The state after events that are not stored yet.
  public Session preview(List<Event> events) {
    var decider = decider();
    var state = session;
    for (var event : events) {
      state = decider.evolve(state, event);
    }
    return state;
  }
}
