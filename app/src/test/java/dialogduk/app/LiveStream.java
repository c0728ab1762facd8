package dialogduk.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The open stream of one tab, and every byte that came over it.
final class LiveStream implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Pattern BETWEEN = Pattern.compile("\n\n");

  private final InputStream in;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final int status;

  private LiveStream(InputStream in, int status) {
    this.in = in;
    this.status = status;
  }

  static LiveStream open(WebPerson person, String path) throws IOException {
    return open(person, path, Map.of());
  }

  static LiveStream open(WebPerson person, String path, Map<String, String> more)
      throws IOException {
    var request = person.request(path, more).setHeader("Accept", "text/event-stream").build();
    var response = person.exchange(request, BodyHandlers.ofInputStream());
    var stream = new LiveStream(response.body(), response.statusCode());
    person.heard(
        "GET " + path, response.headers().map().toString().getBytes(StandardCharsets.UTF_8));
    Thread.ofVirtual().start(() -> stream.read(person, path));
    return stream;
  }

  int status() {
    return status;
  }

  /// What was sent so far, frame by frame; heartbeats are left out.
  synchronized List<String> frames() {
    var text = heard.toString(StandardCharsets.UTF_8);
    var whole =
        text.substring(0, text.lastIndexOf("\n\n") + 2 < 2 ? 0 : text.lastIndexOf("\n\n") + 2);
    return Stream.of(BETWEEN.split(whole, 0))
        .filter(frame -> !frame.isEmpty() && !frame.startsWith(":"))
        .toList();
  }

  /// Waits until so many frames have come.
  synchronized List<String> await(int frames) throws InterruptedException {
    var until = System.nanoTime() + LONGEST.toNanos();
    while (frames().size() < frames) {
      var left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("no frame " + frames + " came, only " + frames());
      }
      wait(left);
    }
    return frames();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void read(WebPerson person, String path) {
    var buffer = new byte[4_096];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        var bytes = java.util.Arrays.copyOf(buffer, read);
        person.heard("GET " + path, bytes);
        synchronized (this) {
          heard.writeBytes(bytes);
          notifyAll();
        }
      }
    } catch (IOException closed) {
      // The stream ends when it is closed, or with the server.
    }
  }
}
