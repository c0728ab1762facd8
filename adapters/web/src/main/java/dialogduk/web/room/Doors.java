package dialogduk.web.room;

import dialogduk.core.bot.Lots;
import dialogduk.core.bot.People;
import dialogduk.core.bot.People.Found;
import dialogduk.core.bot.PersonChange.LinkKind;
import dialogduk.core.bot.PersonChange.SetLink;
import dialogduk.core.chat.WebDoor;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/// Who a browser is: one cookie per dialogue, a secret of 128 bits, stored hashed. There are no
/// server sessions, so a restart signs nobody out.
public final class Doors implements WebDoor {

  private static final String PREFIX = "dialogduk-";
  private static final Duration LIFE = Duration.ofDays(400);

  private final People people;
  private final Lots lots;
  private final WebSettings settings;

  public Doors(People people, Lots lots, WebSettings settings) {
    this.people = people;
    this.lots = lots;
    this.settings = settings;
  }

  /// A secret for a browser: the change that stores it, and the cookie that carries it.
  record Key(SetLink change, ResponseCookie cookie) {}

  Key cut(String session, String person) {
    var token = Links.token(lots);
    return new Key(
        new SetLink(person, LinkKind.BROWSER, Links.hash(token)),
        cookie(PREFIX + session, token, LIFE));
  }

  ResponseCookie forget(String session) {
    return cookie(PREFIX + session, "", Duration.ZERO);
  }

  private ResponseCookie cookie(String name, String value, Duration life) {
    return ResponseCookie.from(name, value)
        .httpOnly(true)
        .secure(settings.secure())
        .sameSite("Lax")
        .path("/")
        .maxAge(life)
        .build();
  }

  /// The person this browser is in that dialogue.
  public Optional<Visitor> visitor(HttpServletRequest request, String session) {
    return cookies(request)
        .filter(cookie -> cookie.getName().equals(PREFIX + session))
        .flatMap(cookie -> found(cookie).stream())
        .filter(found -> found.session().equals(session))
        .flatMap(found -> people.find(session, found.person()).stream())
        .map(person -> new Visitor(session, person, language(request, person)))
        .findFirst();
  }

  /// Every dialogue this browser is in.
  Stream<Found> all(HttpServletRequest request) {
    return cookies(request)
        .filter(cookie -> cookie.getName().startsWith(PREFIX))
        .flatMap(cookie -> found(cookie).stream());
  }

  /// The person a personal link stands for.
  Optional<Found> byPersonalLink(String token) {
    return people.byLink(LinkKind.PERSONAL, Links.hash(token));
  }

  /// What to speak with somebody who is not known here.
  public String language(HttpServletRequest request) {
    return language(request, settings.language());
  }

  /// What was chosen on this device goes before what is known.
  private static String language(HttpServletRequest request, String known) {
    var chosen =
        cookies(request)
            .filter(cookie -> cookie.getName().equals("language"))
            .map(Cookie::getValue)
            .filter(dialogduk.web.PageWords.LANGUAGES::contains)
            .findFirst()
            .orElse(null);
    return Visitor.language(request.getParameter("language"), chosen, known);
  }

  ResponseCookie languageCookie(String language) {
    return cookie("language", language, LIFE);
  }

  private String language(HttpServletRequest request, People.Person person) {
    var known = person.language();
    return language(request, known == null ? settings.language() : known);
  }

  private Optional<Found> found(Cookie cookie) {
    return people.byLink(LinkKind.BROWSER, Links.hash(cookie.getValue()));
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null ? Stream.empty() : Arrays.stream(cookies);
  }

  @Override
  public PersonalLink personalLink(String person) {
    var token = Links.token(lots);
    return new PersonalLink(
        new SetLink(person, LinkKind.PERSONAL, Links.hash(token)),
        settings.baseUrl() + "/l/" + token);
  }

  @Override
  public String joinCode() {
    return Links.joinCode(lots);
  }

  @Override
  public String joinAddress() {
    return settings.baseUrl() + "/join";
  }

  @Override
  public String roomAddress(String session) {
    return settings.baseUrl() + "/d/" + session;
  }
}
