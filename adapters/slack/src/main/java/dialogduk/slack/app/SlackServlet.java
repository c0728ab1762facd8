package dialogduk.slack.app;

import com.slack.api.bolt.response.Response;
import dialogduk.core.chat.InTime;
import dialogduk.core.chat.InTime.Outcome;
import dialogduk.slack.SignatureFilter;
import dialogduk.slack.SlackPayload;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// Where Slack's requests come in, behind the signature filter.
public final class SlackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Set<String> ACTED = Set.of("block_actions", "view_submission");

  /// Answers a verified request. Blocks until what it acknowledges is durable.
  @FunctionalInterface
  public interface Requests {
    Response handle(String body, Map<String, List<String>> headers) throws Exception;
  }

  /// Answers a verified press or form, as it was read when it was verified. Blocks as [Requests]
  /// does.
  @FunctionalInterface
  public interface Interactions {
    Response handle(Map<String, ?> payload) throws Exception;
  }

  private final transient Requests requests;
  private final transient Interactions interactions;
  private final transient InTime inTime;

  public SlackServlet(Requests requests, Interactions interactions, InTime inTime) {
    this.requests = requests;
    this.interactions = interactions;
    this.inTime = inTime;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (inTime.of(asked(request))) {
      case Outcome.Answered(var told) -> tell(told, response);
      case Outcome.NotRead() -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      case Outcome.Unanswered() -> response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /// All that is read of the request is read here: it is gone when it is answered too late.
  private Callable<Response> asked(HttpServletRequest request) throws IOException {
    var interaction = interaction(request);
    if (interaction.isPresent()) {
      return () -> interactions.handle(interaction.get());
    }
    var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var headers = headers(request);
    return () -> requests.handle(body, headers);
  }

  /// A press or a form; whatever else people can do in Slack is not for us to answer.
  private static Optional<Map<String, Object>> interaction(HttpServletRequest request) {
    return request.getAttribute(SignatureFilter.PAYLOAD)
            instanceof SlackPayload.Form(var _, var payload)
        ? payload.filter(json -> json.get("type") instanceof String type && ACTED.contains(type))
        : Optional.empty();
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
