package dialogduk.teams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What every card of ours keeps to, whatever it says. Written apart from what draws them.
final class CardRules {

  /// What Teams draws, as far as we use it.
  private static final Set<String> KNOWN =
      Set.of(
          "AdaptiveCard",
          "TextBlock",
          "RichTextBlock",
          "TextRun",
          "Container",
          "ColumnSet",
          "Column",
          "ActionSet",
          "Input.Text",
          "Input.Date",
          "Input.Time",
          "Input.ChoiceSet",
          "Action.Execute",
          "Action.Submit",
          "Action.ShowCard",
          "task/fetch",
          "mention");

  /// What prose needs, and Markdown does not act on.
  private static final String PROSE = " ,.:;!?'\"()/%-+^=";

  private final List<String> faults = new ArrayList<>();
  private final Set<Object> ids = new HashSet<>();

  /// What stands for people in the texts.
  private final List<String> called = new ArrayList<>();

  private int main;

  private CardRules() {}

  static List<String> of(Map<String, Object> card) {
    var rules = new CardRules();
    rules.root(card);
    Drawn.each(card, rules::part);
    rules.need(rules.main <= 1, "one main button");
    return rules.faults;
  }

  private void root(Map<?, ?> card) {
    need(Drawn.bytes(card) <= 25_000, "at most 25 kB, not " + Drawn.bytes(card));
    need("1.5".equals(card.get("version")), "version 1.5 at most");
    need(card.get("fallbackText") instanceof String text && !text.isBlank(), "a fallbackText");
    need(card.get("speak") instanceof String text && !text.isBlank(), "something to speak");
    need(!String.valueOf(card.get("speak")).matches("(?s).*[<&].*"), "no SSML in what is spoken");
    need(Set.of("sv", "en").contains(String.valueOf(card.get("lang"))), "a language");
    need(card.get("body") instanceof List<?> body && !body.isEmpty(), "a body");
    if (card.get("msteams") instanceof Map<?, ?> beside) {
      ((List<?>) beside.get("entities")).forEach(it -> called((Map<?, ?>) it, card));
    }
  }

  private void called(Map<?, ?> entity, Map<?, ?> card) {
    var tag = (String) entity.get("text");
    var mentioned = (Map<?, ?>) entity.get("mentioned");
    need("mention".equals(entity.get("type")), "mentions alone beside the body");
    need(tag.equals("<at>" + mentioned.get("name") + "</at>"), "a name in its tag: " + tag);
    need(mentioned.get("id") instanceof String id && !id.isEmpty(), "somebody who is called");
    need(
        Drawn.read(card.get("body")).stream().anyMatch(it -> it.contains(tag)),
        "in the text: " + tag);
    need(!called.contains(tag), "one person for one name: " + tag);
    called.add(tag);
  }

  private void part(Map<String, Object> part) {
    var type = Drawn.type(part);
    need(type.isEmpty() || KNOWN.contains(type), "known: " + type);
    need(part.get("color") == null, "no colour");
    need(!type.equals("Container") || isCalm(part), "no style but emphasis");
    switch (type) {
      case "TextBlock" -> textBlock(part);
      case "Action.Execute" -> execute(part);
      case "Action.Submit" -> data(part);
      case String input when input.startsWith("Input.") -> input(part);
      default -> {}
    }
    if ("positive".equals(part.get("style"))) {
      main++;
    }
    need(!"destructive".equals(part.get("style")), "nothing red");
  }

  private static boolean isCalm(Map<?, ?> container) {
    return container.get("style") == null || "emphasis".equals(container.get("style"));
  }

  private void textBlock(Map<?, ?> block) {
    var text = called.stream().reduce((String) block.get("text"), (it, tag) -> it.replace(tag, ""));
    need(Boolean.TRUE.equals(block.get("wrap")), "wrapped text");
    need(
        text.codePoints()
            .allMatch(it -> it >= 0x80 || Character.isLetterOrDigit(it) || PROSE.indexOf(it) >= 0),
        "no sign of Markdown in a TextBlock: " + text);
    need(!text.matches("(?s)([-+ ]|\\d+[.)] ).*"), "no list in a TextBlock: " + text);
  }

  private void execute(Map<?, ?> action) {
    need(action.get("verb") instanceof String, "a verb");
    data(action);
    need(
        action.get("fallback") instanceof Map<?, ?> other
            && "Action.Submit".equals(other.get("type"))
            && action.get("data").equals(other.get("data")),
        "a fallback with the same data");
  }

  private void data(Map<?, ?> action) {
    need(action.get("data") instanceof Map<?, ?>, "data");
    if (action.get("data") instanceof Map<?, ?> data) {
      data.keySet().forEach(key -> need(!key.toString().contains("."), "no dot in " + key));
      need(TeamsPress.of(data).isPresent(), "a press that is read back");
    }
  }

  private void input(Map<?, ?> input) {
    var id = (String) input.get("id");
    need(!id.contains("."), "no dot in " + id);
    need(FieldId.of(id).isPresent(), "an id that is read back: " + id);
    need(ids.add(id), "no two inputs called " + id);
    need(input.get("label") instanceof String label && !label.isBlank(), "a label for " + id);
    need(
        input.get("isRequired") == null || input.get("errorMessage") instanceof String,
        "words for when it is left empty");
  }

  private void need(boolean kept, String rule) {
    if (!kept) {
      faults.add(rule);
    }
  }
}
