package dialogduk.app;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What connects a workspace of Slack. Without any of it Slack is off.
///
/// @param signingSecret proves that a request comes from Slack; comma separated while rotating
/// @param botToken of the one workspace where the app is installed
/// @param appToken connects over Socket Mode instead, where Slack cannot reach this server
/// @param clientId of the app, for many workspaces instead of one token: people install it
///   themselves
/// @param clientSecret of the app
/// @param apiUrl the Web API, with a slash at the end; tests point it elsewhere
@ConfigurationProperties("slack")
public record SlackProperties(
    String signingSecret,
    String botToken,
    String appToken,
    String clientId,
    String clientSecret,
    String apiUrl) {

  public boolean isOn() {
    return (!botToken.isBlank() || installs()) && (hearsOverHttp() || hearsOverSockets());
  }

  /// Many workspaces, each with an installation of its own.
  boolean installs() {
    return !clientId.isBlank() && !clientSecret.isBlank();
  }

  boolean hearsOverHttp() {
    return !secrets().isEmpty();
  }

  boolean hearsOverSockets() {
    return !appToken.isBlank();
  }

  public List<String> secrets() {
    return Arrays.stream(signingSecret.split(","))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  public URI api() {
    var url = apiUrl.strip();
    return URI.create(url.endsWith("/") ? url : url + "/");
  }

  boolean hasApi() {
    try {
      var scheme = api().getScheme();
      return api().getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  /// Says no secret.
  @Override
  public String toString() {
    return "SlackProperties[on=" + isOn() + "]";
  }
}
