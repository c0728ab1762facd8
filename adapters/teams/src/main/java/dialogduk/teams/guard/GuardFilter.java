package dialogduk.teams.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets nothing by that the guard refuses, and keeps the bytes for those who read after it. It must
/// stand first: whoever asks for a parameter before has read the body away.
///
/// What it lets by carries its [Verdict.Accepted] as the attribute [#ACCEPTED].
public final class GuardFilter implements Filter {

  public static final String ACCEPTED = Verdict.Accepted.class.getName();

  private static final Logger LOG = LoggerFactory.getLogger(GuardFilter.class);

  private final RequestGuard guard;
  private final InstantSource clock;
  private volatile @Nullable Instant lastGenuine;

  public GuardFilter(RequestGuard guard, InstantSource clock) {
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    switch (RawBody.read(asked, clock)) {
      case RawBody.Unread(var status) -> refuse(answer, status);
      case RawBody.Read(var kept) -> check(kept, answer, chain);
    }
  }

  private void check(KeptRequest kept, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var now = clock.instant();
    switch (guard.check(all(kept, "Authorization"), kept.bytes(), now)) {
      case Verdict.Refused refused -> {
        tell(refused);
        refuse(answer, refused.status());
      }
      case Verdict.Accepted accepted -> {
        lastGenuine = now;
        kept.setAttribute(ACCEPTED, accepted);
        chain.doFilter(kept, answer);
      }
    }
  }

  /// Whoever walks by without a token is no news.
  private static void tell(Verdict.Refused refused) {
    if (refused.why() == Why.NOT_ONE_TOKEN) {
      LOG.debug("Teams: a request was refused ({})", refused.why());
    } else {
      LOG.info("Teams: a request was refused with {} ({})", refused.status(), refused.why());
    }
  }

  /// Says nothing of why, and closes: what is left of the body is not worth reading.
  private static void refuse(HttpServletResponse answer, int status) {
    answer.setStatus(status);
    answer.setHeader("Connection", "close");
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      answer.setHeader("WWW-Authenticate", "Bearer");
    }
    if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      answer.setHeader("Allow", "POST");
    }
  }

  /// When something that comes from Teams came last.
  public Optional<Instant> lastGenuine() {
    return Optional.ofNullable(lastGenuine);
  }

  static List<String> all(HttpServletRequest request, String header) {
    var values = request.getHeaders(header);
    return values == null ? List.of() : Collections.list(values);
  }
}
