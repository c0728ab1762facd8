package dialogduk.bench.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The body of an interaction as the stand-in workspace sends it, with the places where somebody
/// else's names are written over the first person's.
public final class Template {

  private final byte[] body;
  private final int[] users;
  private final int[] sessions;
  private final int[] steps;

  private Template(byte[] body, int[] users, int[] sessions, int[] steps) {
    this.body = body;
    this.users = users;
    this.sessions = sessions;
    this.steps = steps;
  }

  /// @param step as the value of the option that was chosen; it stands nowhere else
  static Template of(String payload, String user, String session, String step) {
    var chosen = "\"value\":\"" + step + "\"";
    var body = "payload=" + encoded(payload);
    var inBody = encoded(chosen);
    return new Template(
        body.getBytes(StandardCharsets.US_ASCII),
        places(body, encoded(user), 0),
        places(body, encoded(session), 0),
        places(body, inBody, inBody.length() - encoded("\"").length() - 1));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int[] places(String body, String part, int offset) {
    List<Integer> found = new ArrayList<>();
    for (int at = body.indexOf(part); at >= 0; at = body.indexOf(part, at + 1)) {
      found.add(at + offset);
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("the payload does not hold " + part);
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  public int length() {
    return body.length;
  }

  /// The same buffer every time: for one thread, and gone with the next call.
  byte[] with(byte[] user, byte[] session, int step) {
    write(user, users);
    write(session, sessions);
    for (int place : steps) {
      body[place] = (byte) ('0' + step);
    }
    return body;
  }

  private void write(byte[] name, int[] places) {
    for (int place : places) {
      System.arraycopy(name, 0, body, place, name.length);
    }
  }

  Template copy() {
    return new Template(Arrays.copyOf(body, body.length), users, sessions, steps);
  }
}
