package dialogduk.teams.credentials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.schema.Activity;
import dialogduk.teams.guard.Verdict;
import java.net.URI;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The SDK's adapter with its doors shut: it takes in what our guard has let by and nothing else,
/// and calls out with our credentials, once and in bounded time. The SDK alone checks tokens too
/// lightly and posts up to four times.
public final class TeamsAdapter extends BotFrameworkAdapter {

  /// Teams has a handful of regions.
  private static final int MOST_CLIENTS = 100;

  private static final long LONGEST_SECONDS = 10;

  /// All conversations are on one host. A call that waits here for its turn would be sent after its
  /// caller has given up.
  private static final int MOST_CALLS = 1_000;

  /// What is sent while the other side closes a connection that was idle is lost, and nobody knows
  /// whether it came. Some keep one for five seconds and no longer.
  private static final long IDLE_SECONDS = 3;

  private static final int MOST_IDLE = 5;

  private final ServiceCredentials credentials;
  private final Dispatcher calls = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
  private final Cache<String, ConnectorClient> clients =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).build();

  public TeamsAdapter(ServiceCredentials credentials) {
    super(credentials, new AuthenticationConfiguration(), null, new Once(), null);
    this.credentials = credentials;
    calls.setMaxRequests(MOST_CALLS);
    calls.setMaxRequestsPerHost(MOST_CALLS);
  }

  /// The SDK's client with our credentials, for one connector.
  public ConnectorClient connector(URI service) {
    var address = service.toString();
    return clients.get(address.endsWith("/") ? address : address + "/", this::client);
  }

  /// Hands on an activity to the handler; it answers where the token said.
  public CompletableFuture<InvokeResponse> process(
      Verdict.Accepted accepted, Activity activity, BotCallbackHandler handler) {
    var claims = new HashMap<String, String>();
    if (!accepted.appId().isEmpty()) {
      claims.put(AuthenticationConstants.AUDIENCE_CLAIM, accepted.appId());
      claims.put(AuthenticationConstants.SERVICE_URL_CLAIM, accepted.serviceUrl().toString());
    }
    activity.setServiceUrl(accepted.serviceUrl().toString());
    return processActivity(new ClaimsIdentity(accepted.issuer(), claims), activity, handler);
  }

  /// Not this way: it would believe tokens that are not to be believed.
  @Override
  public CompletableFuture<InvokeResponse> processActivity(
      String authorization, Activity activity, BotCallbackHandler handler) {
    return CompletableFuture.failedFuture(
        new UnsupportedOperationException("requests come in through dialogduk.teams.guard"));
  }

  @Override
  protected CompletableFuture<ConnectorClient> getOrCreateConnectorClient(
      String serviceUrl, @Nullable AppCredentials ignored) {
    return CompletableFuture.completedFuture(connector(URI.create(serviceUrl)));
  }

  private ConnectorClient client(String serviceUrl) {
    return new RestConnectorClient(
        RestConnectorClient.getDefaultRestClientBuilder(serviceUrl, credentials)
            .withRetryStrategy(new Once())
            .withDispatcher(calls)
            .withConnectionPool(new ConnectionPool(MOST_IDLE, IDLE_SECONDS, TimeUnit.SECONDS))
            .withConnectionTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
            .withReadTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
            .build());
  }

  /// A post that was answered with an error may have been taken all the same.
  private static final class Once extends RetryStrategy {

    Once() {
      super("once", false);
    }

    @Override
    public boolean shouldRetry(int retryCount, @Nullable Response response) {
      return false;
    }
  }
}
