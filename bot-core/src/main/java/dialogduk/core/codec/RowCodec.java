package dialogduk.core.codec;

import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows of a sealed box as bytes, before a store pads and encrypts them. Spaces after the end are
/// no part of a row.
///
/// The names are single letters and an answer is told by its JSON type (a mark is a number, a text
/// a string, a table an array), so that every row of a marking fits in 64 bytes, whatever it says:
/// `{"p":"person","h":4,"t":1795000000000}`. Times are kept in milliseconds.
public final class RowCodec {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final String PERSON = "p";
  private static final String HANDED_IN = "h";
  private static final String HANDED_IN_AT = "t";
  private static final String DRAFT = "d";
  private static final String DRAFT_AT = "u";
  private static final String PASSED = "x";
  private static final Set<String> MEMBERS =
      Set.of(PERSON, HANDED_IN, HANDED_IN_AT, DRAFT, DRAFT_AT, PASSED);

  private RowCodec() {}

  public static byte[] encode(Row row) {
    var json = JSON.createObjectNode().put(PERSON, row.person());
    put(json, HANDED_IN, row.handedIn(), HANDED_IN_AT, row.handedInAt());
    put(json, DRAFT, row.draft(), DRAFT_AT, row.draftAt());
    if (row.passed()) {
      json.put(PASSED, true);
    }
    return JSON.writeValueAsBytes(json);
  }

  /// Fails without the parser's own message, which would quote what somebody wrote.
  ///
  /// @throws IllegalArgumentException if these are not the bytes of a row that this release can
  ///   read
  public static Row decode(byte[] bytes) {
    try {
      if (JSON.readTree(bytes) instanceof ObjectNode json
          && MEMBERS.containsAll(json.propertyNames())) {
        return row(json);
      }
    } catch (JacksonException _) {
      // Told below.
    }
    throw unreadable();
  }

  private static Row row(ObjectNode json) {
    return new Row(
        json.path(PERSON).stringValue(),
        answer(json.get(HANDED_IN)),
        time(json.get(HANDED_IN_AT)),
        answer(json.get(DRAFT)),
        time(json.get(DRAFT_AT)),
        json.path(PASSED).booleanValue(false));
  }

  private static void put(
      ObjectNode json, String name, @Nullable Answer answer, String atName, @Nullable Instant at) {
    if (answer != null) {
      json.set(name, form(answer));
    }
    if (at != null) {
      json.put(atName, at.toEpochMilli());
    }
  }

  private static JsonNode form(Answer answer) {
    var nodes = JSON.getNodeFactory();
    return switch (answer) {
      case Answer.Mark(var step) -> nodes.numberNode(step);
      case Answer.Text(var body) -> nodes.stringNode(body);
      case Answer.Rows(var rows) -> {
        var table = JSON.createArrayNode();
        rows.forEach(cells -> cells.forEach(table.addArray()::add));
        yield table;
      }
    };
  }

  private static @Nullable Answer answer(@Nullable JsonNode json) {
    return switch (json) {
      case null -> null;
      case ArrayNode table -> new Answer.Rows(rows(table));
      case JsonNode text when text.isString() -> new Answer.Text(text.stringValue());
      case JsonNode mark when mark.isInt() -> new Answer.Mark(mark.intValue());
      default -> throw unreadable();
    };
  }

  private static List<List<String>> rows(ArrayNode table) {
    var rows = new ArrayList<List<String>>();
    for (var row : table) {
      var cells = new ArrayList<String>();
      row.forEach(cell -> cells.add(cell.stringValue()));
      rows.add(cells);
    }
    return rows;
  }

  private static @Nullable Instant time(@Nullable JsonNode json) {
    return json == null ? null : Instant.ofEpochMilli(json.longValue());
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "These bytes are no row of a box, or one that a newer release wrote.");
  }
}
