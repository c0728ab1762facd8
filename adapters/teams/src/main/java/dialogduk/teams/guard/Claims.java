package dialogduk.teams.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a token of Teams says of itself. It decides nothing: anybody can write a token. See
/// [Signatures].
///
/// <https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication>
record Claims(String issuer, String appId) {

  static final Duration LARGEST_SKEW = Duration.ofMinutes(5);

  /// Empty if nothing is wrong with it.
  Optional<Why> fault(Token token, Instant now) {
    if (!token.text("iss").filter(issuer::equals).isPresent()) {
      return Optional.of(Why.OTHER_ISSUER);
    }
    if (!isForUs(token.claims().get("aud"))) {
      return Optional.of(Why.OTHER_AUDIENCE);
    }
    return isFromAnotherBot(token) ? Optional.of(Why.OTHER_BOT) : outOfTime(token, now);
  }

  private boolean isForUs(@Nullable Object audience) {
    return appId.equals(audience) || List.of(appId).equals(audience);
  }

  /// A bot that calls us as its skill says here who it is; Teams says nothing. Whatever stands here
  /// decides in the SDK for whom our own token is asked.
  private boolean isFromAnotherBot(Token token) {
    return Stream.of("appid", "azp")
        .anyMatch(
            claim -> token.claims().containsKey(claim) && !appId.equals(token.claims().get(claim)));
  }

  private static Optional<Why> outOfTime(Token token, Instant now) {
    var from = seconds(token, "nbf");
    var until = seconds(token, "exp");
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.of(Why.NO_LIFETIME);
    }
    if (now.getEpochSecond() > until.get() + LARGEST_SKEW.toSeconds()) {
      return Optional.of(Why.TOO_OLD);
    }
    return now.getEpochSecond() < from.get() - LARGEST_SKEW.toSeconds()
        ? Optional.of(Why.TOO_NEW)
        : Optional.empty();
  }

  /// Empty also for what lies so far away that one cannot count with it, one way or the other.
  private static Optional<Long> seconds(Token token, String claim) {
    return token.claims().get(claim) instanceof Number number
            && (number instanceof Integer || number instanceof Long)
            && number.longValue() >= 0
            && number.longValue() <= Instant.MAX.getEpochSecond()
        ? Optional.of(number.longValue())
        : Optional.empty();
  }
}
