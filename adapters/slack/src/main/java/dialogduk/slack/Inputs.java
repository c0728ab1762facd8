package dialogduk.slack;

import dialogduk.core.card.Block.Option;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Input blocks and their elements. The `block_id` is the name of the field, the `action_id` always
/// the same: [FormValues] reads them back.
final class Inputs {

  private final Pieces pieces;
  private final Set<String> names = new HashSet<>();

  Inputs(Pieces pieces) {
    this.pieces = pieces;
  }

  void input(
      String name, String label, String hint, boolean required, Map<String, Object> element) {
    var whole = SlackText.fits(label, Limits.LABEL);
    if (!whole) {
      pieces.paragraph(List.of(Run.bold(label)));
    }
    var block = new LinkedHashMap<String, Object>();
    block.put("type", "input");
    block.put("block_id", unique(name));
    block.put("optional", !required);
    block.put("label", SlackText.plain(SlackText.shortened(label, Limits.LABEL)));
    block.put("element", element);
    if (!hint.isBlank() && SlackText.fits(hint, Limits.LABEL)) {
      block.put("hint", SlackText.plain(hint));
    }
    pieces.add(block);
    if (!SlackText.fits(hint, Limits.LABEL)) {
      pieces.quiet(hint);
    }
  }

  /// A field that comes again, such as the ticks of the next phase, is the same field continued.
  private String unique(String name) {
    var unique = name;
    for (int part = 2; !names.add(unique); part++) {
      unique = name + FormValues.PART + part;
    }
    return unique;
  }

  static Map<String, Object> text(String value, boolean multiline) {
    var element = element("plain_text_input");
    element.put("multiline", multiline);
    element.put("max_length", Limits.TYPED);
    if (!value.isEmpty()) {
      element.put("initial_value", SlackText.kept(value));
    }
    return element;
  }

  static Map<String, Object> date(String value) {
    var element = element("datepicker");
    if (!value.isEmpty()) {
      element.put("initial_date", value);
    }
    return element;
  }

  static Map<String, Object> time(String value) {
    var element = element("timepicker");
    if (!value.isEmpty()) {
      element.put("initial_time", value);
    }
    return element;
  }

  static Map<String, Object> radio(List<Option> options, @Nullable String selected) {
    var element = element("radio_buttons");
    element.put("options", options.stream().map(it -> option(it, true)).toList());
    initial(element, options, selected, true);
    return element;
  }

  static Map<String, Object> menu(List<Option> options, @Nullable String selected) {
    var element = element("static_select");
    if (options.size() > Limits.OPTIONS_IN_MENU) {
      element.put("option_groups", groups(options));
    } else {
      element.put("options", options.stream().map(it -> option(it, false)).toList());
    }
    initial(element, options, selected, false);
    return element;
  }

  private static List<Map<String, Object>> groups(List<Option> options) {
    int most = Limits.OPTIONS_IN_MENU;
    return IntStream.range(0, (options.size() + most - 1) / most)
        .mapToObj(it -> options.subList(it * most, Math.min((it + 1) * most, options.size())))
        .map(
            part -> {
              var group = new LinkedHashMap<String, Object>();
              var from = options.indexOf(part.getFirst()) + 1;
              group.put("label", SlackText.plain(from + "–" + (from + part.size() - 1)));
              group.put("options", part.stream().map(it -> option(it, false)).toList());
              return (Map<String, Object>) group;
            })
        .toList();
  }

  static Map<String, Object> checkboxes(List<Option> options, List<String> selected) {
    var element = element("checkboxes");
    element.put("options", options.stream().map(it -> option(it, true)).toList());
    var ticked =
        options.stream()
            .filter(it -> selected.contains(it.value()))
            .map(it -> option(it, true))
            .toList();
    if (!ticked.isEmpty()) {
      element.put("initial_options", ticked);
    }
    return element;
  }

  private static void initial(
      Map<String, Object> element,
      List<Option> options,
      @Nullable String selected,
      boolean explained) {
    options.stream()
        .filter(it -> it.value().equals(selected))
        .findFirst()
        .ifPresent(it -> element.put("initial_option", option(it, explained)));
  }

  /// @param explained whether there is room for a second line
  private static Map<String, Object> option(Option option, boolean explained) {
    var object = new LinkedHashMap<String, Object>();
    var label = option.label().isBlank() ? "–" : option.label();
    object.put("text", SlackText.plain(SlackText.shortened(label, Limits.OPTION)));
    object.put("value", FormValues.encoded(option.value()));
    var hint = option.hint();
    if (explained && hint != null && !hint.isBlank()) {
      object.put("description", SlackText.plain(SlackText.shortened(hint, Limits.OPTION)));
    }
    return object;
  }

  private static Map<String, Object> element(String type) {
    var element = new LinkedHashMap<String, Object>();
    element.put("type", type);
    element.put("action_id", FormValues.ACTION);
    return element;
  }
}
