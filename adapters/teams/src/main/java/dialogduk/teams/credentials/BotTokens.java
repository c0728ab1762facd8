package dialogduk.teams.credentials;

import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.ServiceHosts;
import dialogduk.teams.trust.SharedWork;
import dialogduk.teams.trust.TeamsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The token of a registered bot. It is fetched once however many ask for it, again in the
/// background shortly before it ends, and used to its end when the token server does not give
/// another one.
public final class BotTokens implements Tokens {

  static final Duration EARLY = Duration.ofMinutes(5);

  /// Between two questions to the server.
  static final Duration PAUSE = Duration.ofSeconds(10);

  /// What a caller waits for a token when there is none; the server may take as long.
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(BotTokens.class);

  private final Supplier<TokenServer.Told> server;
  private final ServiceHosts hosts;
  private final LongSupplier nanos;
  private final SharedWork asking;
  private volatile @Nullable Kept kept;
  private volatile TokenServer.Told.Nothing trouble =
      new TokenServer.Told.Nothing("the token server was not asked yet", NoToken.UNANSWERED);

  private record Kept(String value, long from, Duration lifetime) {

    Duration left(long now) {
      return lifetime.minusNanos(now - from);
    }

    boolean isGood(long now) {
      return left(now).isPositive();
    }
  }

  /// @param background where the token server is asked; may be slow
  /// @param nanos like [System#nanoTime]
  public BotTokens(
      TeamsSettings.Registered settings, Fetch fetch, Executor background, LongSupplier nanos) {
    this(new TokenServer(settings, fetch)::ask, settings.hosts(), background, nanos);
  }

  BotTokens(
      Supplier<TokenServer.Told> server,
      ServiceHosts hosts,
      Executor background,
      LongSupplier nanos) {
    this.server = server;
    this.hosts = hosts;
    this.nanos = nanos;
    this.asking = new SharedWork(this::ask, background, nanos);
  }

  @Override
  public Handed tokenFor(URI serviceUrl) {
    return hosts.admit(serviceUrl) ? token() : new Handed.OffTheList();
  }

  /// Why there is no token now; empty if there is one. Asks for one first, as those who write do.
  public Optional<NoToken> missing() {
    return token() instanceof Handed.Token ? Optional.empty() : Optional.of(trouble.cause());
  }

  private Handed token() {
    var now = nanos.getAsLong();
    var token = kept;
    if (token == null || !token.isGood(now)) {
      asking.await(PAUSE, PATIENCE);
      return fresh();
    }
    if (token.left(now).compareTo(EARLY) < 0) {
      asking.begin(PAUSE);
    }
    return new Handed.Token(token.value());
  }

  private Handed fresh() {
    var token = kept;
    return token != null && token.isGood(nanos.getAsLong())
        ? new Handed.Token(token.value())
        : new Handed.Unavailable(trouble.why());
  }

  @Override
  public void refused(String token) {
    var before = kept;
    if (before != null
        && before.value().equals(token)
        && nanos.getAsLong() - before.from() > PAUSE.toNanos()) {
      kept = null;
    }
  }

  private void ask() {
    var before = nanos.getAsLong();
    switch (server.get()) {
      case TokenServer.Told.Token(var value, var lifetime) ->
          kept = new Kept(value, before, lifetime);
      case TokenServer.Told.Nothing nothing -> {
        trouble = nothing;
        LOG.warn("Teams: no new token to write with: {}. {}", nothing.why(), consequence());
      }
    }
  }

  private String consequence() {
    var token = kept;
    return token != null && token.isGood(nanos.getAsLong())
        ? "The present one is used to its end; it is asked for again."
        : "Nothing is written to Teams until there is one; it is asked for again.";
  }
}
