package dialogduk.slack.standin;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import okhttp3.OkHttpClient;

/// A small workspace, Slack's own client for it, and a bot that answers what the test wants.
final class Play implements AutoCloseable {

  record Got(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  record Says(int status, String body, Duration after) {}

  final SettableTime time = new SettableTime(Instant.parse("2026-03-02T09:00:00Z"));
  final Standin standin;
  final Team team;
  final List<Got> got = new CopyOnWriteArrayList<>();
  final AtomicReference<Function<Got, Says>> bot =
      new AtomicReference<>(_ -> new Says(200, "", Duration.ZERO));
  private final HttpServer server;
  private final Slack slack;

  Play() throws IOException {
    this(options -> options);
  }

  Play(Function<Options, Options> wanted) throws IOException {
    standin = Standin.start(wanted.apply(Options.at(time)));
    team = standin.team("T1", "kommunen");
    standin.account(team, "U1", "Anna");
    standin.account(team, "U2", "Bo");
    standin.channel(team, "C1", "samverkan", "U1", "U2");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var in =
              new Got(
                  Map.copyOf(exchange.getRequestHeaders()),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          got.add(in);
          var says = bot.get().apply(in);
          Http.pause(says.after());
          var bytes = says.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(says.status(), bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    standin.deliverTo(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"));
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(standin.apiUrl());
    // Otherwise the client asks auth.test by itself, once for each token.
    config.setStatsEnabled(false);
    // Otherwise OkHttp posts a second time, unasked, when a kept connection dies under a call.
    var http = new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
    slack = Slack.getInstance(config, new SlackHttpClient(http));
  }

  void answers(int status, String body) {
    bot.set(_ -> new Says(status, body, Duration.ZERO));
  }

  Slack slack() {
    return slack;
  }

  MethodsClient api() {
    return slack.methods(team.token());
  }

  /// A post that must succeed.
  Message posted(String blocks) throws Exception {
    var answer =
        api().chatPostMessage(request -> request.channel("C1").text("t").blocksAsString(blocks));
    if (!answer.isOk()) {
      throw new AssertionError(answer.getError() + " " + answer.getResponseMetadata());
    }
    return standin.messages("C1").getLast();
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception unable) {
      throw new IllegalStateException(unable);
    }
    server.stop(0);
    standin.close();
  }
}
