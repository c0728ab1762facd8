package dialogduk.core.bot;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks after the promise that a session keeps the definition it began with.
public final class Definitions {

  private Definitions() {}

  /// The definitions that say something else than when a session began with them, as a report for
  /// the operator; empty when all are as they were.
  public static String changed(Dialogues dialogues, Events events) {
    var sessions =
        events.beginnings().stream()
            .map(Entry::event)
            .filter(Event.Started.class::isInstance)
            .map(Event.Started.class::cast)
            .flatMap(started -> changed(dialogues, started))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return sessions.entrySet().stream()
        .map(
            entry ->
                "%s; sessions that began with it: %d".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> changed(Dialogues dialogues, Event.Started started) {
    var known = dialogues.exact(started.dialogue(), started.dialogueVersion());
    return known == null
            || started.fingerprint() == null
            || Objects.equals(started.fingerprint(), known.edition().fingerprint())
        ? Stream.empty()
        : Stream.of(told(known));
  }

  private static String told(Dialogue dialogue) {
    return """
    %s: 1 fault
    - $.version: '%s' version %d says something else than when it was used. Put the file back as it was, and give the changed one version %d and a file name of its own\
    """
        .formatted(
            dialogue.edition().file(), dialogue.id(), dialogue.version(), dialogue.version() + 1);
  }
}
