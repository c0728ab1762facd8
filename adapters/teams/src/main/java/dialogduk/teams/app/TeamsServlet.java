package dialogduk.teams.app;

import dialogduk.core.chat.InTime;
import dialogduk.core.chat.InTime.Outcome;
import dialogduk.teams.guard.GuardFilter;
import dialogduk.teams.guard.Verdict;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where what Teams tells comes in, behind the guard. What is not done in time is not acknowledged.
public final class TeamsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(TeamsServlet.class);

  private final transient TeamsApp app;
  private final transient InTime inTime;

  public TeamsServlet(TeamsApp app, InTime inTime) {
    this.app = app;
    this.inTime = inTime;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!(request.getAttribute(GuardFilter.ACCEPTED) instanceof Verdict.Accepted accepted)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    var body = request.getInputStream().readAllBytes();
    switch (inTime.of(() -> app.handle(accepted, body))) {
      case Outcome.Answered(var reply) -> tell(reply, response);
      case Outcome.NotRead() -> {
        LOG.info(
            "Teams: a request was refused with 400 (the activity cannot be read, or not whole)");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      }
      case Outcome.Unanswered() -> response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private static void tell(TeamsApp.Reply reply, HttpServletResponse response) throws IOException {
    response.setStatus(reply.status());
    if (!reply.body().isEmpty()) {
      response.setContentType("application/json; charset=utf-8");
      response.getOutputStream().write(reply.body().getBytes(StandardCharsets.UTF_8));
    }
  }
}
