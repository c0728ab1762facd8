package dialogduk.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Requests that no proper client would send, byte for byte.
final class Wire {

  private static final int LONGEST_WAIT_MILLIS = 20_000;

  private Wire() {}

  /// @param lines the request line and the headers, without a last empty line
  static Response send(ServerProcess server, String... lines) throws IOException {
    try (var socket = open(server, lines)) {
      return answer(lines[0], socket.getInputStream());
    }
  }

  /// A request whose answer the caller reads, or does not.
  static Socket open(ServerProcess server, String... lines) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    var out = socket.getOutputStream();
    out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return socket;
  }

  static String host(ServerProcess server) {
    return "Host: localhost:" + server.port();
  }

  private static Response answer(String request, InputStream in) throws IOException {
    var all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    var parts = all.split("\r\n\r\n", 2);
    var head = parts[0].split("\r\n");
    var headers =
        Arrays.stream(head)
            .skip(1)
            .map(line -> line.split(": ?", 2))
            .collect(
                Collectors.groupingBy(
                    pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    return new Response(
        request,
        Integer.parseInt(head[0].split(" ", 3)[1]),
        Map.<String, List<String>>copyOf(headers),
        parts.length < 2 ? "" : parts[1]);
  }
}
