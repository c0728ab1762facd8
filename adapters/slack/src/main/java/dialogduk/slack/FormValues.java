package dialogduk.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was filled in, read back from `view.state.values` under the names that the card gave its
/// fields. It comes from outside: whatever is not as [Inputs] writes it is left out.
public final class FormValues {

  /// The field that says whether the answers are only to be kept as drafts.
  public static final String DRAFT = "~draft";

  public static final String DRAFT_ONLY = "draft";

  static final String ACTION = "value";
  static final String PART = "~";
  static final String DAY = "~day";
  static final String TIME = "~time";

  private FormValues() {}

  /// @param values of `view.state`, as any JSON parser gives them
  /// @return by the name of a field all that was entered there; nothing for an empty field
  public static Map<String, List<String>> read(Map<?, ?> values) {
    var read = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (name, actions) -> {
          var entered =
              actions instanceof Map<?, ?> map ? entered(map.get(ACTION)) : List.<String>of();
          if (name instanceof String field && !entered.isEmpty()) {
            read.merge(field(field), entered, (one, other) -> joined(field, one, other));
          }
        });
    return read;
  }

  public static boolean draftOnly(Map<String, List<String>> read) {
    return read.getOrDefault(DRAFT, List.of()).contains(DRAFT_ONLY);
  }

  private static String field(String block) {
    int part = block.indexOf(PART, 1);
    return part < 0 ? block : block.substring(0, part);
  }

  /// A day and a time are one moment; the rest of many ticks are more ticks.
  private static List<String> joined(String block, List<String> one, List<String> other) {
    if (block.endsWith(TIME)) {
      return List.of(one.getFirst() + "T" + other.getFirst());
    }
    if (block.endsWith(DAY)) {
      return List.of(other.getFirst() + "T" + one.getFirst());
    }
    var all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  private static List<String> entered(@Nullable Object element) {
    if (!(element instanceof Map<?, ?> map) || !(map.get("type") instanceof String type)) {
      return List.of();
    }
    return switch (type) {
      case "plain_text_input" -> string(map.get("value"));
      case "datepicker" -> string(map.get("selected_date"));
      case "timepicker" -> string(map.get("selected_time"));
      case "radio_buttons", "static_select" -> option(map.get("selected_option"));
      case "checkboxes" ->
          map.get("selected_options") instanceof List<?> options
              ? options.stream().flatMap(it -> option(it).stream()).toList()
              : List.of();
      default -> List.of();
    };
  }

  private static List<String> string(@Nullable Object value) {
    return value instanceof String text ? List.of(text) : List.of();
  }

  private static List<String> option(@Nullable Object option) {
    return option instanceof Map<?, ?> map
            && map.get("value") instanceof String value
            && value.startsWith("=")
        ? List.of(value.substring(1))
        : List.of();
  }

  /// An option needs a value, and ours may be empty.
  ///
  /// @throws IllegalArgumentException if it is longer than Slack takes: a bug, since ids are short
  static String encoded(String value) {
    if (value.length() >= Limits.OPTION_VALUE) {
      throw new IllegalArgumentException(
          "the value of an option has %d characters; Slack takes %d"
              .formatted(value.length(), Limits.OPTION_VALUE - 1));
    }
    return "=" + value;
  }
}
