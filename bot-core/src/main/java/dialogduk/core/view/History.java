package dialogduk.core.view;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened, oldest first, for those who want to see that nothing happened behind their backs.
/// Who has stated a capacity is not in it: that would point at those who cannot have answered yet.
public record History(List<Line> lines) {

  public History {
    lines = List.copyOf(lines);
  }

  /// What a reader can look for.
  public enum Kind {
    /// The way of the group through the cloths, back and forth.
    STEPS,
    /// Answers and markings, once they were shown.
    SHOWN,
    /// Joint answers, joint marks, summaries, dates.
    VERSIONS,
    PARKED,
    ACTIONS,
    PEOPLE
  }

  /// One thing that happened.
  ///
  /// @param cloth the cloth it is about; absent for what concerns the whole dialogue
  /// @param by the key of the person who did it
  /// @param what usually one event; several where they were one act, as questions shown together
  /// @param from the cloth the group was at before
  /// @param to the cloth the group was at after
  /// @param paused whether something that was open was left sealed
  public record Line(
      Kind kind,
      @Nullable String cloth,
      Instant at,
      String by,
      List<Event> what,
      @Nullable String from,
      @Nullable String to,
      boolean paused) {
    public Line {
      what = List.copyOf(what);
    }

    Line and(Event more) {
      return new Line(kind, cloth, at, by, Minutes.and(what, more), from, to, paused);
    }
  }

  public static History of(Dialogue dialogue, List<Entry> entries) {
    var fold = new HistoryFold(dialogue);
    entries.forEach(fold::add);
    return new History(fold.lines());
  }
}
