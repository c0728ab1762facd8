package dialogduk.teams;

import dialogduk.core.card.Block.Option;
import dialogduk.teams.FieldId.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The inputs of a form. [FormValues] reads them back.
final class Inputs {

  private final Pieces pieces;
  private final TeamsPlace place;
  private final Set<FieldId> ids = new HashSet<>();

  Inputs(Pieces pieces, TeamsPlace place) {
    this.pieces = pieces;
    this.place = place;
  }

  /// @param fault said when it is left empty
  void required(Kind kind, String name, String label, String fault, Map<String, Object> input) {
    input.put("isRequired", true);
    input.put("errorMessage", TeamsText.label(fault));
    add(kind, name, label, input);
  }

  void add(Kind kind, String name, String label, Map<String, Object> input) {
    var written = new LinkedHashMap<String, Object>();
    written.put("type", input.get("type"));
    written.put("id", unique(new FieldId(kind, name)).write());
    written.put("label", label(label));
    written.putAll(input);
    pieces.add(written);
  }

  void required(Kind kind, String name, String label, Map<String, Object> input) {
    required(kind, name, label, place.say("form.required"), input);
  }

  /// One that is longer than a label holds stands in full above it.
  private String label(String label) {
    if (!TeamsText.fits(label, Limits.LABEL)) {
      pieces.paragraph(List.of(Run.bold(label)));
    }
    return TeamsText.label(TeamsText.shortened(label, Limits.LABEL));
  }

  private FieldId unique(FieldId id) {
    var unique = id;
    while (!ids.add(unique)) {
      unique = unique.next();
    }
    return unique;
  }

  static Map<String, Object> text(String value, boolean multiline) {
    var input = input("Input.Text", TeamsText.kept(value));
    input.put("isMultiline", multiline);
    input.put("maxLength", Limits.TYPED);
    return input;
  }

  static Map<String, Object> date(String value) {
    return input("Input.Date", value);
  }

  static Map<String, Object> time(String value) {
    return input("Input.Time", value);
  }

  static Map<String, Object> radio(List<Option> options, @Nullable String selected) {
    return one(options, selected, "expanded");
  }

  static Map<String, Object> menu(List<Option> options, @Nullable String selected) {
    return one(options, selected, "compact");
  }

  private static Map<String, Object> one(
      List<Option> options, @Nullable String selected, String style) {
    boolean there = options.stream().anyMatch(it -> it.value().equals(selected));
    var input = input("Input.ChoiceSet", there && selected != null ? encoded(selected) : "");
    input.put("style", style);
    return choices(input, options);
  }

  static Map<String, Object> ticks(List<Option> options, List<String> selected) {
    var ticked =
        options.stream()
            .map(Option::value)
            .filter(selected::contains)
            .map(Inputs::encoded)
            .collect(Collectors.joining(","));
    var input = input("Input.ChoiceSet", ticked);
    input.put("style", "expanded");
    input.put("isMultiSelect", true);
    return choices(input, options);
  }

  private static Map<String, Object> choices(Map<String, Object> input, List<Option> options) {
    input.put("wrap", true);
    input.put("choices", options.stream().map(Inputs::choice).toList());
    return input;
  }

  private static Map<String, Object> choice(Option option) {
    var choice = new LinkedHashMap<String, Object>();
    choice.put("title", title(option));
    choice.put("value", encoded(option.value()));
    return choice;
  }

  /// Clients differ in whether they read Markdown here.
  static String title(Option option) {
    var title = TeamsText.neutral(Sentences.of(option.label(), option.hint()));
    return title.isBlank() ? "–" : TeamsText.shortened(title, Limits.OPTION);
  }

  /// An option needs a value, and ours may be empty; several are sent with commas between them.
  static String encoded(String value) {
    return "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> input(String type, String value) {
    var input = new LinkedHashMap<String, Object>();
    input.put("type", type);
    if (!value.isEmpty()) {
      input.put("value", value);
    }
    return input;
  }
}
