package dialogduk.web.room;

import dialogduk.core.box.PlainText;
import dialogduk.core.dialogue.Agreement;
import dialogduk.core.press.Filled;
import dialogduk.core.text.Texts;
import dialogduk.web.room.WizardForm.At;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new dialogue, step by step. All that is filled in travels with the form, so that neither a
/// restart nor a step back loses anything, and nothing is kept of what is not started.
@Controller
public final class Wizard {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NAME = 80;

  private final Desk desk;
  private final Doors doors;
  private final Served served;
  private final NewSessions sessions;
  private final StartCode startCode;
  private final WizardPages pages;

  public Wizard(Desk desk, Doors doors) {
    this.desk = desk;
    this.doors = doors;
    this.served = new Served(desk.pages());
    this.sessions = new NewSessions(desk, doors);
    this.startCode = new StartCode(desk.settings().startCode());
    this.pages = new WizardPages(desk);
  }

  @GetMapping("/ny")
  ResponseEntity<String> begin(HttpServletRequest request) {
    var nothing = new Filled(MultiValueMap.fromSingleValue(Map.of()));
    return page(request, HttpStatus.OK, At.PURPOSE, form(nothing), List.of());
  }

  @PostMapping("/ny")
  ResponseEntity<String> step(
      HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
    var form = form(new Filled(fields));
    var at = form.at();
    if (form.goesBack()) {
      return page(request, HttpStatus.OK, at.before(), form, List.of());
    }
    var problems = problems(Texts.in(doors.language(request)), at, form);
    if (!problems.isEmpty()) {
      return page(request, HttpStatus.UNPROCESSABLE_CONTENT, at, form, problems);
    }
    return at == At.CHECKLIST
        ? start(request, form)
        : page(request, HttpStatus.OK, at.next(), form, List.of());
  }

  private WizardForm form(Filled fields) {
    return new WizardForm(desk.dialogues(), fields);
  }

  private ResponseEntity<String> page(
      HttpServletRequest request,
      HttpStatus status,
      At at,
      WizardForm form,
      List<String> problems) {
    var texts = Texts.in(doors.language(request));
    return served.page(
        request, status, pages.of(request, texts, at, form, problems), texts.language());
  }

  // --- what is missing, up to and with a step

  private List<String> problems(Texts texts, At at, WizardForm form) {
    var problems = new ArrayList<String>();
    if (form.dialogue().isEmpty()) {
      problems.add(
          texts.say(
              form.dialogueId().isEmpty() ? "wizard.no-dialogue" : "wizard.unknown-dialogue"));
    }
    if (form.title().isEmpty() || PlainText.length(form.title()) > LONGEST_TITLE) {
      problems.add(texts.say("wizard.no-title", LONGEST_TITLE));
    }
    if (form.dialogue().filter(Agreement::is).isPresent() && form.purpose().isEmpty()) {
      problems.add(texts.say("wizard.no-purpose"));
    }
    startCode
        .problem(form.startCode(), desk.clock().instant())
        .map(texts::say)
        .ifPresent(problems::add);
    if (at.compareTo(At.PEOPLE) >= 0) {
      problems.addAll(peopleProblems(texts, form));
    }
    if (at.compareTo(At.SCOPE) >= 0 && form.cloths().isEmpty()) {
      problems.add(texts.say("refusal.no-cloths-chosen"));
    }
    return problems;
  }

  private static List<String> peopleProblems(Texts texts, WizardForm form) {
    var people = form.people();
    if (people.isEmpty()) {
      return List.of(texts.say("wizard.no-people"));
    }
    return people.stream().anyMatch(one -> PlainText.length(one.name()) > LONGEST_NAME)
        ? List.of(texts.say("wizard.long-name", LONGEST_NAME))
        : List.of();
  }

  // --- the start

  private ResponseEntity<String> start(HttpServletRequest request, WizardForm form) {
    var texts = Texts.in(doors.language(request));
    return form.wish()
        .flatMap(wish -> sessions.begin(wish, texts.language()))
        .map(begun -> saveLink(request, begun, texts.language()))
        .orElseGet(
            () ->
                page(
                    request,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    At.CHECKLIST,
                    form,
                    List.of(texts.say("said.unavailable"))));
  }

  /// Shown once: the starter's own link is stored only as its digest.
  private ResponseEntity<String> saveLink(
      HttpServletRequest request, NewSessions.Begun begun, String language) {
    return desk.reading()
        .scene(begun.session(), language)
        .map(scene -> SaveLink.page(request, begun, scene))
        .map(
            page ->
                ResponseEntity.ok()
                    .headers(served.page(request, page, language).getHeaders())
                    .header("Set-Cookie", begun.cookie().toString())
                    .body(desk.pages().render(page, language)))
        .orElseGet(() -> begun.answer(""));
  }
}
