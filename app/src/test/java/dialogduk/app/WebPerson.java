package dialogduk.app;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// A person with a cookie jar and no browser: looks at pages, fills in the forms that stand on
/// them, and presses their buttons.
final class WebPerson {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String base;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String name;
  private final Map<String, String> headers;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final List<BiConsumer<String, byte[]>> listeners = new ArrayList<>();
  private Response here;

  WebPerson(String base, String name) {
    this(base, name, Map.of());
  }

  /// @param headers sent with every request, as a proxy would add them
  WebPerson(String base, String name, Map<String, String> headers) {
    this.base = base;
    this.name = name;
    this.headers = headers;
  }

  String name() {
    return name;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  /// Asks to be let in, by the code of a dialogue.
  void knocks(String code) throws Exception {
    go("/join");
    submit(button("Gå till dialogen").with("code", code).with("name", name));
  }

  /// Comes in for the union ST, when somebody has let them in.
  void comesIn() throws Exception {
    comesIn("union", "ST");
  }

  void comesIn(String side, String organisation) throws Exception {
    await()
        .atMost(PATIENCE)
        .until(
            () -> go(here().request().replaceFirst("^\\S+ ", "")).text(),
            it -> it.contains("Hur deltar du"));
    submit(button("Gå med").with("side", side).with("other-organisation", organisation));
  }

  /// The address of the room that they are in.
  String room() {
    return "/d/"
        + cookies().keySet().stream()
            .filter(name -> name.matches("dialogduk-[0-9a-f]{20}"))
            .findFirst()
            .orElseThrow()
            .substring("dialogduk-".length());
  }

  /// Hears where every received byte came from, and the bytes.
  void heardBy(BiConsumer<String, byte[]> listener) {
    listeners.add(listener);
  }

  // --- looking

  /// The page the person looks at now.
  Response here() {
    return here;
  }

  /// Opens an address and stays there.
  Response go(String path) throws IOException {
    here = arrived(get(path));
    return here;
  }

  /// Asks for an address without following it or leaving the page.
  Response get(String path) throws IOException {
    return get(path, Map.of("Accept", "text/html"));
  }

  Response get(String path, Map<String, String> more) throws IOException {
    return exchange("GET", path, null, more);
  }

  Response json(String path) throws IOException {
    return get(path, Map.of("Accept", "application/json"));
  }

  // --- doing

  /// The form of the first button on this page whose label begins so, as it stands filled in.
  Filled button(String label) {
    return here.page().select("button").stream()
        .filter(button -> button.text().startsWith(label))
        .findFirst()
        .map(WebPerson::filled)
        .orElseThrow(() -> new AssertionError(nothing(label)));
  }

  /// The step that the buttons of this page carry; -1 when none does.
  int seen() {
    return here.page().select("button[value*=seen=]").stream()
        .map(button -> button.attr("value").replaceAll(".*seen=(\\d+).*", "$1"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(-1);
  }

  boolean has(String label) {
    return here.page().select("button").stream().anyMatch(it -> it.text().startsWith(label));
  }

  /// Presses a button and goes where it leads. The answer is the one to the press itself.
  Response press(String label) throws IOException {
    return submit(button(label));
  }

  /// Posts a form and goes where it leads.
  Response submit(Filled form) throws IOException {
    var answer = send(form);
    here = arrived(answer);
    return answer;
  }

  /// Posts a form and nothing more.
  Response send(Filled form) throws IOException {
    return send(form, Map.of());
  }

  Response send(Filled form, Map<String, String> more) throws IOException {
    return send(form.action(), form.encoded(), more);
  }

  /// Posts a form with something after it that no browser would write.
  Response sendRaw(Filled form, String encoded) throws IOException {
    return send(form.action(), form.encoded() + encoded, Map.of());
  }

  private Response send(String action, String encoded, Map<String, String> more)
      throws IOException {
    return exchange(
        "POST",
        action,
        encoded,
        merged(Map.of("Content-Type", "application/x-www-form-urlencoded"), more));
  }

  /// Keeps what is half typed, as a page does every second or so.
  Response draft(String room, String field, String text) throws IOException {
    var form = Filled.to(room + "/draft").with("csrf", token()).with(field, text);
    return send(form, Map.of("Accept", "application/json"));
  }

  /// A press that no button on the page made.
  Filled forged(String room, String press) {
    return Filled.to(room + "/do").with("csrf", token()).with("press", press);
  }

  /// The token of the page one looks at.
  String token() {
    var token = here.page().selectFirst("[name=csrf]");
    return token == null ? here.page().body().attr("data-csrf") : token.attr("value");
  }

  /// Follows the stream of a room.
  LiveStream listen(String room) throws IOException {
    return LiveStream.open(this, room + "/live");
  }

  // --- over the wire

  HttpRequest.Builder request(String path, Map<String, String> more) {
    var builder = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    merged(merged(Map.of("Accept", "text/html"), headers), more).forEach(builder::setHeader);
    if (!cookies.isEmpty()) {
      builder.setHeader(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return builder;
  }

  <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      var response = HTTP.send(request, handler);
      response.headers().allValues("set-cookie").forEach(this::keep);
      return response;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  void heard(String from, byte[] bytes) {
    listeners.forEach(listener -> listener.accept(from, bytes));
  }

  private Response exchange(String method, String path, String body, Map<String, String> more)
      throws IOException {
    var request =
        request(path, more)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    var response = exchange(request, BodyHandlers.ofByteArray());
    var answer =
        new Response(
            method + " " + path,
            response.statusCode(),
            response.headers().map(),
            new String(response.body(), StandardCharsets.ISO_8859_1));
    heard(answer.request(), bytes(answer));
    return answer;
  }

  private Response arrived(Response answer) throws IOException {
    var there = answer;
    for (int hops = 0; there.status() == 303 && hops < 5; hops++) {
      there = get(there.header("Location").replaceFirst("^https?://[^/]+", ""));
    }
    return there;
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static byte[] bytes(Response answer) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(
        (answer.status() + " " + answer.headers() + "\n").getBytes(StandardCharsets.UTF_8));
    all.writeBytes(answer.body());
    return all.toByteArray();
  }

  private static Filled filled(Element button) {
    var form = (FormElement) button.closest("form");
    var filled = Filled.to(form.attr("action"));
    for (var field : form.formData()) {
      filled = new Filled(filled.action(), plus(filled, field.key(), field.value()));
    }
    for (var area : form.select("textarea[name]")) {
      filled = filled.with(area.attr("name"), asInBrowser(area.wholeText()));
    }
    return button.attr("name").isEmpty()
        ? filled
        : filled.with(button.attr("name"), button.attr("value"));
  }

  private static List<Filled.Field> plus(Filled form, String name, String value) {
    var more = new ArrayList<>(form.fields());
    more.add(new Filled.Field(name, value));
    return List.copyOf(more);
  }

  /// A browser drops the first line break of a text area; our parser does not.
  private static String asInBrowser(String text) {
    return text.startsWith("\n") ? text.substring(1) : text;
  }

  private static Map<String, String> merged(Map<String, String> some, Map<String, String> more) {
    var all = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(some);
    all.putAll(more);
    return all;
  }

  private String nothing(String label) {
    return "%s sees no button '%s' at %s (%d); there are %s"
        .formatted(
            name, label, here.request(), here.status(), here.page().select("button").eachText());
  }
}
