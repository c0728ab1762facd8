package dialogduk.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What clients were told about their hand-ins, held against what the server shows afterwards.
/// Every hand-in has a text of its own, so that none can hide another.
final class HandInHistory {

  /// What a client knows of a request it made.
  enum Outcome {
    /// Acknowledged as handed in.
    OK,
    /// Told that it is kept as a draft.
    DRAFT,
    /// Refused; nothing is kept of it.
    REFUSED,
    /// No answer came.
    UNKNOWN
  }

  record Told(String person, String field, String text, Outcome outcome) {}

  private final List<Told> all = new ArrayList<>();

  synchronized void told(String person, String field, String text, Outcome outcome) {
    all.add(new Told(person, field, text, outcome));
  }

  synchronized List<Told> all() {
    return List.copyOf(all);
  }

  synchronized long count(Outcome outcome) {
    return all.stream().filter(told -> told.outcome() == outcome).count();
  }

  /// Every contradiction between what was told and what is there.
  ///
  /// @param shown all shown texts, as often as they are shown
  /// @param fields what stands in each person's own form, by person and field
  synchronized List<String> contradictions(
      List<String> shown, Map<String, Map<String, String>> fields) {
    var times = new HashMap<String, Integer>();
    shown.forEach(text -> times.merge(text, 1, Integer::sum));
    var found = new ArrayList<String>();
    for (var told : all) {
      var draft = fields.getOrDefault(told.person(), Map.of()).getOrDefault(told.field(), "");
      contradiction(told, times.getOrDefault(told.text(), 0), draft.equals(told.text()))
          .forEach(what -> found.add(what + ": " + told));
    }
    times.keySet().stream()
        .filter(text -> all.stream().noneMatch(told -> told.text().equals(text)))
        .forEach(text -> found.add("nobody wrote: " + text));
    return found;
  }

  private static List<String> contradiction(Told told, int times, boolean isDraft) {
    return switch (told.outcome()) {
      case OK -> times == 1 ? List.of() : List.of("acknowledged, but there " + times + " times");
      case DRAFT ->
          times == 0 && isDraft ? List.of() : List.of("a draft, but there " + times + " times");
      case REFUSED -> times == 0 ? List.of() : List.of("refused, but there " + times + " times");
      case UNKNOWN -> times <= 1 ? List.of() : List.of("there " + times + " times");
    };
  }
}
