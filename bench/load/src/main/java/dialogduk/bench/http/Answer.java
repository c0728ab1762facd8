package dialogduk.bench.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A whole answer of HTTP/1.1.
///
/// @param body as it came: what is looked for in it is ASCII
/// @param closes the server takes nothing more on this connection
record Answer(int status, String body, boolean closes) {

  private static final String END = "\r\n\r\n";
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final String LENGTH = "content-length: ";

  /// @param came from its start to its position
  /// @return nothing while it is not whole
  static @Nullable Answer in(ByteBuffer came) {
    var bytes = new byte[came.position()];
    came.get(0, bytes);
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END);
    if (end < 0) {
      return null;
    }
    var head = text.substring(0, end).toLowerCase(Locale.ROOT);
    var rest = text.substring(end + END.length());
    var body = head.contains(CHUNKED) ? chunks(rest) : whole(rest, length(head));
    return body == null
        ? null
        : new Answer(
            Integer.parseInt(head.substring(9, 12)), body, head.contains("connection: close"));
  }

  private static @Nullable String whole(String rest, int length) {
    return rest.length() >= length ? rest.substring(0, length) : null;
  }

  private static int length(String head) {
    int at = head.indexOf(LENGTH);
    if (at < 0) {
      return 0;
    }
    int end = head.indexOf("\r\n", at);
    return Integer.parseInt(
        head.substring(at + LENGTH.length(), end < 0 ? head.length() : end).strip());
  }

  /// All chunks together; nothing while the last is not there.
  private static @Nullable String chunks(String rest) {
    var body = new StringBuilder();
    int at = 0;
    while (true) {
      int line = rest.indexOf("\r\n", at);
      if (line < 0) {
        return null;
      }
      var size = Integer.parseInt(rest.substring(at, line).strip(), 16);
      int from = line + 2;
      at = from + size + 2;
      if (rest.length() < at) {
        return null;
      }
      if (size == 0) {
        return body.toString();
      }
      body.append(rest, from, from + size);
    }
  }
}
