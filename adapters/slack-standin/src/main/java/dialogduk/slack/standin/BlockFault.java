package dialogduk.slack.standin;

/// One thing wrong with blocks or a view, and where.
///
/// @param pointer a JSON pointer from the root of what was checked, such as `/blocks/0/text/text`
public record BlockFault(String pointer, String message) {

  /// As it stands in `response_metadata.messages` of an answer.
  @Override
  public String toString() {
    return "[ERROR] " + message + " [json-pointer:" + pointer + "]";
  }
}
