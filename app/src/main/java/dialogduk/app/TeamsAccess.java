package dialogduk.app;

import dialogduk.teams.api.TeamsCheck;
import dialogduk.teams.credentials.BotTokens;
import dialogduk.teams.credentials.NoToken;
import dialogduk.teams.credentials.NoTokens;
import dialogduk.teams.credentials.ServiceCredentials;
import dialogduk.teams.guard.KeyServer;
import dialogduk.teams.guard.LoopbackGuard;
import dialogduk.teams.guard.RequestGuard;
import dialogduk.teams.guard.SigningKeys;
import dialogduk.teams.guard.TokenGuard;
import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.TeamsSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Who may speak to us from Teams, and what we write with.
///
/// @param missing why there is no token to write with; empty if there is one
/// @param keys whether those are known that Microsoft signs with
record TeamsAccess(
    TeamsCheck.Mode mode,
    RequestGuard guard,
    ServiceCredentials credentials,
    Supplier<Optional<NoToken>> missing,
    BooleanSupplier keys) {

  /// What somebody waits for keys who asks whether there are any.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  static TeamsAccess of(TeamsSettings settings, Fetch fetch, ExecutorService background) {
    return switch (settings) {
      case TeamsSettings.Registered registered -> registered(registered, fetch, background);
      case TeamsSettings.Dev dev ->
          new TeamsAccess(
              TeamsCheck.Mode.DEVELOPING,
              new LoopbackGuard(dev),
              new ServiceCredentials("", new NoTokens(dev)),
              Optional::empty,
              () -> true);
      case TeamsSettings.Off _, TeamsSettings.Unusable _ ->
          throw new IllegalStateException("Teams is off");
    };
  }

  private static TeamsAccess registered(
      TeamsSettings.Registered settings, Fetch fetch, ExecutorService background) {
    var source = new KeyServer(settings.openIdUrl(), fetch);
    var keys = new SigningKeys(source, background, System::nanoTime);
    keys.warm();
    var tokens = new BotTokens(settings, fetch, background, System::nanoTime);
    return new TeamsAccess(
        TeamsCheck.Mode.REGISTERED,
        new TokenGuard(settings, keys),
        new ServiceCredentials(settings.appId(), tokens),
        tokens::missing,
        () -> keys.areThere(PATIENCE));
  }
}
