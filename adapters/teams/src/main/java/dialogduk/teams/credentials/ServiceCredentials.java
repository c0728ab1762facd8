package dialogduk.teams.credentials;

import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.Authenticator;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Our token for the Bot Framework SDK, whose own way sends it to whatever address it is given.
/// Here each request asks for it with its address, and one that may not have it is not sent at all,
/// nor is a redirect followed.
public final class ServiceCredentials extends AppCredentials {

  private final Tokens tokens;

  /// @param appId empty while developing
  public ServiceCredentials(String appId, Tokens tokens) {
    // The tenant: only the SDK's own way of getting a token would use it.
    super("");
    this.tokens = tokens;
    setAppId(appId);
  }

  @Override
  public void applyCredentialsFilter(OkHttpClient.Builder client) {
    client
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .addInterceptor(this::send);
  }

  private Response send(Interceptor.Chain chain) throws IOException {
    var request = chain.request();
    return switch (tokens.tokenFor(request.url().uri())) {
      case Tokens.Handed.NoneNeeded _ -> chain.proceed(request);
      case Tokens.Handed.OffTheList _ ->
          throw new NotSent("the address is not on a host of TEAMS_SERVICE_HOSTS");
      case Tokens.Handed.Unavailable(var why) -> throw new NotSent(why);
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

    NotSent(String why) {
      super("nothing was sent to Teams: " + why);
    }
  }

  /// Without an address there is no token.
  @Override
  public CompletableFuture<String> getToken() {
    return CompletableFuture.failedFuture(new NotSent("a token is handed out for an address only"));
  }

  @Override
  protected Authenticator buildAuthenticator() {
    throw new UnsupportedOperationException("tokens come from dialogduk.teams.credentials.Tokens");
  }
}
