package dialogduk.core.dialogue;

import java.util.List;
import java.util.Map;

/// What invented participants say in the demo of a dialogue. Nobody has said it, and every page
/// that shows it says so. What they answer together is not here: that, whoever tries it writes.
///
/// @param marks by cloth: one mark for each of the people, in their order
/// @param texts by prompt: one answer for each of the people, in their order
/// @param rows by prompt: proposed rows of a table
/// @param actions by prompt: what each of the people puts on the action list, in their order
public record DemoTexts(
    List<Person> people,
    Map<String, List<Integer>> marks,
    Map<String, List<Map<String, String>>> texts,
    Map<String, List<Map<String, List<String>>>> rows,
    Map<String, List<Map<String, Action>>> actions) {

  /// Someone who does not exist.
  ///
  /// @param side `employer` or `union`
  /// @param organisation by language
  public record Person(String name, String side, Map<String, String> organisation) {
    public Person {
      organisation = Map.copyOf(organisation);
    }

    public String organisation(String language) {
      return said(organisation, language);
    }
  }

  /// The first two columns of the action list.
  public record Action(String what, String purpose) {}

  public DemoTexts {
    people = List.copyOf(people);
    marks = Map.copyOf(marks);
    texts = Map.copyOf(texts);
    rows = Map.copyOf(rows);
    actions = Map.copyOf(actions);
  }

  /// Empty for a cloth the demo does not know; the same holds for every list below.
  public List<Integer> marks(String cloth) {
    return marks.getOrDefault(cloth, List.of());
  }

  public List<String> texts(String prompt, String language) {
    return each(texts, prompt, language);
  }

  public List<List<String>> rows(String prompt, String language) {
    return each(rows, prompt, language);
  }

  public List<Action> actions(String prompt, String language) {
    return each(actions, prompt, language);
  }

  private static <T> List<T> each(
      Map<String, List<Map<String, T>>> byPrompt, String prompt, String language) {
    return byPrompt.getOrDefault(prompt, List.of()).stream()
        .map(spoken -> said(spoken, language))
        .toList();
  }

  private static <T> T said(Map<String, T> spoken, String language) {
    var said = spoken.get(spoken.containsKey(language) ? language : Dialogue.SOURCE_LANGUAGE);
    if (said == null) {
      throw new IllegalArgumentException("The demo says nothing in '%s'".formatted(language));
    }
    return said;
  }
}
