package dialogduk.app;

import dialogduk.teams.trust.TeamsSettings;
import dialogduk.web.PageWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stops the start when settings contradict what we promise, and warns when they help nobody.
@Component
class Refusals implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int LAST_PORT = 65_535;

  private final DialogdukProperties properties;
  private final SlackProperties slack;
  private final TeamsProperties teams;

  Refusals(DialogdukProperties properties, SlackProperties slack, TeamsProperties teams) {
    this.properties = properties;
    this.slack = slack;
    this.teams = teams;
  }

  /// A setting that cannot be used, named.
  static final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSetting(String message) {
      super(message);
    }
  }

  @Override
  public void afterPropertiesSet() {
    refuseWhatNobodyUnderstands();
    refuseHalfOfSlack();
    var _ = usable(teams.written(properties.loopback()).read());
    if (!isOfThisMachine(properties.bind())) {
      throw unusable("DIALOGDUK_BIND", "an address of this machine, such as 0.0.0.0");
    }
    if (!properties.loopback() && properties.codeToStart().isEmpty()) {
      throw new BadSetting(
          "Dialogduk did not start on "
              + properties.bind()
              + ": others can reach it there, and nobody should start dialogues uninvited. Set"
              + " DIALOGDUK_START_CODE, or leave DIALOGDUK_BIND out.");
    }
    if (!isAddress(properties.base())) {
      throw new BadSetting(
          "Dialogduk did not start: DIALOGDUK_BASE_URL is not an address. Write it as"
              + " https://dialog.example.se, without a path.");
    }
    if (!properties.loopback() && properties.baseUrl().isBlank()) {
      LOG.warn(
          "Other machines that come to {}:{} are turned away with 400: DIALOGDUK_BASE_URL is not"
              + " set, and only the host it names is answered beside localhost. Set it to how"
              + " people reach this server, such as https://dialog.example.se, or leave"
              + " DIALOGDUK_BIND out.",
          properties.bind(),
          properties.port());
    }
  }

  private void refuseWhatNobodyUnderstands() {
    if (properties.port() < 0 || properties.port() > LAST_PORT) {
      throw badPort();
    }
    var management = properties.managementPort();
    if (management != -1
        && (management < 1 || management > LAST_PORT || management == properties.port())) {
      throw badManagementPort();
    }
    if (!List.of("", "true", "false").contains(properties.demo())) {
      throw unusable("DIALOGDUK_DEMO", "true or false");
    }
    if (!PageWords.LANGUAGES.contains(properties.language())) {
      throw unusable("DIALOGDUK_LANGUAGE", String.join(" or ", new TreeSet<>(PageWords.LANGUAGES)));
    }
  }

  /// Half an adapter would answer some of what is asked of it.
  private void refuseHalfOfSlack() {
    refuseHalfOfInstalling();
    var oneWorkspace = !slack.botToken().isBlank();
    if (!oneWorkspace && !slack.installs()) {
      if (slack.hearsOverHttp()) {
        throw missing("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET");
      }
      if (slack.hearsOverSockets()) {
        throw missing("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN");
      }
    } else if (!slack.isOn()) {
      var set = oneWorkspace ? "SLACK_BOT_TOKEN" : "SLACK_CLIENT_ID";
      throw new BadSetting(
          "Dialogduk did not start: %s is set, and nothing says how Slack's requests come in. Set SLACK_SIGNING_SECRET, or SLACK_APP_TOKEN for Socket Mode, or leave %s out."
              .formatted(set, set));
    }
    if (!slack.hasApi()) {
      throw unusable("SLACK_API_URL", "an address such as https://slack.com/api/");
    }
  }

  private void refuseHalfOfInstalling() {
    if (slack.clientSecret().isBlank() && !slack.clientId().isBlank()) {
      throw missing("SLACK_CLIENT_SECRET", "SLACK_CLIENT_ID");
    }
    if (slack.clientId().isBlank() && !slack.clientSecret().isBlank()) {
      throw missing("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET");
    }
    if (slack.installs() && !slack.botToken().isBlank()) {
      throw new BadSetting(
          "Dialogduk did not start: SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for"
              + " many. Leave one of them out.");
    }
  }

  private static BadSetting missing(String setting, String other) {
    return new BadSetting(
        "Dialogduk did not start: %s is set and %s is not. Set both to connect Slack, or leave both out."
            .formatted(other, setting));
  }

  /// Half of Teams would let somebody by, or answer nobody.
  static TeamsSettings usable(TeamsSettings settings) {
    if (settings instanceof TeamsSettings.Unusable(var _, var message)) {
      throw new BadSetting(message);
    }
    return settings;
  }

  static BadSetting badPort() {
    return unusable("PORT", "a number up to " + LAST_PORT);
  }

  static BadSetting badManagementPort() {
    return unusable("DIALOGDUK_MANAGEMENT_PORT", "a number up to " + LAST_PORT + " but PORT's");
  }

  private static BadSetting unusable(String setting, String wanted) {
    return new BadSetting(
        "Dialogduk did not start: %s cannot be used as it is. Set it to %s, or leave it out."
            .formatted(setting, wanted));
  }

  private static boolean isOfThisMachine(String bind) {
    try {
      var address = InetAddress.getByName(bind);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean isAddress(String base) {
    try {
      var uri = URI.create(base);
      return uri.getHost() != null
          && (uri.getPath() == null || uri.getPath().isEmpty())
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
