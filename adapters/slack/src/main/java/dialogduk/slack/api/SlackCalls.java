package dialogduk.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import okhttp3.FormBody;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Calls Slack's Web API once: within the budget, with a time limit, and with its answer told in
/// the words of a channel. Nothing is repeated here.
public final class SlackCalls implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE_CALL = Duration.ofSeconds(10);
  private static final Duration UNTOLD_PAUSE = Duration.ofSeconds(30);
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final Tokens tokens;
  private final Budget budget;
  private final Slack slack;

  /// @param url ends with a slash
  public SlackCalls(String url, Tokens tokens, Budget budget) {
    this.tokens = tokens;
    this.budget = budget;
    this.slack = client(url);
  }

  /// Slack's client as we use it.
  public static Slack client(String url) {
    return Slack.getInstance(config(url), new SlackHttpClient(http()));
  }

  /// The client asks nothing by itself, and posts nothing twice when a kept connection dies.
  private static SlackConfig config(String url) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(url);
    config.setStatsEnabled(false);
    return config;
  }

  private static OkHttpClient http() {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .connectTimeout(CONNECT)
        .callTimeout(WHOLE_CALL)
        .addNetworkInterceptor(SlackCalls::answered)
        .build();
  }

  /// A 503 that may be tried again at once is: by OkHttp, whatever it was told. A post would stand
  /// there twice.
  private static Response answered(Interceptor.Chain chain) throws IOException {
    var answer = chain.proceed(chain.request());
    return answer.headers("Retry-After").stream().anyMatch(it -> it.matches("0+"))
            && answer.code() == UNAVAILABLE
        ? answer.newBuilder().removeHeader("Retry-After").build()
        : answer;
  }

  public Slack slack() {
    return slack;
  }

  /// One call.
  @FunctionalInterface
  public interface Call<R extends SlackApiTextResponse> {
    R with(MethodsClient client) throws IOException, SlackApiException;
  }

  /// @param channel that is posted to; empty where it does not count
  /// @throws Busy if it must wait
  /// @throws Gone if it cannot be done
  /// @throws RuntimeException if it is not known whether it was done
  public <R extends SlackApiTextResponse> R call(
      String team, String method, String channel, Call<R> call) {
    return call(token(team), team, method, channel, call);
  }

  private String token(String team) {
    return tokens
        .of(team)
        .orElseThrow(() -> new Gone("no token for the workspace " + team, Gone.What.PERMISSION));
  }

  /// Where one socket can be opened. It holds a ticket: not for the log.
  ///
  /// @throws Busy if it must wait
  /// @throws Gone if it cannot be done
  public String socketAddress(String appToken) {
    return call(
            appToken,
            "",
            "apps.connections.open",
            "",
            client -> client.appsConnectionsOpen(it -> it))
        .getUrl();
  }

  private <R extends SlackApiTextResponse> R call(
      String token, String team, String method, String channel, Call<R> call) {
    return checked(team, method, channel, asked(token, team, method, channel, call));
  }

  /// Does what needs no more of the answer than [Taken] reads.
  ///
  /// @param channel that is posted to; empty where it does not count
  /// @throws Busy if it must wait
  /// @throws Gone if it cannot be done
  /// @throws Unserved if there is nothing at this server that does it
  /// @throws RuntimeException if it is not known whether it was done
  Taken send(String team, String method, String channel, FormBody.Builder form) {
    return checked(team, method, channel, sent(team, method, channel, form));
  }

  /// The answer as it is, be it yes or no.
  ///
  /// @throws Busy if it must wait
  /// @throws Gone if there is no token
  /// @throws RuntimeException if there is no answer
  Taken sent(String team, String method, String channel, FormBody.Builder form) {
    var token = token(team);
    return asked(
        token,
        team,
        method,
        channel,
        client -> client.postFormWithTokenAndParseResponse(_ -> form, method, token, Taken.class));
  }

  /// The answer as it is, be it yes or no.
  ///
  /// @throws Busy if it must wait
  /// @throws Gone if there is no token
  /// @throws RuntimeException if there is no answer
  <R extends SlackApiTextResponse> R asked(String team, String method, Call<R> call) {
    return asked(token(team), team, method, "", call);
  }

  private <R extends SlackApiTextResponse> R asked(
      String token, String team, String method, String channel, Call<R> call) {
    budget.take(team, method, channel);
    try {
      return call.with(slack.methods(token));
    } catch (SlackApiException refused) {
      throw told(team, method, channel, refused);
    } catch (IOException lost) {
      throw new UncheckedIOException("no answer from Slack to " + method, lost);
    }
  }

  private <R extends SlackApiTextResponse> R checked(
      String team, String method, String channel, R answer) {
    if (answer.isOk()) {
      return answer;
    }
    throw refused(team, method, channel, answer.getError() == null ? "" : answer.getError());
  }

  private RuntimeException refused(String team, String method, String channel, String word) {
    if (ErrorWords.isBusy(word)) {
      return busy(team, method, channel, UNTOLD_PAUSE);
    }
    if (ErrorWords.isTransient(word)) {
      return new IllegalStateException("Slack could not do " + method + ": " + word);
    }
    return ErrorWords.gone(method, word);
  }

  /// Slack refuses with a word and the status 200. Others give the same word another status, or
  /// answer what they have not with a page.
  private RuntimeException told(
      String team, String method, String channel, SlackApiException answered) {
    var response = answered.getResponse();
    if (response.code() == TOO_MANY) {
      return busy(team, method, channel, retryAfter(response));
    }
    if (response.code() < 400 || response.code() >= 500) {
      return new IllegalStateException("Slack answered " + response.code() + " to " + method);
    }
    var error = answered.getError();
    return error == null || error.getError() == null
        ? new Unserved(method, response.code())
        : refused(team, method, channel, error.getError());
  }

  private Busy busy(String team, String method, String channel, Duration asked) {
    budget.pause(team, method, channel, asked);
    return new Busy("Slack asks to wait with " + method, asked);
  }

  private static Duration retryAfter(Response response) {
    try {
      var seconds = Long.parseLong(String.valueOf(response.header("Retry-After")));
      return seconds > 0 ? Duration.ofSeconds(seconds) : UNTOLD_PAUSE;
    } catch (NumberFormatException none) {
      return UNTOLD_PAUSE;
    }
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception unable) {
      throw new IllegalStateException("Slack's client could not be closed", unable);
    }
  }
}
