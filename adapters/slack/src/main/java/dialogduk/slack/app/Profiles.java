package dialogduk.slack.app;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dialogduk.core.chat.Author;
import dialogduk.core.text.Texts;
import dialogduk.slack.api.SlackCalls;
import dialogduk.slack.app.Gesture.Who;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// What people are called and which language they read, from their profiles. Slack is asked once an
/// hour for each; while it does not answer, or many come at once and the budget is used up, the
/// name of the payload and the usual language do, and it is asked again a little later.
public final class Profiles {

  private static final int PEOPLE = 10_000;
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final long PATIENCE_MILLIS = 800;
  private static final Profile UNKNOWN = new Profile("", "");

  private final SlackCalls calls;
  private final String usualLanguage;
  private final AsyncLoadingCache<Key, Profile> cache;

  public Profiles(SlackCalls calls, String usualLanguage, ExecutorService executor) {
    this.calls = calls;
    this.usualLanguage = usualLanguage;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(PEOPLE)
            .expireAfter(Expiry.<Key, Profile>creating((_, it) -> it.equals(UNKNOWN) ? SOON : LIFE))
            .executor(executor)
            .buildAsync(this::known);
  }

  private record Key(String team, String user) {}

  private record Profile(String name, String language) {}

  Author author(Who who) {
    var profile = profile(who);
    var name = profile.name().isBlank() ? who.name() : profile.name();
    return new Author(
        who.account(),
        name.isBlank() ? who.user() : name,
        profile.equals(UNKNOWN) ? usualLanguage : profile.language());
  }

  private Profile profile(Who who) {
    return cache
        .get(new Key(who.team(), who.user()))
        .thenApply(it -> it)
        .completeOnTimeout(UNKNOWN, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .join();
  }

  /// A failure is an answer too: the cache would write each into the log, and ask at each press.
  private Profile known(Key key) {
    try {
      return ask(key);
    } catch (RuntimeException unanswered) {
      return UNKNOWN;
    }
  }

  private Profile ask(Key key) {
    var user =
        calls
            .call(
                key.team(),
                "users.info",
                "",
                client -> client.usersInfo(it -> it.user(key.user()).includeLocale(true)))
            .getUser();
    var profile = user.getProfile();
    var shown = profile == null ? "" : text(profile.getDisplayName());
    var real = profile == null ? "" : text(profile.getRealName());
    return new Profile(
        shown.isBlank() ? real.isBlank() ? text(user.getRealName()) : real : shown,
        Texts.spoken(text(user.getLocale()), usualLanguage));
  }

  private static String text(@org.jspecify.annotations.Nullable String told) {
    return told == null ? "" : told;
  }
}
