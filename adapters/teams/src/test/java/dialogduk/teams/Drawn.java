package dialogduk.teams;

import dialogduk.core.card.Card;
import dialogduk.core.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Cards as drawn, and what a reader sees of them.
final class Drawn {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Drawn() {}

  static TeamsPlace place(String language) {
    return new TeamsPlace("session-1", Texts.in(language));
  }

  static List<TeamsMessage> messages(Card card, String language) {
    return AdaptiveCard.message(card, place(language));
  }

  /// The card in a dialog.
  static Map<String, Object> form(Card card, String language) {
    return inside(AdaptiveCard.dialog(card, place(language)));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> inside(Map<String, Object> dialog) {
    var task = (Map<String, Object>) dialog.get("task");
    var value = (Map<String, Object>) task.get("value");
    return (Map<String, Object>) ((Map<String, Object>) value.get("card")).get("content");
  }

  /// Every card that is made of it: its messages, and its form in a dialog and in a conversation.
  static List<Map<String, Object>> all(Card card, String language) {
    var all = new ArrayList<Map<String, Object>>();
    messages(card, language).forEach(message -> all.add(message.card()));
    all.add(form(card, language));
    all.add(AdaptiveCard.inConversation(card, place(language)).card());
    return all;
  }

  /// Each object in it, the outer ones first.
  @SuppressWarnings("unchecked")
  static void each(Object part, Consumer<Map<String, Object>> seen) {
    switch (part) {
      case Map<?, ?> object -> {
        seen.accept((Map<String, Object>) object);
        object.values().forEach(it -> each(it, seen));
      }
      case List<?> list -> list.forEach(it -> each(it, seen));
      default -> {}
    }
  }

  /// All texts that are read in a part of a card, in order: each block, heading, label, option,
  /// button and value as one.
  static List<String> read(Object part) {
    var read = new ArrayList<String>();
    each(
        part,
        object -> {
          switch (type(object)) {
            case "RichTextBlock" -> read.add(runs(object));
            case "TextBlock" -> read.add((String) object.get("text"));
            case String type when type.startsWith("Input.") -> input(object, read);
            case "Action.Execute", "Action.Submit", "Action.ShowCard" ->
                read.add((String) object.get("title"));
            default -> {}
          }
        });
    return read;
  }

  /// Empty for a part without one.
  static String type(Map<String, Object> part) {
    return part.get("type") instanceof String type ? type : "";
  }

  private static String runs(Map<?, ?> block) {
    var text = new StringBuilder();
    ((List<?>) block.get("inlines")).forEach(run -> text.append(((Map<?, ?>) run).get("text")));
    return text.toString();
  }

  private static void input(Map<?, ?> input, List<String> read) {
    read.add((String) input.get("label"));
    if (input.get("value") instanceof String value) {
      read.add(value);
    }
    if (input.get("choices") instanceof List<?> choices) {
      choices.forEach(choice -> read.add((String) ((Map<?, ?>) choice).get("title")));
    }
  }

  static int bytes(Object part) {
    return JsonMapper.shared().writeValueAsBytes(part).length;
  }

  /// Its messages, and the form if there is something to fill in.
  static String json(Card card, String language) {
    var all = new LinkedHashMap<String, Object>();
    all.put("messages", messages(card, language));
    if (AdaptiveCard.isForm(card)) {
      all.put("dialog", AdaptiveCard.dialog(card, place(language)));
    }
    return JSON.writeValueAsString(all) + "\n";
  }
}
