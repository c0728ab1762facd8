package dialogduk.teams.credentials;

import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.Fetched;
import dialogduk.teams.trust.StrictJson;
import dialogduk.teams.trust.TeamsSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Microsoft's token server: gives the bot a token for its id and its secret.
///
/// <https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow>
final class TokenServer {

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,16384}");
  private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");
  private static final int BUSY = 429;
  private static final int BROKEN = 500;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final TeamsSettings.Registered settings;
  private final Fetch fetch;

  TokenServer(TeamsSettings.Registered settings, Fetch fetch) {
    this.settings = settings;
    this.fetch = fetch;
  }

  sealed interface Told {

    /// @param lifetime from now on
    record Token(String value, Duration lifetime) implements Told {

      /// Says no secret.
      @Override
      public String toString() {
        return "Token[lifetime=" + lifetime + "]";
      }
    }

    /// @param why in plain words; holds no secret
    /// @param cause the same for those who choose their own words
    record Nothing(String why, NoToken cause) implements Told {}
  }

  Told ask() {
    return switch (fetch.post(settings.tokenUrl(), form())) {
      case Fetched.Nothing(var why) ->
          new Told.Nothing("the server of TEAMS_TOKEN_URL " + why, NoToken.UNANSWERED);
      case Fetched.Answer(var status, var object) -> {
        var told = object.orElse(Map.of());
        yield status == 200
            ? token(told)
                .orElse(
                    new Told.Nothing(
                        "the server of TEAMS_TOKEN_URL answers without a token", NoToken.REFUSED))
            : nothing(status, told);
      }
    };
  }

  private String form() {
    return List.of(
            Map.entry("grant_type", "client_credentials"),
            Map.entry("client_id", settings.appId()),
            Map.entry("client_secret", settings.appPassword()),
            Map.entry("scope", settings.scope()))
        .stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Optional<Told> token(Map<String, Object> told) {
    var lifetime =
        told.get("expires_in") instanceof Number seconds
            ? Duration.ofSeconds(seconds.longValue())
            : Duration.ZERO;
    return StrictJson.text(told, "access_token")
        .filter(token -> VISIBLE.matcher(token).matches())
        .filter(_ -> lifetime.compareTo(SHORTEST) >= 0)
        .map(token -> new Told.Token(token, lifetime.compareTo(LONGEST) > 0 ? LONGEST : lifetime));
  }

  /// Only the word for the error: the description tells ids and times.
  private static Told nothing(int status, Map<String, Object> told) {
    var word = StrictJson.text(told, "error").filter(it -> WORD.matcher(it).matches()).orElse("");
    var cause = cause(status, word);
    var why =
        "the server of TEAMS_TOKEN_URL answers %d %s%s".formatted(status, word, advice(cause));
    return new Told.Nothing(why.strip(), cause);
  }

  private static NoToken cause(int status, String word) {
    return switch (word) {
      case "invalid_client" -> NoToken.WRONG_SECRET;
      case "unauthorized_client" -> NoToken.UNKNOWN_APP;
      case "invalid_request" -> NoToken.WRONG_TENANT;
      default -> status == BUSY || status >= BROKEN ? NoToken.UNANSWERED : NoToken.REFUSED;
    };
  }

  private static String advice(NoToken cause) {
    return switch (cause) {
      case WRONG_SECRET -> ": TEAMS_APP_PASSWORD is wrong or has run out";
      case UNKNOWN_APP -> ": TEAMS_APP_ID is not known in TEAMS_TENANT_ID";
      case WRONG_TENANT -> ": TEAMS_TENANT_ID is wrong";
      case REFUSED, UNANSWERED -> "";
    };
  }
}
