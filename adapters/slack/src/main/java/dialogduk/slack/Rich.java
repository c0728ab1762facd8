package dialogduk.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of a `rich_text` block.
final class Rich {

  private Rich() {}

  static Map<String, Object> block(List<Map<String, Object>> parts) {
    var block = new LinkedHashMap<String, Object>();
    block.put("type", "rich_text");
    block.put("elements", parts);
    return block;
  }

  static Map<String, Object> section(List<Run> runs) {
    return part("rich_text_section", runs);
  }

  static Map<String, Object> quote(List<Run> runs) {
    return part("rich_text_quote", runs);
  }

  /// Letters of one width.
  static Map<String, Object> code(String text) {
    return part("rich_text_preformatted", List.of(Run.plain(text)));
  }

  static Map<String, Object> bullets(List<List<Run>> items) {
    var list = new LinkedHashMap<String, Object>();
    list.put("type", "rich_text_list");
    list.put("style", "bullet");
    list.put("elements", items.stream().map(Rich::section).toList());
    return list;
  }

  private static Map<String, Object> part(String type, List<Run> runs) {
    var part = new LinkedHashMap<String, Object>();
    part.put("type", type);
    part.put("elements", runs.stream().map(Run::element).toList());
    return part;
  }
}
