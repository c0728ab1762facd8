package dialogduk.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered to one request, byte for byte.
///
/// @param request method and address, such as `GET /join`
/// @param bytes of the body, each as the character of its number
record Response(String request, int status, Map<String, List<String>> headers, String bytes) {

  String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  byte[] body() {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  Document page() {
    return Jsoup.parse(text());
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body());
  }

  /// The first value of a header; empty when it was not sent.
  String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("");
  }

  /// What the bot says on the page that a browser is sent to, such as `said.handed-in`.
  String said() {
    var location = header("Location");
    var at = location.indexOf("said=");
    return at < 0 ? "" : location.substring(at + "said=".length()).replaceAll("&.*", "");
  }

  boolean done() {
    return status == 303 || status == 200;
  }

  @Override
  public String toString() {
    return request + " → " + status + " " + header("Location");
  }
}
