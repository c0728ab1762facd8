package dialogduk.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where one is in the making of a new dialogue.
///
/// @param number 1 to 5
/// @param action where the form is posted
/// @param back the field that asks for the step before; null on the first
/// @param hidden carried along with the form, by field name
/// @param problems what is missing, each a sentence that says what to do; all that was typed is
///   kept
public record Step(
    int number,
    String action,
    @Nullable String back,
    Map<String, String> hidden,
    List<String> problems) {

  public static final int STEPS = 5;

  public Step {
    hidden = new LinkedHashMap<>(hidden);
    problems = List.copyOf(problems);
  }

  public Step(int number, String action, @Nullable String back) {
    this(number, action, back, Map.of(), List.of());
  }
}
