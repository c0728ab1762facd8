package dialogduk.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dialogduk.core.bot.Installations.Installation;
import dialogduk.core.bot.Installations.Workspace;
import dialogduk.slack.SlackName;
import dialogduk.slack.api.SlackCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// `oauth.v2.access`: a code becomes a token, and a token that expires the next one.
public final class Oauth {

  private final Slack slack;
  private final String clientId;
  private final String clientSecret;
  private final InstantSource clock;

  /// @param url of the Web API; ends with a slash
  public Oauth(String url, String clientId, String clientSecret, InstantSource clock) {
    this.slack = SlackCalls.client(url);
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.clock = clock;
  }

  /// Slack has said no; the word is Slack's own.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String word) {
      super("Slack refused oauth.v2.access: " + word);
    }
  }

  /// @throws UncheckedIOException if there is no answer
  Installation installed(String code, String redirect) throws Refused {
    var answer =
        asked(
            OAuthV2AccessRequest.builder()
                .clientId(clientId)
                .clientSecret(clientSecret)
                .code(code)
                .redirectUri(redirect)
                .build());
    var grant = grant(answer, clock.instant().getEpochSecond(), nameOf(answer));
    return new Installation(workspaceOf(answer), grant.written());
  }

  /// @throws UncheckedIOException if there is no answer
  Grant next(Grant before) throws Refused {
    var answer =
        asked(
            OAuthV2AccessRequest.builder()
                .clientId(clientId)
                .clientSecret(clientSecret)
                .grantType("refresh_token")
                .refreshToken(before.refreshToken())
                .build());
    return grant(answer, before.since(), before.workspace());
  }

  private OAuthV2AccessResponse asked(OAuthV2AccessRequest request) throws Refused {
    try {
      var answer = slack.methods().oauthV2Access(request);
      if (!answer.isOk() || answer.getAccessToken() == null) {
        throw new Refused(text(answer.getError()));
      }
      return answer;
    } catch (SlackApiException unable) {
      // Without the cause: its message tells the answer, which may hold a token.
      throw new UncheckedIOException(
          new IOException("Slack answered " + unable.getResponse().code() + " to oauth.v2.access"));
    } catch (IOException lost) {
      throw new UncheckedIOException("no answer from Slack to oauth.v2.access", lost);
    }
  }

  private Grant grant(OAuthV2AccessResponse answer, long since, String workspace) {
    var seconds = answer.getExpiresIn();
    return new Grant(
        answer.getAccessToken(),
        text(answer.getRefreshToken()),
        seconds == null ? null : clock.instant().plusSeconds(seconds),
        since,
        workspace);
  }

  /// Installed for a whole enterprise, there is no team.
  private static Workspace workspaceOf(OAuthV2AccessResponse answer) {
    var enterprise = answer.getEnterprise();
    var team = answer.getTeam();
    return new Workspace(
        SlackName.CHAT,
        enterprise == null ? "" : text(enterprise.getId()),
        answer.isEnterpriseInstall() || team == null ? "" : text(team.getId()));
  }

  private static String nameOf(OAuthV2AccessResponse answer) {
    var enterprise = answer.getEnterprise();
    var team = answer.getTeam();
    return team != null && team.getName() != null
        ? team.getName()
        : enterprise == null ? "" : text(enterprise.getName());
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }
}
