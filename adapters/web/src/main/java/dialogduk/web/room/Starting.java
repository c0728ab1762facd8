package dialogduk.web.room;

import dialogduk.core.card.PanelCard;
import dialogduk.core.dialogue.Agreement;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.text.Texts;
import dialogduk.web.page.StartPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The first page: what this is, a code, the dialogues this browser is in, and trying it alone.
@Controller
public final class Starting {

  private final Desk desk;
  private final Doors doors;
  private final Served served;
  private final NewSessions sessions;

  public Starting(Desk desk, Doors doors) {
    this.desk = desk;
    this.doors = doors;
    this.served = new Served(desk.pages());
    this.sessions = new NewSessions(desk, doors);
  }

  @GetMapping("/")
  ResponseEntity<String> start(HttpServletRequest request) {
    var language = doors.language(request);
    var mine =
        doors
            .all(request)
            .flatMap(
                found ->
                    desk.reading().scene(found.session(), language).stream()
                        .map(
                            scene ->
                                new StartPage.Mine(
                                    scene.title(),
                                    "/d/" + found.session(),
                                    PanelCard.headline(scene))))
            .toList();
    var page =
        new StartPage(
            Frames.outside(request, Texts.in(language).say("start.title"), "")
                .crediting(Credits.agreement(language)),
            desk.settings().demo(),
            mine,
            sample(desk.dialogues().all(), language));
    return served.page(request, page, language);
  }

  /// The first cloth of the dialogue that we ship.
  private static StartPage.Sample sample(List<Dialogue> all, String language) {
    var dialogue = all.stream().filter(Agreement::is).findFirst().orElseThrow();
    var words = dialogue.words(language);
    var cloth = dialogue.cloths().getFirst();
    return new StartPage.Sample(
        words.phaseLabel(dialogue.phaseOf(cloth.id()).id()),
        Texts.in(language).say("cloth.number", dialogue.number(cloth), dialogue.cloths().size()),
        words.clothTitle(cloth.id()),
        cloth.prompts().stream()
            .flatMap(prompt -> Optional.ofNullable(words.question(prompt.id())).stream())
            .toList(),
        words.clarityQuestion(),
        words.clarityLow(),
        words.clarityHigh(),
        words.dateLabel());
  }

  @PostMapping("/demo")
  ResponseEntity<String> demo(HttpServletRequest request) {
    var language = doors.language(request);
    if (!desk.settings().demo()) {
      return served.page(
          request, HttpStatus.NOT_FOUND, ErrorPages.notFound(request, language), language);
    }
    return sessions
        .rehearsal(language)
        .map(begun -> begun.answer(""))
        .orElseGet(
            () ->
                served.page(
                    request,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    ErrorPages.page(request, language, "unavailable"),
                    language));
  }
}
