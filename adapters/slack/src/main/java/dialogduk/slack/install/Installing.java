package dialogduk.slack.install;

import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.slack.api.BotScopes;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to Slack and back by which somebody installs the app in their workspace.
public final class Installing {

  /// How long somebody may be away.
  public static final Duration LIFE = InstallStates.LIFE;

  private static final Logger LOG = LoggerFactory.getLogger(Installing.class);

  private final URI api;
  private final String clientId;
  private final String redirect;
  private final Oauth oauth;
  private final InstalledTokens tokens;
  private final InstallStates states;

  /// @param redirect our address that Slack sends people back to
  public Installing(
      URI api,
      String clientId,
      String redirect,
      Oauth oauth,
      InstalledTokens tokens,
      InstantSource clock) {
    this.api = api;
    this.clientId = clientId;
    this.redirect = redirect;
    this.oauth = oauth;
    this.tokens = tokens;
    this.states = new InstallStates(clock);
  }

  /// @param address of Slack's page that asks whether to install it
  /// @param cookie that the browser must bring back
  public record Begun(URI address, String cookie) {}

  public Begun begin() {
    var begun = states.begin();
    var address =
        api.resolve("../oauth/v2/authorize")
            + ("?client_id=" + encoded(clientId))
            + ("&scope=" + encoded(String.join(",", BotScopes.NEEDED)))
            + ("&redirect_uri=" + encoded(redirect))
            + ("&state=" + encoded(begun.state()));
    return new Begun(URI.create(address), begun.cookie());
  }

  /// How it ended.
  public sealed interface Ended {

    /// @param workspace as people know it
    /// @param team empty when it is for a whole enterprise
    record Installed(String workspace, String team) implements Ended {}

    /// Forged, used, too old, or of another browser: nothing was asked of Slack.
    record Stale() implements Ended {}

    /// The person, or Slack, did not want to.
    record Denied() implements Ended {}

    /// Slack did not take the code.
    record Refused() implements Ended {}

    /// Slack did not answer, or it could not be kept.
    record Unavailable() implements Ended {}
  }

  /// @param code empty when Slack gives none
  public Ended finish(String state, String cookie, String code) {
    if (!states.finish(state, cookie)) {
      return new Ended.Stale();
    }
    if (code.isEmpty()) {
      return new Ended.Denied();
    }
    try {
      var installation = oauth.installed(code, redirect);
      tokens.install(installation);
      return new Ended.Installed(
          Grant.read(installation.secret()).workspace(), installation.workspace().team());
    } catch (Oauth.Refused refused) {
      LOG.warn("Slack: an installation came to nothing: {}", refused.getMessage());
      return new Ended.Refused();
    } catch (UncheckedIOException | LedgerFailure unable) {
      LOG.warn("Slack: an installation came to nothing: {}", unable.getMessage());
      return new Ended.Unavailable();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
