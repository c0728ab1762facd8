package dialogduk.teams.credentials;

import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.Authenticator;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Our token for the Bot Framework SDK, whose own way sends it to whatever address it is given.
/// Here each request asks for it with its address, and one that may not have it is not sent at all,
/// nor is a redirect followed. Every call ends in bounded time.
public final class ServiceCredentials extends AppCredentials {

  /// From the first look for a token to the last byte received.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Tokens tokens;
  private final Duration longest;

  /// @param appId empty while developing
  public ServiceCredentials(String appId, Tokens tokens) {
    this(appId, tokens, LONGEST);
  }

  public ServiceCredentials(String appId, Tokens tokens, Duration longest) {
    // The tenant: only the SDK's own way of getting a token would use it.
    super("");
    this.tokens = tokens;
    this.longest = longest;
    setAppId(appId);
  }

  @Override
  public void applyCredentialsFilter(OkHttpClient.Builder client) {
    client
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .callTimeout(longest)
        .addInterceptor(this::send)
        .addNetworkInterceptor(ServiceCredentials::answered);
  }

  /// A 503 that may be tried again at once is: by OkHttp, whatever it was told.
  private static Response answered(Interceptor.Chain chain) throws IOException {
    var answer = chain.proceed(chain.request());
    return answer.headers("Retry-After").stream().anyMatch(it -> it.matches("0+"))
        ? answer.newBuilder().removeHeader("Retry-After").build()
        : answer;
  }

  private Response send(Interceptor.Chain chain) throws IOException {
    var request = chain.request();
    return switch (tokens.tokenFor(request.url().uri())) {
      case Tokens.Handed.NoneNeeded _ -> chain.proceed(request);
      case Tokens.Handed.OffTheList _ ->
          throw new NotSent("the address is not on a host of TEAMS_SERVICE_HOSTS", true);
      case Tokens.Handed.Unavailable(var why) -> throw new NotSent(why, false);
      case Tokens.Handed.Token(var token) -> {
        var answer =
            chain.proceed(request.newBuilder().header("Authorization", "Bearer " + token).build());
        if (answer.code() == 401) {
          tokens.refused(token);
        }
        yield answer;
      }
    };
  }

  /// Nothing has left this machine.
  public static final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean lasting;

    NotSent(String why, boolean lasting) {
      super("nothing was sent to Teams: " + why);
      this.lasting = lasting;
    }

    /// Whether it would be the same the next time.
    public boolean isLasting() {
      return lasting;
    }
  }

  /// Without an address there is no token.
  @Override
  public CompletableFuture<String> getToken() {
    return CompletableFuture.failedFuture(
        new NotSent("a token is handed out for an address only", true));
  }

  @Override
  protected Authenticator buildAuthenticator() {
    throw new UnsupportedOperationException("tokens come from dialogduk.teams.credentials.Tokens");
  }
}
