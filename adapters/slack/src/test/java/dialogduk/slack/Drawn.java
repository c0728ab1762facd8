package dialogduk.slack;

import dialogduk.core.card.Card;
import dialogduk.core.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Cards as drawn, and what a reader sees of them.
final class Drawn {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Drawn() {}

  static SlackPlace place(String language) {
    return new SlackPlace("session-1", Texts.in(language));
  }

  static List<SlackMessage> messages(Card card, String language) {
    return BlockKit.message(card, place(language));
  }

  /// All texts that are read, in order, as a reader sees them.
  static List<String> read(Object part) {
    var read = new ArrayList<String>();
    collect(part, read);
    return read;
  }

  private static void collect(Object part, List<String> read) {
    switch (part) {
      case Map<?, ?> object -> {
        if (object.get("text") instanceof String text) {
          read.add("plain_text".equals(object.get("type")) ? unescaped(text) : text);
        } else {
          object.values().forEach(it -> collect(it, read));
        }
      }
      case List<?> list -> list.forEach(it -> collect(it, read));
      default -> {}
    }
  }

  static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// A message, its thread, and the form if there is something to fill in.
  static String json(Card card, String language) {
    var all = new LinkedHashMap<String, Object>();
    all.put("messages", messages(card, language));
    if (FormView.asks(card.blocks())) {
      all.put("form", BlockKit.form(card, place(language)));
    }
    return JSON.writeValueAsString(all) + "\n";
  }
}
