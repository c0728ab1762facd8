package dialogduk.bench.peer;

import com.slack.api.Slack;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Bolt for Java as its guide shows it, with SQLite: a mark is acknowledged after its commit. It
/// asks nobody for `auth.test`, which is in its favour.
final class BoltJava {

  private BoltJava() {}

  public static void main(String[] args) throws Exception {
    var marks = new MarkTable(Servers.setting("DB"));
    var config = new AppConfig();
    config.setSigningSecret(Servers.setting("SLACK_SIGNING_SECRET"));
    var verification =
        new RequestVerification(
            new SlackSignature.Verifier(new SlackSignature.Generator(config.getSigningSecret())));
    var app = new App(config, Slack.getInstance(), List.of(verification));
    app.viewSubmission(
        Pattern.compile("mark"),
        (request, context) -> {
          keep(marks, request);
          return context.ack();
        });
    Servers.serve(new SlackAppServlet(app));
  }

  private static void keep(MarkTable marks, ViewSubmissionRequest request) {
    var payload = request.getPayload();
    var view = payload.getView();
    var fields = view.getState().getValues().getOrDefault("step", Map.of());
    var chosen = Objects.requireNonNull(fields.get("value")).getSelectedOption();
    marks.keep(
        view.getPrivateMetadata().split("/", 2)[0],
        payload.getUser().getId(),
        Integer.parseInt(chosen.getValue().substring(1)));
  }
}
