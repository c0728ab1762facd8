package dialogduk.teams.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dialogduk.teams.trust.TeamsSettings;
import dialogduk.teams.trust.WrittenSettings;
import java.util.List;
import java.util.Map;

/// The guard of a bot of one tenant, with the key of Teams in its hand.
final class Guards {

  private Guards() {}

  static TeamsSettings.Registered settings() {
    return (TeamsSettings.Registered)
        new WrittenSettings(Forge.APP_ID, "secret", Forge.TENANT, "", "", "", "", "", "", false)
            .read();
  }

  static TokenGuard guard() {
    return guard(
        Map.of(
            Forge.KID,
            Forge.key(Forge.TEAMS, "msteams", "skype"),
            "key-of-webchat",
            Forge.key(Forge.TEAMS, "webchat"),
            "key-of-nobody",
            Forge.key(Forge.TEAMS)));
  }

  static TokenGuard guard(Map<String, SigningKey> keys) {
    var signingKeys =
        new SigningKeys(() -> new KeySource.Told.Keys(keys), Runnable::run, System::nanoTime);
    return new TokenGuard(settings(), signingKeys);
  }

  static Verdict check(String authorization, Map<String, Object> activity) {
    return check(authorization, Forge.json(activity));
  }

  static Verdict check(String authorization, String body) {
    return guard().check(List.of(authorization), body.getBytes(UTF_8), Forge.NOW);
  }
}
