package dialogduk.slack.standin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Something the app sent: a call, an upload, an answer to a delivery.
public final class Received {

  private final long number;
  private final Instant at;
  private final String method;
  private final byte[] body;
  private final int status;
  private final String answer;

  Received(long number, Instant at, String method, byte[] body, int status, String answer) {
    this.number = number;
    this.at = at;
    this.method = method;
    this.body = body.clone();
    this.status = status;
    this.answer = answer;
  }

  public long number() {
    return number;
  }

  public Instant at() {
    return at;
  }

  /// The method's name, or `response_url`, `upload`, `answer` (to a delivery), `socket`.
  public String method() {
    return method;
  }

  public byte[] body() {
    return body.clone();
  }

  /// What the stand-in answered over HTTP, or for an answer the app's own status; 0 when it cut the
  /// line.
  public int status() {
    return status;
  }

  /// The body it answered with, or would have if it cut the line.
  public String answer() {
    return answer;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// Whether the app has said this anywhere, however it was encoded.
  public boolean mentions(String words) {
    return text().contains(words) || strings().anyMatch(said -> said.contains(words));
  }

  /// Every string in it, with forms, JSON and JSON inside JSON taken apart.
  public Stream<String> strings() {
    var text = text();
    return Stream.concat(
        strings(text),
        Json.read(text).isPresent() ? Stream.of() : fields(text).flatMap(Received::strings));
  }

  private static Stream<String> fields(String text) {
    try {
      return Json.form(text).entrySet().stream()
          .flatMap(field -> Stream.of(field.getKey(), field.getValue()));
    } catch (IllegalArgumentException notForm) {
      return Stream.of();
    }
  }

  private static Stream<String> strings(String text) {
    return Stream.concat(
        Stream.of(text),
        Json.read(text).stream().filter(JsonNode::isContainer).flatMap(Received::leaves));
  }

  private static Stream<String> leaves(JsonNode node) {
    if (node.isString()) {
      return strings(node.asString());
    }
    var names = node.isObject() ? node.propertyNames().stream() : Stream.<String>of();
    return Stream.concat(
        names,
        node.isContainer()
            ? node.valueStream().flatMap(Received::leaves)
            : Stream.of(node.asString("")));
  }
}
