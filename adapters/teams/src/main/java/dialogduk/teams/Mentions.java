package dialogduk.teams;

import dialogduk.core.card.Block.Called;
import dialogduk.core.card.Block.Callee;
import dialogduk.core.card.Card;
import dialogduk.teams.Elements.Spacing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The people whom a message is to tell: a line at its end, and beside the body of its card whom
/// each name in that line means. Markdown is read there, so the names stand without signs.
///
/// Teams is known to skip a person whom it does not find and to put the next one in their place
/// (<https://learn.microsoft.com/answers/questions/5587981>), so that line alone names them so:
/// what they are to do stands above it as text.
///
/// <https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#mention-support-within-adaptive-cards>
final class Mentions {

  static final String BESIDE = "msteams";

  private static final String BEFORE = "<at>";
  private static final String AFTER = "</at>";

  private final List<String> lines = new ArrayList<>();
  private final Map<String, Map<String, Object>> entities = new LinkedHashMap<>();

  private Mentions() {}

  static Mentions in(Card card) {
    var mentions = new Mentions();
    for (var block : card.blocks()) {
      if (block instanceof Called called) {
        mentions.add(called);
      }
    }
    return mentions;
  }

  /// The card without those lines.
  static Card without(Card card) {
    var others = card.blocks().stream().filter(block -> !(block instanceof Called)).toList();
    return new Card(card.slot(), card.plain(), others);
  }

  private void add(Called called) {
    var names = called.people().stream().map(this::named).toList();
    lines.add(TeamsText.neutral(called.words()) + ": " + String.join(", ", names));
  }

  /// The text is all that tells one mention from another: of two people with one name the second is
  /// named and not called.
  private String named(Callee person) {
    var name = TeamsText.neutral(person.name());
    var tag = BEFORE + name + AFTER;
    var account = TeamsName.of(person.account());
    if (account.isEmpty() || name.isBlank() || entities.containsKey(tag)) {
      return name;
    }
    entities.put(tag, entity(tag, name, account.get().id()));
    return tag;
  }

  private static Map<String, Object> entity(String tag, String name, String id) {
    var entity = new LinkedHashMap<String, Object>();
    entity.put("type", "mention");
    entity.put("text", tag);
    entity.put("mentioned", Map.of("id", id, "name", name));
    return entity;
  }

  /// How much of a message they take, in bytes.
  int size() {
    return lines.isEmpty() ? 0 : Elements.size(elements()) + Elements.size(besideTheBody());
  }

  /// The same card with the lines at its end.
  Map<String, Object> onto(Map<String, Object> card) {
    if (lines.isEmpty()) {
      return card;
    }
    var body = new ArrayList<Object>(body(card));
    body.addAll(elements());
    var told = new LinkedHashMap<>(card);
    told.put("body", body);
    told.putAll(besideTheBody());
    return told;
  }

  private List<Map<String, Object>> elements() {
    return lines.stream().map(line -> Elements.line(line, Spacing.DEFAULT)).toList();
  }

  private Map<String, Object> besideTheBody() {
    return entities.isEmpty()
        ? Map.of()
        : Map.of(BESIDE, Map.of("entities", List.copyOf(entities.values())));
  }

  /// The card with the same names, none of which means anybody.
  static Map<String, Object> undone(Map<String, Object> card) {
    var undone = new LinkedHashMap<>(card);
    undone.remove(BESIDE);
    undone.put("body", body(card).stream().map(Mentions::named).toList());
    return undone;
  }

  private static List<?> body(Map<String, Object> card) {
    return card.get("body") instanceof List<?> elements ? elements : List.of();
  }

  /// What people write is in no text of that kind with a sign in it.
  private static Object named(Object element) {
    if (element instanceof Map<?, ?> block && block.get("text") instanceof String text) {
      var named = new LinkedHashMap<Object, Object>(block);
      named.put("text", text.replace(BEFORE, "").replace(AFTER, ""));
      return named;
    }
    return element;
  }
}
