package dialogduk.web.room;

import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reading;
import dialogduk.core.card.Card;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.card.Whisper;
import dialogduk.core.press.Filled;
import dialogduk.core.press.Press;
import dialogduk.web.page.Page;
import dialogduk.web.page.WaitPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The room of one dialogue, as one person sees it. Who may be here was checked before.
@Controller
public final class Room {

  private final Desk desk;
  private final Doors doors;
  private final Served served;
  private final Reading reading;
  private final StatusPages status;
  private final CapacityPages capacity;
  private final ReadingPages pages;

  public Room(Desk desk, Doors doors) {
    this.desk = desk;
    this.doors = doors;
    this.served = new Served(desk.pages());
    this.reading = desk.reading();
    this.status = new StatusPages(desk);
    this.capacity = new CapacityPages(desk);
    this.pages = new ReadingPages(desk, status);
  }

  // --- what is shown

  @GetMapping(path = "/d/{session}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> json(HttpServletRequest request, @PathVariable String session) {
    var visitor = visitor(request, session);
    var page = visitor.flatMap(here -> statusPage(request, here, List.of()));
    return page.<ResponseEntity<Object>>map(
            shown ->
                ResponseEntity.ok().header("Cache-Control", "no-store").body(PageJson.of(shown)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping(path = "/d/{session}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> status(
      HttpServletRequest request,
      @PathVariable String session,
      @RequestParam @Nullable String said,
      @RequestParam(defaultValue = "") List<String> about,
      @RequestParam(defaultValue = "-1") int at) {
    return shown(
        request, session, visitor -> statusPage(request, visitor, said(visitor, said, about, at)));
  }

  @GetMapping("/d/{session}/cloths")
  ResponseEntity<String> cloths(HttpServletRequest request, @PathVariable String session) {
    return read(request, session, (visitor, scene) -> pages.cloths(request, visitor, scene));
  }

  @GetMapping("/d/{session}/cloth/{cloth}")
  ResponseEntity<String> cloth(
      HttpServletRequest request, @PathVariable String session, @PathVariable String cloth) {
    return read(
        request,
        session,
        (visitor, scene) ->
            scene.dialogue().hasCloth(cloth)
                ? pages.cloth(request, visitor, scene, scene.dialogue().cloth(cloth))
                : null);
  }

  @GetMapping("/d/{session}/summary/{phase}")
  ResponseEntity<String> summary(
      HttpServletRequest request, @PathVariable String session, @PathVariable String phase) {
    return read(
        request,
        session,
        (visitor, scene) ->
            scene.dialogue().hasPhase(phase)
                ? pages.summary(request, visitor, scene, scene.dialogue().phase(phase))
                : null);
  }

  @GetMapping("/d/{session}/actions")
  ResponseEntity<String> actions(HttpServletRequest request, @PathVariable String session) {
    return read(request, session, (visitor, scene) -> pages.actions(request, visitor, scene));
  }

  @GetMapping("/d/{session}/history")
  ResponseEntity<String> history(HttpServletRequest request, @PathVariable String session) {
    return read(request, session, (visitor, scene) -> pages.history(request, visitor, scene));
  }

  @GetMapping("/d/{session}/board")
  ResponseEntity<String> board(HttpServletRequest request, @PathVariable String session) {
    return read(request, session, (visitor, scene) -> pages.board(request, visitor, scene));
  }

  @GetMapping("/d/{session}/record")
  ResponseEntity<String> record(HttpServletRequest request, @PathVariable String session) {
    return read(request, session, (visitor, scene) -> pages.record(request, visitor, scene));
  }

  @GetMapping("/d/{session}/print")
  ResponseEntity<String> print(HttpServletRequest request, @PathVariable String session) {
    return read(request, session, (visitor, scene) -> pages.print(request, visitor, scene));
  }

  // --- what is done

  @PostMapping(
      path = "/d/{session}/do",
      consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
  ResponseEntity<String> press(
      HttpServletRequest request,
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> fields) {
    var visitor = visitor(request, session);
    var scene = visitor.flatMap(here -> reading.scene(session, here.language()));
    if (visitor.isEmpty() || scene.isEmpty()) {
      return nowhere(request);
    }
    var form = new Filled(fields);
    var press = Press.decode(Optional.ofNullable(fields.getFirst(Press.FIELD)).orElse(""));
    if (press.isEmpty()) {
      return stayed(
          request,
          visitor.get(),
          form,
          new Outcome.Stayed(HttpStatus.BAD_REQUEST, new Outcome.Refused.Saying("said.no-press")));
    }
    var outcome = new Doing(desk, doors, visitor.get(), scene.get()).done(press.get(), form);
    return answer(request, visitor.get(), form, outcome);
  }

  /// The words of a chat.
  @PostMapping(
      path = "/d/{session}/command",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> typed(
      HttpServletRequest request,
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> fields) {
    var visitor = visitor(request, session).filter(here -> !here.person().waiting());
    var scene = visitor.flatMap(here -> reading.scene(session, here.language()));
    if (visitor.isEmpty() || scene.isEmpty()) {
      return nowhere(request);
    }
    var form = new Filled(fields);
    var doing = new Doing(desk, doors, visitor.get(), scene.get());
    var outcome =
        new Typing(desk, status, visitor.get(), scene.get(), doing).done(form.text("text"));
    return answer(request, visitor.get(), form, outcome);
  }

  /// Half-typed text, every second or so. Answers with when it was saved.
  @PostMapping(path = "/d/{session}/draft", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Object> draft(
      HttpServletRequest request,
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> fields) {
    return visitor(request, session)
        .map(visitor -> new Drafts(desk, visitor).keep(new Filled(fields)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private ResponseEntity<String> answer(
      HttpServletRequest request, Visitor visitor, Filled form, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Gone gone ->
          Served.elsewhere("/d/" + visitor.session() + gone.path() + saying(visitor, gone));
      case Outcome.Stayed stayed -> stayed(request, visitor, form, stayed);
      case Outcome.Elsewhere(var address) -> Served.elsewhere(address);
      case Outcome.Once(var cards) -> page(request, visitor, statusPage(request, visitor, cards));
      case Outcome.ActionBegun(var text) ->
          page(
              request,
              visitor,
              reading
                  .scene(visitor.session(), visitor.language())
                  .map(scene -> pages.newAction(request, visitor, scene, text)));
    };
  }

  private ResponseEntity<String> page(
      HttpServletRequest request, Visitor visitor, Optional<? extends Page> page) {
    return page.map(it -> served.page(request, it, visitor.language()))
        .orElseGet(() -> nowhere(request));
  }

  /// What is said holds until the next step.
  private String saying(Visitor visitor, Outcome.Gone gone) {
    if (gone.said().isEmpty()) {
      return "";
    }
    var about = gone.about().isEmpty() ? "" : "&about=" + String.join(",", gone.about());
    var sign = gone.path().contains("?") ? "&" : "?";
    return sign + "said=" + gone.said() + about + "&at=" + step(visitor);
  }

  private int step(Visitor visitor) {
    return reading
        .scene(visitor.session(), visitor.language())
        .map(scene -> scene.session().step())
        .orElse(-1);
  }

  /// The page again with why nothing changed, and with all that was typed still in its fields.
  private ResponseEntity<String> stayed(
      HttpServletRequest request, Visitor visitor, Filled form, Outcome.Stayed stayed) {
    return reading
        .scene(visitor.session(), visitor.language())
        .map(
            scene -> {
              var why = stayed.words(scene);
              var own = Typed.over(scene, ownOf(visitor, scene), form);
              var page =
                  StatusPages.mustStateCapacity(scene, own)
                      ? capacity.of(request, visitor, scene, own, form, List.of(why.plain()))
                      : status.again(request, visitor, scene, own, why, form);
              return served.page(request, stayed.status(), page, visitor.language());
            })
        .orElseGet(() -> nowhere(request));
  }

  private Optional<Page> statusPage(HttpServletRequest request, Visitor visitor, List<Card> above) {
    return reading
        .scene(visitor.session(), visitor.language())
        .map(scene -> statusPage(request, visitor, scene, above));
  }

  private Page statusPage(
      HttpServletRequest request, Visitor visitor, Scene scene, List<Card> above) {
    if (visitor.person().waiting()) {
      return waiting(request, visitor, scene);
    }
    var own = ownOf(visitor, scene);
    return StatusPages.mustStateCapacity(scene, own)
        ? capacity.of(request, visitor, scene, own, null, List.of())
        : status.of(request, visitor, scene, own, above);
  }

  private static WaitPage waiting(HttpServletRequest request, Visitor visitor, Scene scene) {
    var facilitator = scene.facilitator();
    return new WaitPage(
        Frames.room(request, visitor, scene, scene.say("head.waiting"), null),
        visitor.person().name(),
        facilitator == null ? "" : facilitator);
  }

  private Own ownOf(Visitor visitor, Scene scene) {
    return reading.own(visitor.session(), scene.session(), visitor.key());
  }

  /// Only words of our own can be said by an address, and only of questions that are ours.
  private List<Card> said(Visitor visitor, @Nullable String said, List<String> about, int at) {
    if (said == null || !said.matches("said\\.[a-z-]{1,40}")) {
      return List.of();
    }
    return reading
        .scene(visitor.session(), visitor.language())
        .filter(scene -> scene.texts().has(said) && scene.session().step() == at)
        .map(scene -> List.of(said(scene, said, about)))
        .orElse(List.of());
  }

  private static Card said(Scene scene, String said, List<String> about) {
    var prompts = about.stream().filter(scene.dialogue()::hasPrompt).toList();
    return prompts.isEmpty() ? Whisper.after(scene, said) : Whisper.handedInBut(scene, prompts);
  }

  // --- who is here

  private interface Composer {
    @Nullable Page page(Visitor visitor, Scene scene);
  }

  private interface Shower {
    Optional<Page> page(Visitor visitor);
  }

  private ResponseEntity<String> read(
      HttpServletRequest request, String session, Composer composer) {
    return shown(
        request,
        session,
        visitor ->
            visitor.person().waiting()
                ? statusPage(request, visitor, List.of())
                : reading
                    .scene(session, visitor.language())
                    .map(scene -> composer.page(visitor, scene)));
  }

  private ResponseEntity<String> shown(HttpServletRequest request, String session, Shower shower) {
    var visitor = visitor(request, session);
    if (visitor.isEmpty()) {
      return nowhere(request);
    }
    remember(request, visitor.get());
    return shower
        .page(visitor.get())
        .map(page -> served.page(request, page, visitor.get().language()))
        .orElseGet(() -> nowhere(request));
  }

  /// A language that is chosen stays with the person.
  private void remember(HttpServletRequest request, Visitor visitor) {
    if (request.getParameter("language") != null
        && !visitor.language().equals(visitor.person().language())) {
      desk.bot()
          .remember(
              visitor.session(),
              visitor.key(),
              List.of(new PersonChange.SetLanguage(visitor.key(), visitor.language())));
    }
  }

  private Optional<Visitor> visitor(HttpServletRequest request, String session) {
    return doors.visitor(request, session).filter(visitor -> isHere(visitor));
  }

  /// Waiting, or let in and not gone again.
  private boolean isHere(Visitor visitor) {
    return visitor.person().waiting()
        || reading
            .scene(visitor.session(), visitor.language())
            .filter(scene -> scene.session().member(visitor.key()) != null)
            .isPresent();
  }

  /// The same answer for what is not there and for what is not yours.
  private ResponseEntity<String> nowhere(HttpServletRequest request) {
    return served.page(
        request,
        HttpStatus.NOT_FOUND,
        ErrorPages.notFound(request, doors.language(request)),
        doors.language(request));
  }
}
