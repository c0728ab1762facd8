package dialogduk.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The blocks of a card in reading order, each small enough for Slack.
final class Pieces {

  /// @param stays what must not be carried off to a thread: buttons
  record Piece(Map<String, Object> block, boolean stays) {}

  /// Short things that stand together in one block, so that a card reads as on paper and not as a
  /// ladder of boxes.
  enum Flow {
    NONE,
    QUESTIONS,
    NOW
  }

  private final List<Piece> pieces = new ArrayList<>();
  private Flow flow = Flow.NONE;
  private final List<Run> flowing = new ArrayList<>();
  private int flowWeight;

  List<Piece> all() {
    return List.copyOf(pieces);
  }

  void add(Map<String, Object> block) {
    flow = Flow.NONE;
    pieces.add(new Piece(block, false));
  }

  void addStaying(Map<String, Object> block) {
    flow = Flow.NONE;
    pieces.add(new Piece(block, true));
  }

  void header(String text) {
    if (text.isBlank()) {
      return;
    }
    if (SlackText.fits(text, Limits.HEADER)) {
      var block = new LinkedHashMap<String, Object>();
      block.put("type", "header");
      block.put("text", SlackText.plain(text));
      add(block);
    } else {
      paragraph(List.of(Run.bold(text)));
    }
  }

  /// Small and grey.
  void quiet(String text) {
    for (var part : Split.text(SlackText.shown(text), Limits.TEXT)) {
      if (!part.isBlank()) {
        add(context(part));
      }
    }
  }

  static Map<String, Object> context(String text) {
    var block = new LinkedHashMap<String, Object>();
    block.put("type", "context");
    block.put("elements", List.of(SlackText.plain(text)));
    return block;
  }

  void paragraph(List<Run> runs) {
    Run.grouped(runs, Limits.RICH_TEXT)
        .forEach(group -> add(Rich.block(List.of(Rich.section(group)))));
  }

  /// A paragraph that goes on in the block of the one before it, if that is of the same kind.
  void flowing(Flow kind, List<Run> runs) {
    for (var group : Run.grouped(runs, Limits.RICH_TEXT)) {
      int weight = group.stream().mapToInt(Run::weight).sum() + 1;
      boolean goesOn = flow == kind && flowWeight + weight <= Limits.RICH_TEXT;
      if (goesOn) {
        pieces.removeLast();
        flowing.add(Run.plain("\n"));
        flowWeight += weight;
      } else {
        flowing.clear();
        flowWeight = weight;
      }
      flowing.addAll(group);
      add(Rich.block(List.of(Rich.section(flowing))));
      flow = kind;
    }
  }

  /// A heading with what stands under it, as bullets.
  void bullets(List<Run> heading, List<List<Run>> items) {
    var parts = new ArrayList<Map<String, Object>>();
    var headings = Run.grouped(heading, Limits.RICH_TEXT);
    headings.stream().limit(Math.max(0, headings.size() - 1)).forEach(this::paragraph);
    if (!headings.isEmpty()) {
      parts.add(Rich.section(headings.getLast()));
    }
    var list = new ArrayList<List<Run>>();
    int weight = 0;
    for (var item : items) {
      for (var group : Run.grouped(item, Limits.RICH_TEXT)) {
        int more = group.stream().mapToInt(Run::weight).sum();
        if (weight + more > Limits.RICH_TEXT && !list.isEmpty()) {
          parts.add(Rich.bullets(List.copyOf(list)));
          add(Rich.block(List.copyOf(parts)));
          parts.clear();
          list.clear();
          weight = 0;
        }
        list.add(group);
        weight += more;
      }
    }
    if (!list.isEmpty()) {
      parts.add(Rich.bullets(List.copyOf(list)));
    }
    if (!parts.isEmpty()) {
      add(Rich.block(List.copyOf(parts)));
    }
  }

  /// What someone wrote, marked as such, under its label.
  ///
  /// @param again the label of what did not find room in the first block
  void quote(List<Run> label, List<Run> again, String text) {
    var parts = Split.text(SlackText.shown(text), Limits.RICH_TEXT);
    if (parts.isEmpty()) {
      paragraph(label);
    }
    for (int at = 0; at < parts.size(); at++) {
      var quote = Rich.quote(List.of(new Run(parts.get(at), Run.Style.PLAIN)));
      var above = at == 0 ? label : again;
      var labels = Run.grouped(above, Limits.RICH_TEXT);
      labels.stream().limit(Math.max(0, labels.size() - 1)).forEach(this::paragraph);
      add(
          Rich.block(
              labels.isEmpty() ? List.of(quote) : List.of(Rich.section(labels.getLast()), quote)));
    }
  }
}
