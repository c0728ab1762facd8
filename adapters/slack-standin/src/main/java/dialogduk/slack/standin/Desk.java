package dialogduk.slack.standin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Starts a stand-in with a small workspace for a developer at the desk: `--port 0 --deliver
/// http://127.0.0.1:8080/slack/events --secret …`; `--deliver sockets` for Socket Mode, `--page
/// adapters/slack-standin/page/built` for the drawn page.
final class Desk {

  private Desk() {}

  static void run(String[] arguments) throws InterruptedException {
    var given = pairs(arguments);
    var options =
        Options.at(InstantSource.system())
            .withPort(Integer.parseInt(given.getOrDefault("--port", "0")))
            .withSecret(given.getOrDefault("--secret", "standin-signing-secret"));
    var built = given.get("--page");
    try (var standin = Standin.start(built == null ? options : options.withPage(Path.of(built)))) {
      var team = workspace(standin);
      var deliver = given.getOrDefault("--deliver", "http://127.0.0.1:8080/slack/events");
      if (deliver.equals("sockets")) {
        standin.deliverOverSockets();
      } else {
        standin.deliverTo(URI.create(deliver));
      }
      IO.println("api     " + standin.apiUrl());
      IO.println("token   " + team.token());
      IO.println("app     " + Standin.APP_TOKEN);
      IO.println("secret  " + standin.secret());
      IO.println("page    " + standin.pageUrl());
      if (built != null) {
        IO.println("drawn   " + standin.drawnUrl());
      }
      while (!Thread.currentThread().isInterrupted()) {
        standin.tick();
        Thread.sleep(Duration.ofSeconds(1));
      }
    }
  }

  private static Team workspace(Standin standin) {
    var team = standin.team("T0STANDIN", "kommunen");
    standin.account(team, "U0ANNA", "Anna");
    standin.account(team, "U0BO", "Bo");
    standin.account(team, "U0CIM", "Cim");
    standin.account(standin.account(team, "U0DAG", "Dag").with(Account.Kind.GUEST));
    standin.channel(team, "C0SAMVERKAN", "samverkan", "U0ANNA", "U0BO", "U0CIM", "U0DAG");
    standin.privateChannel(team, "C0ENSKILD", "enskild", "U0ANNA", "U0BO");
    return team;
  }

  private static Map<String, String> pairs(String[] arguments) {
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException(
          "arguments come in pairs: --port 0 --deliver <address> --secret <secret>");
    }
    var pairs = new HashMap<String, String>();
    for (var i = 0; i < arguments.length; i += 2) {
      pairs.put(arguments[i], arguments[i + 1]);
    }
    return pairs;
  }
}
