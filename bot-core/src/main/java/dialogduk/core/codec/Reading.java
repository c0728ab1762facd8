package dialogduk.core.codec;

import dialogduk.core.dialogue.Dialogues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What came of reading definitions: all of them, or everything that is wrong with them.
public sealed interface Reading {

  /// Every definition is sound.
  record Loaded(Dialogues dialogues, List<Fault> warnings) implements Reading {
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /// At least one is not, so that none is used.
  record Faulty(List<Fault> faults, List<Fault> warnings) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
      warnings = List.copyOf(warnings);
    }
  }

  /// What does not stop the start, in the order of the files.
  List<Fault> warnings();

  /// Everything found, as lines for a log: a heading per definition and a line for each finding.
  default String report() {
    var found =
        switch (this) {
          case Loaded(var _, var warnings) -> report(warnings, "warning");
          case Faulty(var faults, var warnings) ->
              report(faults, "fault") + report(warnings, "warning");
        };
    return found.strip();
  }

  private static String report(List<Fault> faults, String word) {
    SequencedMap<String, List<Fault>> byDefinition =
        faults.stream()
            .collect(
                Collectors.groupingBy(Fault::definition, LinkedHashMap::new, Collectors.toList()));
    return byDefinition.entrySet().stream()
        .map(entry -> section(entry.getKey(), entry.getValue(), word))
        .collect(Collectors.joining());
  }

  private static String section(String definition, List<Fault> faults, String word) {
    var plural = faults.size() == 1 ? "" : "s";
    var lines = faults.stream().map(fault -> "- " + fault + "\n").collect(Collectors.joining());
    return "%s: %d %s%s\n%s".formatted(definition, faults.size(), word, plural, lines);
  }
}
