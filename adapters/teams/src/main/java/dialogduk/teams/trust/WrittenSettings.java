package dialogduk.teams.trust;

import dialogduk.teams.trust.TeamsSettings.Dev;
import dialogduk.teams.trust.TeamsSettings.Off;
import dialogduk.teams.trust.TeamsSettings.Registered;
import dialogduk.teams.trust.TeamsSettings.Unusable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an operator wrote, word by word; empty where nothing was. [#read] says what it means.
///
/// @param appId `TEAMS_APP_ID`, of the bot's registration
/// @param appPassword `TEAMS_APP_PASSWORD`, a client secret of it
/// @param tenantId `TEAMS_TENANT_ID`, where it is registered for one tenant
/// @param tenants `TEAMS_TENANTS`, who may use it, comma separated; empty: the one tenant
/// @param issuer `TEAMS_ISSUER`, another one for sovereign clouds
/// @param openIdUrl `TEAMS_OPENID_URL`, the same
/// @param tokenUrl `TEAMS_TOKEN_URL`, the same; `{tenant}` stands for the tenant
/// @param serviceHosts `TEAMS_SERVICE_HOSTS`, the same, comma separated
/// @param dev `TEAMS_DEV`, `true` for no check of tokens on a developer's own machine
/// @param loopback whether only this machine can reach the server
public record WrittenSettings(
    String appId,
    String appPassword,
    String tenantId,
    String tenants,
    String issuer,
    String openIdUrl,
    String tokenUrl,
    String serviceHosts,
    String dev,
    boolean loopback) {

  static final String ISSUER = "https://api.botframework.com";
  static final String OPENID_URL =
      "https://login.botframework.com/v1/.well-known/openidconfiguration";
  static final String TOKEN_URL = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";

  /// What Microsoft's token server calls the tenant of a bot that is registered for all.
  static final String ALL_TENANTS = "botframework.com";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");

  /// What the Bot Framework SDK takes for nobody in particular, and lets by.
  private static final String ANONYMOUS = "AnonymousSkill";

  public WrittenSettings {
    appId = appId.strip();
    appPassword = appPassword.strip();
    tenantId = tenantId.strip();
    tenants = tenants.strip();
    issuer = otherwise(issuer, ISSUER);
    openIdUrl = otherwise(openIdUrl, OPENID_URL);
    tokenUrl = otherwise(tokenUrl, TOKEN_URL);
    serviceHosts = otherwise(serviceHosts, ServiceHosts.PUBLIC);
    dev = dev.strip();
  }

  private static String otherwise(String written, String standard) {
    return written.isBlank() ? standard : written.strip();
  }

  public TeamsSettings read() {
    return switch (dev) {
      case "true" -> forDeveloping();
      case "", "false" -> appId.isEmpty() ? withoutApp() : withApp();
      default -> unusable("TEAMS_DEV", "true or false");
    };
  }

  private TeamsSettings forDeveloping() {
    if (!loopback) {
      return new Unusable(
          "TEAMS_DEV",
          "Dialogduk did not start: TEAMS_DEV=true asks nobody for a token, and others can reach"
              + " this server. Leave TEAMS_DEV or DIALOGDUK_BIND out.");
    }
    if (!appId.isEmpty() || !appPassword.isEmpty()) {
      var set = appId.isEmpty() ? "TEAMS_APP_PASSWORD" : "TEAMS_APP_ID";
      return new Unusable(
          "TEAMS_DEV",
          "Dialogduk did not start: TEAMS_DEV=true asks nobody for a token, and %s belongs to a real bot. Leave one of them out."
              .formatted(set));
    }
    return new Dev();
  }

  private TeamsSettings withoutApp() {
    if (!appPassword.isEmpty()) {
      return missing("TEAMS_APP_ID", "TEAMS_APP_PASSWORD");
    }
    if (!tenantId.isEmpty()) {
      return missing("TEAMS_APP_ID", "TEAMS_TENANT_ID");
    }
    return tenants.isEmpty() ? new Off() : missing("TEAMS_APP_ID", "TEAMS_TENANTS");
  }

  private TeamsSettings withApp() {
    if (!NAME.matcher(appId).matches() || appId.equalsIgnoreCase(ANONYMOUS)) {
      return unusable("TEAMS_APP_ID", "the id of the bot's registration");
    }
    if (appPassword.isEmpty()) {
      return missing("TEAMS_APP_PASSWORD", "TEAMS_APP_ID");
    }
    if (tenantId.isEmpty() && tenants.isEmpty()) {
      return missing("TEAMS_TENANT_ID", "TEAMS_APP_ID");
    }
    if (!tenantId.isEmpty() && !NAME.matcher(tenantId).matches()) {
      return unusable("TEAMS_TENANT_ID", "the id of the tenant where the bot is registered");
    }
    if (!allowed().stream().allMatch(NAME.asMatchPredicate())) {
      return unusable("TEAMS_TENANTS", "ids of tenants, comma separated");
    }
    return withAddresses();
  }

  private TeamsSettings withAddresses() {
    var openId = address(openIdUrl);
    if (openId.isEmpty()) {
      return unusable("TEAMS_OPENID_URL", "an https address");
    }
    var tenant = tenantId.isEmpty() ? ALL_TENANTS : tenantId;
    var token = address(tokenUrl.replace("{tenant}", tenant));
    if (token.isEmpty()) {
      return unusable("TEAMS_TOKEN_URL", "an https address");
    }
    if (Origin.of(issuer).isEmpty() || issuer.endsWith("/")) {
      return unusable("TEAMS_ISSUER", "an address without a slash at the end");
    }
    return ServiceHosts.read(serviceHosts)
        .<TeamsSettings>map(
            hosts ->
                new Registered(
                    appId,
                    appPassword,
                    tenant,
                    allowed(),
                    issuer,
                    openId.get(),
                    token.get(),
                    hosts))
        .orElseGet(() -> unusable("TEAMS_SERVICE_HOSTS", "names of hosts, comma separated"));
  }

  private Set<String> allowed() {
    var named = tenants.isEmpty() ? List.of(tenantId) : Arrays.asList(tenants.split(",", -1));
    return named.stream()
        .map(tenant -> tenant.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Https, or http on this machine: secrets go there and keys come from there.
  private static Optional<URI> address(String written) {
    return Origin.of(written).filter(Origin::isPrivate).map(_ -> URI.create(written));
  }

  private static Unusable missing(String setting, String other) {
    return new Unusable(
        setting,
        "Dialogduk did not start: %s is set and %s is not. Set both to connect Teams, or leave both out."
            .formatted(other, setting));
  }

  private static Unusable unusable(String setting, String wanted) {
    return new Unusable(
        setting,
        "Dialogduk did not start: %s cannot be used as it is. Set it to %s, or leave it out."
            .formatted(setting, wanted));
  }

  /// Says no secret.
  @Override
  public String toString() {
    return "WrittenSettings[appId=" + appId + ", dev=" + dev + "]";
  }
}
