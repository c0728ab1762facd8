package dialogduk.slack.standin;

import tools.jackson.databind.JsonNode;

/// How much text a message's blocks hold together. The real limit is undocumented; reports put it
/// between 11,000 and 13,300 characters (slackapi/bolt-js#2509, #2867), so the stand-in refuses
/// from the lowest on.
final class TextBudget {

  static final int MOST = 11_000;

  private TextBudget() {}

  /// The code points of every `text` in it, wherever it stands.
  static int of(JsonNode node) {
    var sum = 0;
    for (var property : node.properties()) {
      var value = property.getValue();
      sum +=
          property.getKey().equals("text") && value.isString()
              ? value.asString().codePointCount(0, value.asString().length())
              : of(value);
    }
    for (var item : node.isArray() ? node.values() : java.util.List.<JsonNode>of()) {
      sum += of(item);
    }
    return sum;
  }
}
