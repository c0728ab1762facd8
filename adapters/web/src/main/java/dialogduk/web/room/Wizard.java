package dialogduk.web.room;

import dialogduk.core.box.PlainText;
import dialogduk.core.dialogue.Agreement;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.press.Filled;
import dialogduk.core.session.Function;
import dialogduk.core.session.Purpose;
import dialogduk.core.text.Texts;
import dialogduk.web.page.ChecklistPage;
import dialogduk.web.page.ChecklistPage.Check;
import dialogduk.web.page.ChecklistPage.What;
import dialogduk.web.page.Frame;
import dialogduk.web.page.OpennessPage;
import dialogduk.web.page.Page;
import dialogduk.web.page.PeoplePage;
import dialogduk.web.page.PurposePage;
import dialogduk.web.page.ScopePage;
import dialogduk.web.page.Step;
import dialogduk.web.room.NewSessions.Someone;
import dialogduk.web.room.NewSessions.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private static final int MOST_PEOPLE = 200;

  /// The steps in order; each knows the fields it asks for.
  enum At {
    PURPOSE,
    PEOPLE,
    SCOPE,
    OPENNESS,
    CHECKLIST;

    private static final List<At> ORDER = List.of(values());

    int number() {
      return ORDER.indexOf(this) + 1;
    }

    At next() {
      return ORDER.get(Math.min(number(), ORDER.size() - 1));
    }

    At before() {
      return ORDER.get(Math.max(0, number() - 2));
    }
  }

  private final Desk desk;
  private final Doors doors;
  private final Served served;
  private final NewSessions sessions;

  public Wizard(Desk desk, Doors doors) {
    this.desk = desk;
    this.doors = doors;
    this.served = new Served(desk.pages());
    this.sessions = new NewSessions(desk, doors);
  }

  @GetMapping("/ny")
  ResponseEntity<String> begin(HttpServletRequest request) {
    return page(
        request,
        HttpStatus.OK,
        At.PURPOSE,
        new Filled(MultiValueMap.fromSingleValue(Map.of())),
        List.of());
  }

  @PostMapping("/ny")
  ResponseEntity<String> step(
      HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
    var form = new Filled(fields);
    var at = form.word("step", At.class).orElse(At.PURPOSE);
    if (form.has("back")) {
      return page(request, HttpStatus.OK, at.before(), form, List.of());
    }
    var problems = problems(request, at, form);
    if (!problems.isEmpty()) {
      return page(request, HttpStatus.UNPROCESSABLE_CONTENT, at, form, problems);
    }
    return at == At.CHECKLIST
        ? start(request, form)
        : page(request, HttpStatus.OK, at.next(), form, List.of());
  }

  // --- what is missing, up to and with a step

  private List<String> problems(HttpServletRequest request, At at, Filled form) {
    var texts = Texts.in(doors.language(request));
    var problems = new ArrayList<String>();
    if (dialogue(form).isEmpty()) {
      problems.add(
          texts.say(
              form.text("dialogue").isEmpty() ? "wizard.no-dialogue" : "wizard.unknown-dialogue"));
    }
    if (form.text("title").isEmpty() || PlainText.length(form.text("title")) > LONGEST_TITLE) {
      problems.add(texts.say("wizard.no-title", LONGEST_TITLE));
    }
    if (dialogue(form).filter(Agreement::is).isPresent() && purpose(form).isEmpty()) {
      problems.add(texts.say("wizard.no-purpose"));
    }
    if (!codeIsRight(form)) {
      problems.add(texts.say("wizard.no-start-code"));
    }
    if (at.compareTo(At.PEOPLE) >= 0) {
      problems.addAll(peopleProblems(texts, form));
    }
    if (at.compareTo(At.SCOPE) >= 0 && cloths(form).isEmpty()) {
      problems.add(texts.say("refusal.no-cloths-chosen"));
    }
    return problems;
  }

  private boolean codeIsRight(Filled form) {
    return desk.settings()
        .startCode()
        .map(code -> Links.hash(code).equals(Links.hash(form.text("start-code"))))
        .orElse(true);
  }

  private static List<String> peopleProblems(Texts texts, Filled form) {
    var people = people(form);
    if (people.isEmpty()) {
      return List.of(texts.say("wizard.no-people"));
    }
    return people.stream().anyMatch(one -> PlainText.length(one.name()) > LONGEST_NAME)
        ? List.of(texts.say("wizard.long-name", LONGEST_NAME))
        : List.of();
  }

  // --- what is filled in

  private static List<Someone> people(Filled form) {
    var people = new ArrayList<Someone>();
    for (int i = 0; i < MOST_PEOPLE; i++) {
      var name = PlainText.name(form.text("person." + i + ".name"));
      if (!name.isEmpty()) {
        people.add(new Someone(name, functions(form, i, people.isEmpty())));
      }
    }
    return people;
  }

  /// The first is the one who starts, and leads whatever else they do.
  private static List<Function> functions(Filled form, int row, boolean starter) {
    var named = form.word("person." + row + ".function", Function.class);
    var functions = new ArrayList<Function>();
    named
        .filter(function -> !(starter && function == Function.FACILITATOR))
        .ifPresent(functions::add);
    if (form.has("person." + row + ".takes-part") && !functions.contains(Function.PARTICIPANT)) {
      functions.add(Function.PARTICIPANT);
    }
    return functions;
  }

  private Optional<Dialogue> dialogue(Filled form) {
    return desk.dialogues().chosen(form.text("dialogue"));
  }

  private static Optional<Purpose> purpose(Filled form) {
    return form.word("purpose", Purpose.class).filter(it -> it != Purpose.REHEARSAL);
  }

  /// What matters only where there may be an agreement already.
  private static Purpose purpose(Dialogue dialogue, Filled form) {
    return purpose(form).filter(_ -> Agreement.is(dialogue)).orElse(Purpose.NEW_AGREEMENT);
  }

  private List<String> cloths(Filled form) {
    return dialogue(form)
        .map(
            dialogue ->
                dialogue.cloths().stream()
                    .filter(cloth -> isChosen(dialogue, cloth, form))
                    .map(Cloth::id)
                    .toList())
        .orElse(List.of());
  }

  private static boolean isChosen(Dialogue dialogue, Cloth cloth, Filled form) {
    return switch (scopeOf(dialogue, form)) {
      case "short" -> Agreement.shortTrack(dialogue).contains(dialogue.number(cloth));
      case "phases" -> form.all("phase").contains(dialogue.phaseOf(cloth.id()).id());
      case "chosen" -> form.all("cloth").contains(cloth.id());
      default -> true;
    };
  }

  private static String scopeOf(Dialogue dialogue, Filled form) {
    var scope = form.text("scope");
    boolean missing = scope.equals("short") && Agreement.shortTrack(dialogue).isEmpty();
    return scope.isEmpty() || missing ? "all" : scope;
  }

  private static Openness openness(Filled form) {
    return form.word("openness", Openness.class).orElse(Openness.NAMELESS);
  }

  // --- the start

  private ResponseEntity<String> start(HttpServletRequest request, Filled form) {
    var language = doors.language(request);
    return dialogue(form)
        .flatMap(
            dialogue ->
                sessions.begin(
                    new Wish(
                        dialogue,
                        purpose(dialogue, form),
                        form.text("title"),
                        people(form),
                        cloths(form),
                        openness(form)),
                    language))
        .map(begun -> saveLink(request, begun, language))
        .orElseGet(
            () ->
                page(
                    request,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    At.CHECKLIST,
                    form,
                    List.of(Texts.in(language).say("said.unavailable"))));
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

  // --- pages

  /// Which dialogue is asked for on the first step: without one there is no other.
  private ResponseEntity<String> page(
      HttpServletRequest request, HttpStatus status, At at, Filled form, List<String> problems) {
    var language = doors.language(request);
    var page =
        dialogue(form)
            .map(dialogue -> page(request, at, form, problems, dialogue))
            .orElseGet(
                () ->
                    purposePage(
                        frame(request),
                        stepAt(At.PURPOSE, form, problems),
                        form,
                        Texts.in(language)));
    return served.page(request, status, page, language);
  }

  private Frame frame(HttpServletRequest request) {
    var title = Texts.in(doors.language(request)).say("wizard.title");
    return Frames.outside(request, title, title);
  }

  private static Step stepAt(At at, Filled form, List<String> problems) {
    return new Step(
        at.number(), "/ny", at == At.PURPOSE ? null : "back", carried(at, form), problems);
  }

  private PurposePage purposePage(Frame frame, Step step, Filled form, Texts texts) {
    var all = desk.dialogues().all();
    var choices =
        all.stream()
            .map(
                dialogue ->
                    new PurposePage.DialogueChoice(
                        dialogue.id(),
                        dialogue.words(texts.language()).title(),
                        dialogue.source(),
                        Agreement.is(dialogue),
                        dialogue.id().equals(form.text("dialogue"))))
            .toList();
    return new PurposePage(
        frame,
        step,
        choices.size() == 1 ? List.of() : choices,
        all.stream().anyMatch(Agreement::is),
        purpose(form).orElse(null),
        form.text("title"),
        desk.settings().startCode().isPresent());
  }

  private Page page(
      HttpServletRequest request, At at, Filled form, List<String> problems, Dialogue dialogue) {
    var texts = Texts.in(doors.language(request));
    var frame = frame(request).crediting(Credits.of(dialogue, texts.language()));
    var step = stepAt(at, form, problems);
    return switch (at) {
      case PURPOSE -> purposePage(frame, step, form, texts);
      case PEOPLE -> new PeoplePage(frame, step, peopleRows(form));
      case SCOPE -> scope(frame, step, form, dialogue, texts);
      case OPENNESS ->
          new OpennessPage(
              frame, step, openness(form), Floors.STANDARD.total(), Floors.STANDARD.side());
      case CHECKLIST ->
          new ChecklistPage(
              frame,
              step,
              checks(form, dialogue, texts),
              warnings(form, texts),
              desk.settings().demo());
    };
  }

  private static List<PeoplePage.Person> peopleRows(Filled form) {
    return people(form).stream()
        .map(
            one ->
                new PeoplePage.Person(
                    one.name(),
                    one.functions().stream()
                        .filter(function -> function != Function.PARTICIPANT)
                        .findFirst()
                        .orElse(Function.PARTICIPANT),
                    one.functions().contains(Function.PARTICIPANT)))
        .toList();
  }

  private ScopePage scope(Frame frame, Step step, Filled form, Dialogue dialogue, Texts texts) {
    var words = dialogue.words(texts.language());
    var chosen = cloths(form);
    var phases =
        dialogue.phases().stream()
            .map(
                phase ->
                    new ScopePage.PhaseChoice(
                        phase.id(),
                        words.phaseLabel(phase.id()),
                        form.all("phase").contains(phase.id()),
                        phase.cloths().stream()
                            .map(
                                cloth ->
                                    new ScopePage.ClothChoice(
                                        cloth.id(),
                                        dialogue.number(cloth),
                                        words.clothTitle(cloth.id()),
                                        cloth.minutes(),
                                        chosen.contains(cloth.id())))
                            .toList()))
            .toList();
    var shortTrack = Agreement.shortTrack(dialogue).stream().map(String::valueOf).toList();
    return new ScopePage(
        frame,
        step,
        scopeOf(dialogue, form),
        shortTrack.isEmpty() ? "" : texts.list(shortTrack),
        phases);
  }

  private List<Check> checks(Filled form, Dialogue dialogue, Texts texts) {
    var done = form.all("done");
    var secretary =
        people(form).stream()
            .filter(one -> one.functions().contains(Function.SECRETARY))
            .map(Someone::name)
            .findFirst();
    return List.of(
        check(What.ROLES, null, done),
        check(What.SECRETARY, secretary.orElse(null), done),
        check(What.TIMES, null, done),
        new Check(
            What.INSTRUCTIONS,
            null,
            done.contains(What.INSTRUCTIONS.id()),
            Ways.of(dialogue.links(), dialogue.words(texts.language()))),
        check(What.AMBITION, texts.say("wizard.ambition", cloths(form).size()), done),
        check(What.ACCESS, null, done),
        check(What.LINKS, null, done),
        check(What.RECORD, null, done));
  }

  private static Check check(What what, @Nullable String hint, List<String> done) {
    return new Check(what, hint, done.contains(what.id()));
  }

  private static List<String> warnings(Filled form, Texts texts) {
    var people = people(form);
    var warnings = new ArrayList<String>();
    if (people.stream().noneMatch(one -> one.functions().contains(Function.SECRETARY))) {
      warnings.add(texts.say("wizard.no-secretary"));
    }
    if (people.stream().noneMatch(one -> one.functions().contains(Function.COFACILITATOR))) {
      warnings.add(texts.say("wizard.no-cofacilitator"));
    }
    return warnings;
  }

  /// Everything filled in on other steps.
  private static Map<String, String> carried(At at, Filled form) {
    var carried = new LinkedHashMap<String, String>();
    carried.put("step", at.name().toLowerCase(Locale.ROOT));
    form.fields()
        .forEach(
            (name, values) -> {
              if (belongsTo(name) != at && isOurs(name)) {
                carried.put(name, String.join("\n", form.all(name)));
              }
            });
    return carried;
  }

  private static boolean isOurs(String name) {
    return name.startsWith("person.")
        || List.of(
                "dialogue",
                "purpose",
                "title",
                "start-code",
                "scope",
                "phase",
                "cloth",
                "openness",
                "done")
            .contains(name);
  }

  private static At belongsTo(String name) {
    return switch (name) {
      case "scope", "phase", "cloth" -> At.SCOPE;
      case "openness" -> At.OPENNESS;
      case "done" -> At.CHECKLIST;
      default -> name.startsWith("person.") ? At.PEOPLE : At.PURPOSE;
    };
  }
}
