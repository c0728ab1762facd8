package dialogduk.app;

import dialogduk.core.text.Texts;
import dialogduk.slack.install.Installing;
import dialogduk.slack.install.Installing.Ended;
import dialogduk.web.page.ErrorPage;
import dialogduk.web.page.Pages;
import dialogduk.web.room.Desk;
import dialogduk.web.room.Doors;
import dialogduk.web.room.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody begins to install the app in their workspace of Slack, and where Slack sends them
/// back to.
@Controller
@ConditionalOnExpression("!'${slack.client-id:}'.isBlank()")
class SlackInstallation {

  static final String INSTALL = "/slack/install";
  static final String BACK = "/slack/oauth_redirect";

  private static final String COOKIE = "dialogduk-slack";
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Installing installing;
  private final SlackWorkspaces workspaces;
  private final Pages pages;
  private final Doors doors;
  private final boolean secure;

  SlackInstallation(
      Installing installing,
      SlackWorkspaces workspaces,
      Desk desk,
      Doors doors,
      DialogdukProperties properties) {
    this.installing = installing;
    this.workspaces = workspaces;
    this.pages = desk.pages();
    this.doors = doors;
    this.secure = properties.base().startsWith("https:");
  }

  @GetMapping(INSTALL)
  ResponseEntity<Void> begin() {
    var begun = installing.begin();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(begun.address())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.SET_COOKIE, cookie(begun.cookie(), Installing.LIFE))
        .build();
  }

  @GetMapping(BACK)
  ResponseEntity<String> finish(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @CookieValue(name = COOKIE, defaultValue = "") String cookie) {
    var language = doors.language(request);
    return switch (installing.finish(state, cookie, code)) {
      case Ended.Installed(var workspace, var team) -> {
        workspaces.installed(team);
        yield answer(
            HttpStatus.OK,
            language,
            ErrorPages.told(request, language, "install.done", "install.done-text", workspace));
      }
      case Ended.Stale() ->
          answer(
              HttpStatus.BAD_REQUEST,
              language,
              ErrorPages.told(request, language, "install.stale", "install.stale-text"));
      case Ended.Denied() ->
          answer(
              HttpStatus.BAD_REQUEST,
              language,
              ErrorPages.told(request, language, "install.denied", "install.denied-text"));
      case Ended.Refused() ->
          answer(
              HttpStatus.BAD_REQUEST,
              language,
              ErrorPages.told(request, language, "install.refused", "install.refused-text"));
      case Ended.Unavailable() ->
          answer(
              HttpStatus.SERVICE_UNAVAILABLE,
              language,
              ErrorPages.told(
                  request, language, "install.unavailable", "install.unavailable-text"));
    };
  }

  private ResponseEntity<String> answer(HttpStatus status, String language, ErrorPage page) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, Texts.in(language).language())
        .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO))
        .body(pages.render(page, language));
  }

  private String cookie(String value, Duration life) {
    return ResponseCookie.from(COOKIE, value)
        .httpOnly(true)
        .sameSite("Lax")
        .secure(secure)
        .path("/slack")
        .maxAge(life)
        .build()
        .toString();
  }
}
