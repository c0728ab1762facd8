package dialogduk.slack.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Takes the bytes of a file, as they are or as the one part of a form.
final class UploadServer {

  private static final int LARGEST = 50_000_000;

  private final World world;
  private final FileMethods files;

  UploadServer(World world, FileMethods files) {
    this.world = world;
    this.files = files;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var id = exchange.getRequestURI().getPath().replaceFirst("^/upload/", "");
      var body = exchange.getRequestBody().readNBytes(LARGEST);
      var type =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
      var bytes = type.startsWith("multipart/form-data") ? part(body, type) : body;
      var taken = files.put(id, bytes);
      var reply =
          taken
              ? Reply.plain(200, "OK - " + bytes.length)
              : Reply.plain(400, "wrong length or unknown file");
      world.receive("upload", body, reply.status(), reply.body());
      Http.send(exchange, reply);
    }
  }

  private static byte[] part(byte[] body, String type) {
    var text = new String(body, StandardCharsets.ISO_8859_1);
    var boundary = "--" + type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
    var start = text.indexOf("\r\n\r\n") + 4;
    var end = text.indexOf("\r\n" + boundary, start);
    return end < start ? new byte[0] : Arrays.copyOfRange(body, start, end);
  }
}
