package dialogduk.teams.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dialogduk.teams.trust.SharedWork;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys that tokens are signed with, as the issuer told them last. They are asked for in the
/// background once an hour; while the issuer does not answer, or forgets some, each stays good for
/// a day after it was last told.
///
/// A known key is found at once whatever the issuer's server does. Only a token with a key that
/// nobody has told us yet waits, for less than a second.
public final class SigningKeys {

  static final Duration FRESH = Duration.ofHours(1);
  static final Duration LONGEST = Duration.ofDays(1);

  /// Between two questions, however many unknown keys come in.
  static final Duration PAUSE = Duration.ofMinutes(2);

  /// The same while no key is known at all, and nobody can be let by.
  static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(10);

  static final Duration PATIENCE = Duration.ofMillis(900);

  /// The issuer has about ten.
  private static final int MOST = 200;

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

  private final KeySource source;
  private final LongSupplier nanos;
  private final Cache<String, SigningKey> known;
  private final SharedWork asking;
  private volatile long told;
  private volatile boolean everTold;

  /// @param background where the issuer is asked; may be slow
  /// @param nanos like [System#nanoTime]
  public SigningKeys(KeySource source, Executor background, LongSupplier nanos) {
    this.source = source;
    this.nanos = nanos;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(LONGEST)
            .maximumSize(MOST)
            .ticker(nanos::getAsLong)
            .executor(Runnable::run)
            .build();
    this.asking = new SharedWork(this::ask, background, nanos);
  }

  /// Asks for them before anybody needs one.
  public void warm() {
    asking.begin(PAUSE_WITHOUT_KEYS);
  }

  /// Whether anybody could be let by now.
  public boolean areThere() {
    known.cleanUp();
    return known.estimatedSize() > 0;
  }

  /// The same, after asking for them if there are none, and waiting for no longer than so.
  public boolean areThere(Duration patience) {
    if (!areThere()) {
      asking.await(PAUSE_WITHOUT_KEYS, patience);
    }
    return areThere();
  }

  Optional<SigningKey> find(String kid) {
    var key = known.getIfPresent(kid);
    if (key == null) {
      asking.await(areThere() ? PAUSE : PAUSE_WITHOUT_KEYS, PATIENCE);
      return Optional.ofNullable(known.getIfPresent(kid));
    }
    if (isDue()) {
      asking.begin(PAUSE);
    }
    return Optional.of(key);
  }

  private boolean isDue() {
    return !everTold || nanos.getAsLong() - told >= FRESH.toNanos();
  }

  private void ask() {
    switch (source.ask()) {
      case KeySource.Told.Keys(var keys) -> {
        known.putAll(keys);
        told = nanos.getAsLong();
        everTold = true;
        LOG.debug("Teams: {} signing keys are known", keys.size());
      }
      case KeySource.Told.Nothing(var why) ->
          LOG.warn(
              "Teams: the signing keys could not be fetched: the server of TEAMS_OPENID_URL {}. {}",
              why,
              consequence());
    }
  }

  private String consequence() {
    return areThere()
        ? "Those known go on being used for a day after they were told; it is asked again."
        : "Nothing from Teams is let by until it answers; it is asked again.";
  }
}
