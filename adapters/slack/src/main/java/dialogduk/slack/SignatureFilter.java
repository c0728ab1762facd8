package dialogduk.slack;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets nothing by that Slack has not signed, and keeps the bytes for those who read after it. It
/// must stand first: whoever asks for a parameter before has read the body away.
///
/// What it lets by carries its [SlackPayload] as the attribute [#PAYLOAD].
public final class SignatureFilter implements Filter {

  public static final String PAYLOAD = SlackPayload.class.getName();

  /// Slack's largest views have 250 kB.
  public static final int LARGEST = 1024 * 1024;

  /// How long a body may take to arrive.
  public static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final SlackSignature signature;
  private final InstantSource clock;
  private volatile @Nullable Instant lastGenuine;

  public SignatureFilter(SlackSignature signature, InstantSource clock) {
    this.signature = signature;
    this.clock = clock;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    switch (check(asked)) {
      case Checked.Refused(var status) -> refuse(answer, status);
      case Checked.Passed(var kept) -> chain.doFilter(kept, answer);
    }
  }

  /// Says nothing of why, and closes: what is left of the body is not worth reading.
  private static void refuse(HttpServletResponse answer, int status) {
    answer.setStatus(status);
    answer.setHeader("Connection", "close");
  }

  private sealed interface Checked {
    record Passed(HttpServletRequest kept) implements Checked {}

    record Refused(int status) implements Checked {}
  }

  private Checked check(HttpServletRequest request) throws IOException {
    if (!isPlain(request)) {
      return new Checked.Refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
    var lengths = all(request, "Content-Length").stream().distinct().toList();
    if (lengths.size() > 1 || !lengths.stream().allMatch(LENGTH.asMatchPredicate())) {
      return new Checked.Refused(HttpServletResponse.SC_BAD_REQUEST);
    }
    long length = lengths.isEmpty() ? -1 : Long.parseLong(lengths.getFirst());
    if (length > LARGEST) {
      return new Checked.Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
    return read(request, length);
  }

  private Checked read(HttpServletRequest request, long length) throws IOException {
    var until = clock.instant().plus(LONGEST);
    var body = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    var in = request.getInputStream();
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      body.write(buffer, 0, count);
      if (body.size() > LARGEST) {
        return new Checked.Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      }
      if (clock.instant().isAfter(until)) {
        return new Checked.Refused(HttpServletResponse.SC_REQUEST_TIMEOUT);
      }
    }
    return length >= 0 && length != body.size()
        ? new Checked.Refused(HttpServletResponse.SC_BAD_REQUEST)
        : verify(request, body.toByteArray(), clock.instant());
  }

  /// When something that Slack has signed came last.
  public Optional<Instant> lastGenuine() {
    return Optional.ofNullable(lastGenuine);
  }

  private Checked verify(HttpServletRequest request, byte[] body, Instant now) {
    var verdict =
        signature.verify(
            all(request, "X-Slack-Request-Timestamp"),
            all(request, "X-Slack-Signature"),
            body,
            now);
    return switch (verdict) {
      case SlackSignature.Verdict.Refused _ ->
          new Checked.Refused(HttpServletResponse.SC_UNAUTHORIZED);
      case SlackSignature.Verdict.Genuine _ -> {
        lastGenuine = now;
        yield parse(request, body);
      }
    };
  }

  private static Checked parse(HttpServletRequest request, byte[] body) {
    var payload = SlackPayload.of(request.getContentType(), body);
    return switch (payload) {
      case SlackPayload.Malformed _ -> new Checked.Refused(HttpServletResponse.SC_BAD_REQUEST);
      case SlackPayload.Json _, SlackPayload.Form _ -> {
        request.setAttribute(PAYLOAD, payload);
        yield new Checked.Passed(new KeptRequest(request, body, payload));
      }
    };
  }

  /// Packed bodies are not unpacked before anyone knows who sent them; Slack packs none.
  private static boolean isPlain(HttpServletRequest request) {
    return all(request, "Content-Encoding").stream()
        .allMatch(it -> it.strip().toLowerCase(Locale.ROOT).equals("identity"));
  }

  private static List<String> all(HttpServletRequest request, String header) {
    var values = request.getHeaders(header);
    return values == null ? List.of() : Collections.list(values);
  }
}
