package dialogduk.slack.install;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/// Installations that were begun: what comes back from Slack must be one of them, in the browser
/// that began it, within ten minutes, once.
final class InstallStates {

  static final Duration LIFE = Duration.ofMinutes(10);

  private static final int BYTES = 32;
  private static final int MOST = 10_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Cache<String, String> cookies;

  InstallStates(InstantSource clock) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.cookies =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).ticker(ticker).build();
  }

  /// @param state goes to Slack and comes back
  /// @param cookie stays in the browser
  record Begun(String state, String cookie) {}

  Begun begin() {
    var begun = new Begun(random(), random());
    cookies.put(begun.state(), begun.cookie());
    return begun;
  }

  /// Right or wrong, it is used up.
  boolean finish(String state, String cookie) {
    var expected = cookies.asMap().remove(state);
    return expected != null && MessageDigest.isEqual(bytes(expected), bytes(cookie));
  }

  private static String random() {
    var drawn = new byte[BYTES];
    RANDOM.nextBytes(drawn);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
