package dialogduk.teams.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Something the app sent: a call, or an answer to a delivery.
public final class Received {

  private final long number;
  private final Instant at;
  private final Operation operation;
  private final String conversation;
  private final String head;
  private final byte[] body;
  private final int status;
  private final String answer;

  Received(
      long number,
      Instant at,
      Operation operation,
      String conversation,
      String head,
      byte[] body,
      int status,
      String answer) {
    this.number = number;
    this.at = at;
    this.operation = operation;
    this.conversation = conversation;
    this.head = head;
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

  public Operation operation() {
    return operation;
  }

  /// Which conversation it was about, without the thread; empty when none.
  public String conversation() {
    return conversation;
  }

  /// The first line and the headers, without tokens.
  public String head() {
    return head;
  }

  public byte[] body() {
    return body.clone();
  }

  /// What the stand-in answered, or for an answer the app's own status; 0 when it cut the line.
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

  /// The body as JSON; an empty object when it is none.
  public JsonNode json() {
    return Json.read(text()).orElseGet(Json::object);
  }

  /// Whether the app has said this anywhere, however it was encoded.
  public boolean mentions(String words) {
    return strings().anyMatch(said -> said.contains(words));
  }

  /// Every string in it, with addresses, forms, JSON and JSON inside JSON taken apart.
  public Stream<String> strings() {
    return Stream.of(Stream.of(head, plain(head)), strings(text()), fields())
        .flatMap(strings -> strings);
  }

  private Stream<String> fields() {
    return json().isEmpty() ? Stream.of(plain(text())) : Stream.of();
  }

  private static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return encoded;
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
