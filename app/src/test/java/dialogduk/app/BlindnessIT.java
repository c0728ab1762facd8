package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Until it is shown nobody but its author receives an answer, a draft or a mark, nor anything that
/// depends on what is in it: not on a page, over the stream, in the log, or from the disk.
class BlindnessIT {

  private static final List<String> NAMES =
      List.of("Frida", "Sam", "Eva", "Erik", "Ulla", "Ursula");
  private static final String CLOTH = "scope";

  @TempDir static Path folder;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder, Map.of("DEBUG", "true", "LOGGING_LEVEL_ROOT", "DEBUG"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  // --- answers and drafts

  @Test
  @DisplayName("S6, H120, H137: no byte of an answer or a draft reaches anybody before visa")
  void no_answer_and_no_draft_reaches_anybody_before_it_is_shown() throws Exception {
    var recorder = new Recorder();
    var group = gathered(recorder);
    var stranger = recorder.at(new WebPerson(server.base(), "Stranger"));
    var outsider =
        WebGroup.startedAt(
                server.base(), person -> recorder.at(new WebPerson(server.base(), "Otto")))
            .leader();
    var streams = listening(group);
    group.open(CLOTH);
    var answers = new LinkedHashMap<String, Canary>();
    var drafts = new LinkedHashMap<String, Canary>();

    for (var person : group.people()) {
      answers.put(person.name(), Canary.fresh());
      drafts.put(person.name(), Canary.fresh());
      write(group, person, answers.get(person.name()), drafts.get(person.name()));
    }
    everythingIsAskedFor(group, List.of(stranger, outsider));
    group.step("Tillbaka"); // paused, with all in it
    pagesAreAskedFor(group);
    group.open(CLOTH);
    for (var name : NAMES) {
      assertThat(filesWith(answers.get(name))).as("on the disk while it runs").isEmpty();
      assertThat(filesWith(drafts.get(name))).as("on the disk while it runs").isEmpty();
    }
    server.kill();
    server.restart();
    pagesAreAskedFor(group);

    for (var name : NAMES) {
      for (var secret : List.of(answers.get(name), drafts.get(name))) {
        assertThat(recorder.heardBy(name, secret)).as("the recorder hears").isNotEmpty();
        assertThat(recorder.leaks(secret, name)).as("a secret of " + name).isEmpty();
        assertThat(secret.isIn(server.log())).as("in the log").isFalse();
        assertThat(filesWith(secret)).as("on the disk").isEmpty();
      }
    }
    assertThat(recorder.asked()).hasSizeGreaterThan(60);
    for (var stream : streams) {
      assertThat(stream.frames()).isNotEmpty().allMatch(frame -> frame.matches(FRAME));
      stream.close();
    }

    recorder.forget();
    group.step("Stäng och visa");
    everythingIsAskedFor(group, List.of(stranger, outsider));
    for (var name : NAMES) {
      for (var reader : NAMES) {
        assertThat(recorder.heardBy(reader, answers.get(name))).as(reader).isNotEmpty();
      }
      assertThat(recorder.heardBy("Stranger", answers.get(name))).isEmpty();
      assertThat(recorder.heardBy("Otto", answers.get(name))).isEmpty();
      assertThat(recorder.leaks(drafts.get(name), name)).as("a draft stays a draft").isEmpty();
      assertThat(answers.get(name).isIn(server.log())).as("in the log").isFalse();
      assertThat(drafts.get(name).isIn(server.log())).as("in the log").isFalse();
      assertThat(filesWith(drafts.get(name))).as("on the disk").isEmpty();
      assertThat(filesWith(answers.get(name))).as("the disk is searched").isNotEmpty();
    }
  }

  private static void write(WebGroup group, WebPerson person, Canary answer, Canary draft)
      throws IOException {
    person.go(group.room());
    var form =
        person
            .button("Lämna in")
            .with("answers:matters-excluded", "Åsikt " + answer.word() + " slut")
            .with("answers:matters.0.0", "Rad " + answer.word());
    assertThat(person.submit(form).said()).isEqualTo("said.handed-in");
    var kept = person.draft(group.room(), "answers:matters-excluded", "Ändring " + draft.word());
    assertThat(kept.status()).isEqualTo(200);
    person.go(group.room());
  }

  private static void everythingIsAskedFor(WebGroup group, List<WebPerson> others)
      throws IOException {
    group.leader().go(group.room());
    var seen = group.leader().seen();
    for (var person : group.people()) {
      var answers = new ArrayList<>(Crawl.all(person, group.room()));
      if (!person.name().equals("Frida")) {
        var pressed = Crawl.pressed(person, group.room(), seen);
        assertThat(pressed).allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        answers.addAll(pressed);
      }
      assertThat(answers).noneMatch(answer -> answer.status() >= 500);
    }
    for (var other : others) {
      for (var address : Crawl.addresses(group.room())) {
        if (address.startsWith("/d/")) {
          assertThat(other.get(address).status()).as(address).isEqualTo(404);
          assertThat(other.json(address).status()).as(address).isEqualTo(404);
        }
      }
      other.go("/join");
      assertThat(other.send(other.forged(group.room(), "show?seen=1")).status()).isEqualTo(404);
      assertThat(other.listen(group.room()).status()).isEqualTo(404);
    }
  }

  private static void pagesAreAskedFor(WebGroup group) throws IOException {
    for (var person : group.people()) {
      assertThat(Crawl.pages(person, group.room())).noneMatch(answer -> answer.status() >= 500);
    }
  }

  private static List<Path> filesWith(Canary canary) throws IOException {
    try (var files = Files.walk(server.folder().resolve("data"))) {
      var found = new ArrayList<Path>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (canary.isIn(Files.readAllBytes(file))) {
          found.add(file);
        }
      }
      return found;
    }
  }

  // --- lengths

  private static final String FRAME = "(?s)event:changed\ndata:\\d+";

  @Test
  void others_pages_do_not_tell_how_long_an_answer_is() throws Exception {
    var group = gathered(new Recorder());
    group.open(CLOTH);
    var eva = group.person("Eva");
    var stream = group.person("Ulla").listen(group.room());
    handIn(group, eva, "x");
    handIn(group, eva, "y");
    var before = seenByOthers(group, "Eva");
    var frames = stream.await(3).size();

    for (int length : List.of(1, 10, 100, 1_000, 3_000)) {
      handIn(group, eva, "å".repeat(length));
      draft(group, eva, "ö".repeat(length));

      assertThat(seenByOthers(group, "Eva")).as(length + " characters").isEqualTo(before);
    }

    assertThat(stream.await(frames + 1)).allMatch(frame -> frame.matches(FRAME));
    stream.close();
  }

  @Test
  @DisplayName("H232, H243: pages and frames are the same bytes whichever step is marked")
  void others_pages_and_frames_do_not_tell_which_step_is_marked() throws Exception {
    var group = marking();
    var eva = group.person("Eva");
    var stream = group.person("Ulla").listen(group.room());
    mark(group, eva, 3);
    var before = seenByOthers(group, "Eva");
    stream.await(1);

    for (int step : List.of(1, 2, 3, 4, 5, 1, 5)) {
      var frames = stream.frames().size();
      mark(group, eva, step);
      assertThat(seenByOthers(group, "Eva")).as("step " + step).isEqualTo(before);
      var last = stream.await(frames + 1).getLast();
      assertThat(last).matches(FRAME);
      assertThat(stream.frames()).as("one frame for one mark").hasSize(frames + 1);
    }
    stream.close();
  }

  @Test
  @DisplayName("H240: the confirmation of a mark does not say which")
  void a_confirmation_holds_no_step() throws Exception {
    var group = marking();
    var eva = group.person("Eva");

    var said = new ArrayList<String>();
    for (int step = 1; step <= 5; step++) {
      var answer = mark(group, eva, step);
      said.add(answer.status() + " " + answer.header("Location") + " " + answer.text());
    }

    assertThat(said).allMatch(answer -> answer.contains("said.marked"));
    assertThat(said.stream().distinct()).hasSize(1);
  }

  @Test
  @DisplayName("H244: neither length nor time of an answer depends on the step that is marked")
  void neither_length_nor_time_depends_on_the_step() throws Exception {
    var group = marking();
    var eva = group.person("Eva");
    eva.go(group.room());
    var form = eva.button("Markera");
    var times = new LinkedHashMap<Integer, List<Double>>();
    var lengths = new ArrayList<Integer>();
    for (int round = 0; round < 80; round++) {
      for (int step = 1; step <= 5; step++) {
        var begun = System.nanoTime();
        var answer = eva.send(form.with("step", String.valueOf(step)));
        times.computeIfAbsent(step, _ -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
        lengths.add(answer.body().length + answer.header("Location").length());
      }
    }

    assertThat(lengths.stream().distinct()).hasSize(1);
    for (int step = 1; step <= 5; step++) {
      var others = new ArrayList<Double>();
      for (var other : times.entrySet()) {
        if (other.getKey() != step) {
          others.addAll(other.getValue());
        }
      }
      // A limit that a fair server misses once in a hundred thousand runs.
      assertThat(Samples.distance(times.get(step), others))
          .as("times of step " + step)
          .isLessThan(Samples.limit(times.get(step).size(), others.size(), 0.000_01));
    }
  }

  @Test
  @DisplayName("H233: what a marking showed is frozen")
  void a_shown_marking_is_frozen() throws Exception {
    var group = marking();
    int step = 1;
    for (var person : group.people()) {
      mark(group, person, step);
      step = step % 5 + 1;
    }
    var eva = group.person("Eva");
    eva.go(group.room());
    var open = eva.button("Markera");
    var withdraw = eva.forged(group.room(), "withdraw-mark?target=action-plan");
    group.step("Stäng markeringen");
    var before = seenByOthers(group, "Eva");

    var marked = eva.send(open.with("step", "1"));
    var withdrawn = eva.send(withdraw);

    assertThat(marked.said() + marked.status()).doesNotContain("said.marked");
    assertThat(withdrawn.said() + withdrawn.status()).doesNotContain("mark-withdrawn");
    assertThat(seenByOthers(group, "Eva")).isEqualTo(before);
  }

  @Test
  @DisplayName("H241: the log at DEBUG holds no step, name or person during sixty marks")
  void the_log_tells_nothing_of_sixty_marks() throws Exception {
    var group = marking();
    var before = server.log().length;
    for (int round = 0; round < 10; round++) {
      for (var person : group.people()) {
        mark(group, person, round % 5 + 1);
      }
    }

    var log = new String(server.log(), java.nio.charset.StandardCharsets.UTF_8);
    var logged = log.substring(Math.min(before, log.length()));
    assertThat(logged).doesNotContainIgnoringCase("step", "mark=", "press=");
    for (var name : NAMES) {
      assertThat(logged).doesNotContain(name);
    }
    for (var person : group.people()) {
      for (var cookie : person.cookies().values()) {
        assertThat(log).doesNotContain(cookie);
      }
    }
  }

  @Test
  @DisplayName("H245: who has not answered is not told, not to the one who reminds either")
  void a_reminder_names_nobody() throws Exception {
    var group = gathered(new Recorder());
    group.open(CLOTH);
    for (var name : List.of("Sam", "Eva", "Erik", "Ulla", "Frida")) {
      handIn(group, group.person(name), "svar");
    }
    group.leader().go(group.room());
    var before = peopleNamed(group.leader().here());

    group.leader().press("Påminn");

    assertThat(group.leader().here().page().text()).contains("5 av 6 har svarat");
    assertThat(peopleNamed(group.leader().here())).isEqualTo(before);
    assertThat(WebGroup.texts(group.leader().get(group.room() + "/history"), "main").getFirst())
        .doesNotContain("Ursula har inte");
  }

  @Test
  @DisplayName("H250: the form says that a way of writing can be recognised, in both languages")
  void the_form_warns_that_words_can_be_recognised() throws Exception {
    var group = gathered(new Recorder());
    group.open(CLOTH);
    var eva = group.person("Eva");

    assertThat(eva.go(group.room()).page().text())
        .contains("Ordval kan avslöja vem som har skrivit");
    assertThat(eva.get(group.room() + "?language=en").page().text())
        .contains("Your choice of words may tell who wrote");
  }

  @Test
  @DisplayName("H242: no metrics, no traces and no heap dump can be asked for")
  void no_address_tells_of_people_by_measuring() throws Exception {
    var stranger = new WebPerson(server.base(), "Stranger");
    for (var path : List.of("metrics", "prometheus", "heapdump", "threaddump", "httpexchanges")) {
      assertThat(stranger.get("/actuator/" + path).status()).as(path).isEqualTo(404);
    }
    assertThat(stranger.json("/actuator/health").json().propertyNames()).containsExactly("status");
  }

  // --- the people

  private static WebGroup gathered(Recorder recorder) throws IOException {
    var group = WebGroup.startedAt(server.base(), recorder::at);
    for (var name : NAMES.subList(1, NAMES.size())) {
      group.join(name, name.startsWith("U") ? "ST" : "employer");
    }
    return group;
  }

  private static WebGroup marking() throws IOException {
    var group = gathered(new Recorder());
    group.open("action-plan");
    group.step("Öppna markeringen");
    return group;
  }

  private static List<LiveStream> listening(WebGroup group) throws IOException {
    var streams = new ArrayList<LiveStream>();
    for (var person : group.people()) {
      streams.add(person.listen(group.room()));
    }
    return streams;
  }

  private static void handIn(WebGroup group, WebPerson person, String text) throws IOException {
    person.go(group.room());
    var form =
        person
            .button("Lämna in")
            .with("answers:matters-excluded", text)
            .with("answers:matters.0.0", text);
    assertThat(person.send(form).said()).isEqualTo("said.handed-in");
  }

  private static void draft(WebGroup group, WebPerson person, String text) throws IOException {
    person.go(group.room());
    assertThat(person.draft(group.room(), "answers:matters-excluded", text).status())
        .isEqualTo(200);
  }

  private static Response mark(WebGroup group, WebPerson person, int step) throws IOException {
    person.go(group.room());
    var answer = person.send(person.button("Markera").with("step", String.valueOf(step)));
    assertThat(answer.said()).isEqualTo("said.marked");
    return answer;
  }

  /// Bytes of every page of everybody else. Nothing is normalised: a browser keeps its token
  /// against forged posts, so the same page asked for twice is the same bytes.
  private static Map<String, String> seenByOthers(WebGroup group, String author)
      throws IOException {
    var seen = new LinkedHashMap<String, String>();
    for (var person : group.people()) {
      if (!person.name().equals(author)) {
        for (var page :
            List.of("", "/cloth/scope", "/cloths", "/history", "/board", "/record", "/print")) {
          var at = person.name() + " " + page;
          seen.put(at, person.get(group.room() + page).text());
          seen.put(at + " fragment", person.get(group.room() + page + "?fragment=").text());
        }
        seen.put(person.name() + " json", person.json(group.room()).text());
      }
    }
    return seen;
  }

  private static List<String> peopleNamed(Response page) {
    return NAMES.stream().filter(name -> page.page().select("main").text().contains(name)).toList();
  }
}
