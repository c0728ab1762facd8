package dialogduk.app;

import dialogduk.teams.trust.WrittenSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What connects Teams; [WrittenSettings] says what it means. Without any of it Teams is off.
///
/// @param appId of the bot's registration
/// @param appPassword a client secret of it
/// @param tenantId where it is registered for one tenant
/// @param tenants who may use it, comma separated; empty: the one tenant
/// @param issuer of tokens, another one for sovereign clouds
/// @param openidUrl the same
/// @param tokenUrl the same
/// @param serviceHosts that may get our token, comma separated
/// @param dev `true` for no check of tokens on a developer's own machine
@ConfigurationProperties("teams")
public record TeamsProperties(
    String appId,
    String appPassword,
    String tenantId,
    String tenants,
    String issuer,
    String openidUrl,
    String tokenUrl,
    String serviceHosts,
    String dev) {

  /// @param loopback whether only this machine can reach the server
  WrittenSettings written(boolean loopback) {
    return new WrittenSettings(
        appId,
        appPassword,
        tenantId,
        tenants,
        issuer,
        openidUrl,
        tokenUrl,
        serviceHosts,
        dev,
        loopback);
  }

  /// Says no secret.
  @Override
  public String toString() {
    return "TeamsProperties[appId=" + appId + ", dev=" + dev + "]";
  }
}
