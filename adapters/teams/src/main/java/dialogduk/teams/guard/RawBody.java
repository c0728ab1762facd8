package dialogduk.teams.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;

/// A request whose body was read as far as is safe before anyone knows who sent it.
sealed interface RawBody {

  record Read(KeptRequest request) implements RawBody {}

  /// @param status what to answer
  record Unread(int status) implements RawBody {}

  /// A message of Teams has about a hundred kB at most.
  int LARGEST = 256 * 1024;

  /// How long a body may take to arrive.
  Duration LONGEST = Duration.ofSeconds(10);

  Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  Pattern JSON =
      Pattern.compile(
          "application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?;?\\s*",
          Pattern.CASE_INSENSITIVE);

  static RawBody read(HttpServletRequest request, InstantSource clock) throws IOException {
    if (!"POST".equals(request.getMethod())) {
      return new Unread(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
    if (!isPlain(request)) {
      return new Unread(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
    var lengths = GuardFilter.all(request, "Content-Length").stream().distinct().toList();
    if (!isJson(request)
        || lengths.size() > 1
        || !lengths.stream().allMatch(LENGTH.asMatchPredicate())) {
      return new Unread(HttpServletResponse.SC_BAD_REQUEST);
    }
    long length = lengths.isEmpty() ? -1 : Long.parseLong(lengths.getFirst());
    return length > LARGEST
        ? new Unread(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
        : read(request, length, clock);
  }

  private static RawBody read(HttpServletRequest request, long length, InstantSource clock)
      throws IOException {
    var until = clock.instant().plus(LONGEST);
    var body = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    var in = request.getInputStream();
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      body.write(buffer, 0, count);
      if (body.size() > LARGEST) {
        return new Unread(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      }
      if (clock.instant().isAfter(until)) {
        return new Unread(HttpServletResponse.SC_REQUEST_TIMEOUT);
      }
    }
    return length >= 0 && length != body.size()
        ? new Unread(HttpServletResponse.SC_BAD_REQUEST)
        : new Read(new KeptRequest(request, body.toByteArray()));
  }

  /// Packed bodies are not unpacked before anyone knows who sent them; Teams packs none.
  private static boolean isPlain(HttpServletRequest request) {
    return GuardFilter.all(request, "Content-Encoding").stream()
        .allMatch(it -> it.strip().toLowerCase(Locale.ROOT).equals("identity"));
  }

  /// A page in a browser cannot send this to another server without asking it first.
  private static boolean isJson(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && JSON.matcher(type.strip()).matches();
  }
}
