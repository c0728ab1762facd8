package dialogduk.slack.app;

import com.slack.api.bolt.response.Response;
import dialogduk.core.chat.InTime;
import dialogduk.core.chat.InTime.Outcome;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where Slack's requests come in, behind the signature filter.
public final class SlackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /// Answers a verified request. Blocks until what it acknowledges is durable.
  @FunctionalInterface
  public interface Requests {
    Response handle(String body, Map<String, List<String>> headers) throws Exception;
  }

  private final transient Requests requests;
  private final transient InTime inTime;

  public SlackServlet(Requests requests, InTime inTime) {
    this.requests = requests;
    this.inTime = inTime;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var headers = headers(request);
    switch (inTime.of(() -> requests.handle(body, headers))) {
      case Outcome.Answered(var told) -> tell(told, response);
      case Outcome.NotRead() -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      case Outcome.Unanswered() -> response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private static void tell(Response told, HttpServletResponse response) throws IOException {
    response.setStatus(told.getStatusCode());
    if (told.getContentType() != null) {
      response.setContentType(told.getContentType());
    }
    if (told.getBody() != null) {
      response.getOutputStream().write(told.getBody().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
    return headers;
  }
}
