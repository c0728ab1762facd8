package dialogduk.core.card;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The goals of a joint answer, line by line, as proposed rows of another prompt's table.
public final class CarriedGoals {

  private static final Pattern LIST_MARK = Pattern.compile("^\\s*(?:[-*•–]|\\d+[.)])\\s+");

  private CarriedGoals() {}

  /// One line of a joint answer; `key` names it in a form.
  public record Goal(String prompt, int version, int number, String line) {
    public String key() {
      return prompt + ":" + version + ":" + number;
    }
  }

  /// Each non-empty line of the latest joint answer, its list mark stripped; none when the prompt
  /// has no joint answer or is parked.
  public static List<Goal> of(Scene scene, String prompt) {
    if (scene.answers(prompt).isParked()) {
      return List.of();
    }
    return scene
        .minutes()
        .prompt(prompt)
        .joint()
        .map(joint -> lines(prompt, joint.version(), scene.body(joint.text())))
        .orElse(List.of());
  }

  private static List<Goal> lines(String prompt, int version, String body) {
    var lines =
        body.lines()
            .map(line -> LIST_MARK.matcher(line).replaceFirst("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Goal(prompt, version, i, lines.get(i)))
        .toList();
  }
}
