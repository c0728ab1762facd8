package dialogduk.web.room;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.People;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reply;
import dialogduk.core.box.PlainText;
import dialogduk.core.chat.Throttle;
import dialogduk.core.session.Command;
import dialogduk.core.text.Texts;
import dialogduk.web.page.JoinPage;
import dialogduk.web.page.LinkPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in: with a code and a name to the waiting list, or with a personal link.
@Controller
public final class Joining {

  private static final int MOST_MISSES = 20;
  private static final int LONGEST_NAME = 80;

  private final Desk desk;
  private final Doors doors;
  private final Served served;
  private final Throttle throttle = new Throttle(MOST_MISSES, Duration.ofMinutes(1));

  public Joining(Desk desk, Doors doors) {
    this.desk = desk;
    this.doors = doors;
    this.served = new Served(desk.pages());
  }

  @GetMapping("/join")
  ResponseEntity<String> form(
      HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
    return page(request, HttpStatus.OK, code, "", null);
  }

  @PostMapping("/join")
  ResponseEntity<String> join(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name) {
    var now = desk.clock().instant();
    if (!throttle.take(now)) {
      return page(request, HttpStatus.TOO_MANY_REQUESTS, code, name, "join.too-many");
    }
    var called = PlainText.name(name);
    var session = open(Links.typedCode(code));
    if (session.isEmpty()) {
      return page(request, HttpStatus.NOT_FOUND, code, name, "join.no-code");
    }
    throttle.giveBack();
    var here = doors.visitor(request, session.get());
    if (here.isPresent()) {
      return Served.elsewhere("/d/" + session.get());
    }
    if (called.isEmpty() || PlainText.length(called) > LONGEST_NAME) {
      return page(request, HttpStatus.UNPROCESSABLE_CONTENT, code, name, "join.no-name");
    }
    return knock(request, session.get(), called, code);
  }

  /// The dialogue a code leads to, while its door is open.
  private Optional<String> open(String code) {
    return desk.people()
        .byJoinCode(code)
        .filter(
            session ->
                desk.reading()
                    .scene(session, "sv")
                    .filter(scene -> scene.session().isRunning() && scene.session().admitting())
                    .isPresent());
  }

  private ResponseEntity<String> knock(
      HttpServletRequest request, String session, String name, String code) {
    var person = desk.lots().name();
    var key = doors.cut(session, person);
    var reply =
        desk.bot()
            .remember(
                session,
                person,
                List.of(
                    new PersonChange.Add(person, name, true, false),
                    new PersonChange.SetLanguage(person, doors.language(request)),
                    key.change()));
    return reply instanceof Reply.Done
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, "/d/" + session)
            .header(HttpHeaders.SET_COOKIE, key.cookie().toString())
            .build()
        : page(request, HttpStatus.SERVICE_UNAVAILABLE, code, name, "join.unavailable");
  }

  private ResponseEntity<String> page(
      HttpServletRequest request,
      HttpStatus status,
      String code,
      String name,
      @Nullable String problem) {
    var language = doors.language(request);
    var texts = Texts.in(language);
    var frame = Frames.outside(request, texts.say("join.title"), "");
    return served.page(
        request,
        status,
        new JoinPage(frame, code, name, problem == null ? null : texts.say(problem)),
        language);
  }

  // --- personal links

  /// Shows only whose the link is: nothing changes, and a preview of the link tells nothing.
  @GetMapping("/l/{token}")
  ResponseEntity<String> link(HttpServletRequest request, @PathVariable String token) {
    var language = doors.language(request);
    return person(token)
        .map(
            person ->
                served.page(
                    request,
                    new LinkPage(
                        Frames.outside(request, Texts.in(language).say("link.title"), ""),
                        person.name()),
                    language))
        .orElseGet(() -> ended(request, language));
  }

  @PostMapping("/l/{token}")
  ResponseEntity<String> enter(HttpServletRequest request, @PathVariable String token) {
    var found = doors.byPersonalLink(token);
    if (found.isEmpty() || person(token).isEmpty()) {
      return ended(request, doors.language(request));
    }
    var session = found.get().session();
    var key = doors.cut(session, found.get().person());
    var reply = entered(request, found.get(), key);
    return reply instanceof Reply.Done
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, "/d/" + session)
            .header(HttpHeaders.SET_COOKIE, key.cookie().toString())
            .build()
        : served.page(
            request,
            HttpStatus.SERVICE_UNAVAILABLE,
            ErrorPages.page(request, doors.language(request), "unavailable"),
            doors.language(request));
  }

  /// A browser that has been in before is only given a new key, and so is every browser of a
  /// dialogue that can only be read.
  private Reply entered(HttpServletRequest request, People.Found found, Doors.Key key) {
    var keys = List.<PersonChange>of(key.change());
    if (!isIn(request, found)) {
      var enter = new Incoming(found.session(), found.person(), new Command.Enter(), keys);
      var reply = desk.bot().handle(enter);
      if (!(reply instanceof Reply.ReadOnly)) {
        return reply;
      }
    }
    return desk.bot().remember(found.session(), found.person(), keys);
  }

  private boolean isIn(HttpServletRequest request, People.Found found) {
    return doors
        .visitor(request, found.session())
        .filter(visitor -> visitor.key().equals(found.person()))
        .isPresent();
  }

  private Optional<People.Person> person(String token) {
    return doors
        .byPersonalLink(token)
        .flatMap(found -> desk.people().find(found.session(), found.person()));
  }

  /// The same answer for an unknown link and for one that was replaced.
  private ResponseEntity<String> ended(HttpServletRequest request, String language) {
    return served.page(
        request, HttpStatus.NOT_FOUND, ErrorPages.page(request, language, "link"), language);
  }
}
