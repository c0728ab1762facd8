package dialogduk.slack.app;

import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where Slack's requests come in, behind the signature filter. What is not done in time is not
/// acknowledged: Slack tells the person, and nothing is promised.
public final class SlackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(SlackServlet.class);

  /// Slack waits for three seconds.
  private static final Duration PATIENCE = Duration.ofMillis(2_800);

  /// Answers a verified request. Blocks until what it acknowledges is durable.
  @FunctionalInterface
  public interface Requests {
    Response handle(String body, Map<String, List<String>> headers) throws Exception;
  }

  private final transient Requests requests;
  private final transient ExecutorService executor;
  private final transient Duration patience;

  public SlackServlet(Requests requests, ExecutorService executor) {
    this(requests, executor, PATIENCE);
  }

  SlackServlet(Requests requests, ExecutorService executor, Duration patience) {
    this.requests = requests;
    this.executor = executor;
    this.patience = patience;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var headers = headers(request);
    var answer = executor.submit(() -> requests.handle(body, headers));
    try {
      var told = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      response.setStatus(told.getStatusCode());
      if (told.getContentType() != null) {
        response.setContentType(told.getContentType());
      }
      if (told.getBody() != null) {
        response.getOutputStream().write(told.getBody().getBytes(StandardCharsets.UTF_8));
      }
    } catch (TimeoutException late) {
      LOG.warn("Slack: a request took too long and was not acknowledged");
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (ExecutionException failed) {
      response.setStatus(status(failed.getCause()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /// Where it failed, but not its message: that may hold what somebody wrote.
  private static int status(@Nullable Throwable cause) {
    if (cause instanceof SlackApp.BadRequest) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    if (cause != null) {
      LOG.error(
          "Slack: a request could not be answered: {} at {}",
          cause.getClass().getName(),
          List.of(cause.getStackTrace()).subList(0, Math.min(5, cause.getStackTrace().length)));
    }
    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
    return headers;
  }
}
