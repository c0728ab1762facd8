package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Fault;
import dialogduk.slack.standin.Message;
import dialogduk.slack.standin.Received;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// One dialogue in a Slack channel and in the browser at once: a channel in either language, and
/// browsers in Swedish.
@ParameterizedClass
@ValueSource(strings = {"sv", "en"})
class SlackRoomsIT {

  private static final String FRIDA = "U1";
  private static final String EVA = "U3";
  private static final String ULF = "U4";
  private static final Texts SV = Texts.in("sv");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path folder;

  private static SlackGroup group;
  private static Texts texts;

  @Parameter String language;

  @BeforeParameterizedClassInvocation
  static void start(String language) throws Exception {
    group = SlackGroup.start(Files.createDirectory(folder.resolve(language)), language);
    texts = Texts.in(language);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    if (group != null) {
      group.close();
    }
  }

  @BeforeEach
  void begin() {
    group.goToNewChannel();
    group.begin(List.of(EVA, ULF));
  }

  /// Uma comes in by the code that Frida reads out.
  private WebPerson uma() throws Exception {
    return onTheWeb("Uma Öberg", group.code());
  }

  @Test
  void shows_the_same_at_the_same_time_in_the_channel_and_in_the_browser() throws Exception {
    var uma = uma();
    group.types(FRIDA, "nästa");
    group.confirms(FRIDA, texts.say("button.next"));
    group.inChannel(group.firstCloth());
    uma.go(uma.room());
    uma.submit(uma.button("Lämna in").with(SlackGroup.field("goals-5-years"), "Umas svar"));
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Evas svar"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));

    assertThat(SlackGroup.textOf(group.inChannel("Umas svar"))).contains("Evas svar");
    assertThat(uma.go(uma.room()).text()).contains("Umas svar", "Evas svar");
  }

  /// S2: six of eight have answered.
  @Test
  void tells_the_leader_alone_how_many_have_not_answered() throws Exception {
    var here = List.of(EVA, "U5", "U6", "U7");
    here.stream().skip(1).forEach(group::comesIn);
    var code = group.code();
    var uma = onTheWeb("Uma Öberg", code);
    var others = List.of(onTheWeb("Edvin Lund", code), onTheWeb("Ulla Åberg", code));
    group.opens();
    for (var user : here) {
      group.types(user, "svara");
      group.submits(user, everything("Svar"));
    }
    for (var person : others) {
      handsIn(person, everything("Svar"));
    }
    group.types(ULF, "svara");
    var open = group.form(ULF);

    assertThat(SlackGroup.body(group.types(FRIDA, "nästa")))
        .contains(texts.say("preview.not-answered", 2))
        .doesNotContain("Ulf", "Uma");
    assertThat(group.channelText()).doesNotContain(texts.say("preview.not-answered", 2));
    var before = remindersOf(EVA);
    group.types(FRIDA, "påminn");
    group.whispered(ULF, texts.say("said.reminder"));
    assertThat(uma.go(uma.room()).text()).contains(SV.say("reminded.title"));
    assertThat(remindersOf(EVA)).isEqualTo(before);

    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));
    group.inChannel(texts.say("result.label", "D"));
    group.submits(ULF, open, everything("Ulfs sena svar"));
    assertThat(group.answered(ULF)).contains(texts.say("said.kept-after"));
    assertThat(group.channelText()).doesNotContain("Ulfs sena svar");
  }

  /// All three questions of the first cloth.
  private static Map<String, String> everything(String text) {
    return Map.of(
        SlackGroup.field("goals-5-years"), text,
        SlackGroup.field("agreement-aim"), text,
        SlackGroup.field("goals-support"), text);
  }

  private static void handsIn(WebPerson person, Map<String, String> answers) throws Exception {
    person.go(person.room());
    var form = person.button("Lämna in");
    for (var answer : answers.entrySet()) {
      form = form.with(answer.getKey(), answer.getValue());
    }
    person.submit(form);
  }

  /// In all dialogues so far.
  private static int remindersOf(String user) {
    return group.told(user).split(texts.say("said.reminder"), -1).length;
  }

  private WebPerson onTheWeb(String name, String code) throws Exception {
    var person = new WebPerson(group.server().base(), name);
    person.knocks(code);
    group.presses(FRIDA, texts.say("button.admit-one", name));
    person.comesIn();
    return person;
  }

  /// S3: *öppna 2* by mistake, and back.
  @Test
  void finds_everything_as_it_was_after_a_step_that_was_wrong() {
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Evas svar"));
    group.types(FRIDA, "öppna 2");
    await().atMost(PATIENCE).until(group::livingText, it -> it.contains(texts.say("state.paused")));

    group.types(FRIDA, "tillbaka");
    group.confirms(FRIDA, texts.say("button.back"));

    await()
        .atMost(PATIENCE)
        .until(
            group::livingText,
            it -> it.contains(texts.say("state.open")) && !it.contains(texts.say("state.paused")));
    group.types(EVA, "svara");
    assertThat(group.form(EVA).source().toString()).contains("Evas svar");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Evas nya svar"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));
    assertThat(SlackGroup.textOf(group.inChannel("Evas nya svar"))).doesNotContain("Evas svar");
  }

  /// S19.
  @Test
  void lets_the_owner_say_how_far_an_action_has_come() {
    group.types(FRIDA, "roller");
    var ulf = group.personKey(FRIDA, ULF);
    group.types(EVA, "åtgärd Ta fram en plan");
    group.submits(EVA, Map.of("owner", ulf));
    group.whispered(ULF, texts.say("said.action-is-yours"));
    assertThat(called(group.inChannel(texts.say("actions.called")))).containsExactly(ULF);

    group.presses(ULF, texts.say("letter.action-status"));
    group.submits(ULF, Map.of("status", "=UNDER_WAY"));

    group.types(EVA, "åtgärder");
    assertThat(SlackGroup.textOf(group.whispered(EVA, texts.say("actions.status.under-way"))))
        .contains("Ta fram en plan", "Ulf Berg");
  }

  /// Whom Slack tells.
  private static List<String> called(Message message) {
    return message.now().findValues("user_id").stream().map(JsonNode::asString).toList();
  }

  @Test
  void makes_one_person_of_an_account_and_a_browser() throws Exception {
    var uma = uma();
    group.opens();
    uma.go(uma.room());
    uma.submit(uma.button("Lämna in").with(SlackGroup.field("goals-5-years"), "Först i webben"));
    group.types(ULF, "svara");
    group.submits(ULF, Map.of(SlackGroup.field("goals-5-years"), "Sedan i Slack"));
    uma.submit(uma.button(SV.say("button.offer-code")));
    var code = uma.here().page().select("textarea.to-copy").text().replaceAll("[^0-9]", "");

    group.types(ULF, "koppla " + code);
    group.whispered(ULF, texts.say("connect.question", "Uma Öberg"));
    group.presses(ULF, texts.say("button.connect"));
    group.whispered(ULF, texts.say("said.connected"));

    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));
    assertThat(SlackGroup.textOf(group.inChannel("Sedan i Slack"))).doesNotContain("webben");
    assertThat(uma.go(uma.room()).text()).contains("Sedan i Slack");
  }

  @Test
  void takes_one_step_for_three_deliveries_of_one_press() {
    group.types(FRIDA, "nästa");
    var preview = group.previewOf(FRIDA, texts.say("button.next"));
    preview.send();
    preview.send();
    preview.send();

    group.inChannel(group.firstCloth());
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
    assertThat(group.livingText())
        .contains(texts.say("cloth.number", 1, 16))
        .doesNotContain(texts.say("state.paused"));
  }

  /// S14, and S17 with it: what is parked unopened lies as each left it until it is taken up.
  @Test
  void keeps_what_was_written_to_a_parked_question() throws Exception {
    var uma = uma();
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, each("Eva"));
    handsIn(uma, each("Uma"));
    group.types(FRIDA, "parkera 1.3");
    group.submits(FRIDA, Map.of("reason", "=NEEDS_MATERIAL"));
    group.inChannel(texts.say("state.parked"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));
    group.inChannel("Uma om 1.1");
    assertThat(group.channelText()).doesNotContain("om 1.3");
    group.types(EVA, "parkerade");
    group.whispered(EVA, texts.say("parked.title"));
    group.types(FRIDA, "sammanfatta");
    var summary = SlackGroup.textOf(group.inChannel(texts.say("summary.phase", 1, 5)));
    assertThat(summary)
        .contains(texts.say("park.reason.needs-material"))
        .doesNotContain("Eva om", "Uma om");
    assertThat(uma.go(uma.room() + "/summary/why").text())
        .contains(SV.say("park.reason.needs-material"));

    group.types(FRIDA, "ta upp 1.3");
    await().atMost(PATIENCE).until(group::livingText, it -> it.contains(texts.say("state.open")));
    group.types(EVA, "svara");
    assertThat(group.form(EVA).source().toString())
        .contains("Eva om 1.3")
        .doesNotContain("Eva om 1.1");
    group.person(EVA).closes(group.form(EVA));
    assertThat(uma.go(uma.room()).page().select("textarea").eachText()).contains("Uma om 1.3");
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));
    assertThat(SlackGroup.textOf(group.inChannel("Uma om 1.3"))).contains("Eva om 1.3");
  }

  private static Map<String, String> each(String name) {
    return Map.of(
        SlackGroup.field("goals-5-years"), name + " om 1.1",
        SlackGroup.field("agreement-aim"), name + " om 1.2",
        SlackGroup.field("goals-support"), name + " om 1.3");
  }

  /// S16: a cloth that is a table, with rows from the chat and from a browser.
  @Test
  void takes_rows_of_a_table_and_shows_them_together() throws Exception {
    group.comesIn("U5");
    var uma = uma();
    group.types(FRIDA, "öppna 3");
    group.inChannel(texts.say("cloth.number", 3, 16));
    group.types(EVA, "svara");
    group.submits(
        EVA,
        Map.of(
            "answers:matters.0.0", "Arbetstider",
            "answers:matters.0.1", "Avdelning",
            "answers:matters.1.0", "Budget"));
    assertThat(group.answered(EVA)).contains(texts.say("said.handed-in"));
    group.types(EVA, "svara");
    group.submits(EVA, Map.of("answers:matters.1.1", "Myndighet"));
    handsIn(uma, Map.of("answers:matters.0.0", "Lokaler", "answers:matters.0.1", "Enhet"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));

    assertThat(SlackGroup.textOf(group.inChannel("Arbetstider")))
        .contains("Avdelning", "Budget", "Myndighet", "Lokaler", "Enhet");
    assertThat(uma.go(uma.room()).text()).contains("Arbetstider", "Myndighet", "Lokaler");
    group.types(FRIDA, "tydlighet");
    group.confirms(FRIDA, texts.say("button.open-marking"));
    group.inChannel(texts.say("progress.marked", 0, 4));
  }

  @Test
  void tells_a_stale_press_where_the_group_is_and_changes_nothing() {
    group.opens();
    Message living = group.livingCard();
    var stale =
        group
            .person(EVA)
            .in(group.channel())
            .clicking(living, group.action(living, texts.say("button.answer")), "");
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));
    group.types(FRIDA, "nästa");
    stale.send();

    group.whispered(EVA, texts.say("state.answers-shown"));
    assertThat(group.person(EVA).modal()).isEmpty();
  }

  /// S11: one mark counts, and only the form that Eva opens shows which.
  @Test
  void counts_one_mark_of_somebody_who_changes_their_mind() throws Exception {
    group.comesIn("U5");
    var uma = uma();
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, everything("Svar"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, texts.say("button.show"));
    group.types(FRIDA, "tydlighet");
    group.confirms(FRIDA, texts.say("button.open-marking"));
    var before = group.standin().received().size();
    for (var step : List.of("=1", "=5")) {
      group.types(EVA, "svara");
      group.submits(EVA, Map.of("step", step));
    }

    group.inChannel(texts.say("progress.marked", 1, 4));
    group.types(EVA, "svara");
    assertThat(chosen(group.form(EVA).source())).containsExactly("=5");
    group.settled();
    var pushed =
        group.standin().received().stream()
            .skip(before)
            .filter(call -> call.method().startsWith("chat."))
            .toList();
    for (var step : List.of(1, 5)) {
      var own = texts.say("mark.own", step);
      assertThat(pushed).isNotEmpty().noneMatch(call -> call.mentions(own));
    }
    assertThat(uma.go(uma.room()).text()).contains("1 av 4 har markerat");
  }

  private static List<String> chosen(JsonNode view) {
    return view.findValues("initial_option").stream()
        .map(option -> option.path("value").asString())
        .toList();
  }

  /// S6. Only a view that the writer has opened may hold what the writer wrote, and only in its
  /// field.
  @Test
  void lets_slack_see_nothing_that_is_sealed() throws Exception {
    var canaries = List.of("Kanariefågel 4711 handed in", "Kanariefågel 4712 draft");
    var uma = uma();
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), canaries.getFirst()));
    assertThat(group.answered(EVA))
        .contains(texts.say("said.handed-in"))
        .doesNotContain(canaries.getFirst());
    group.types(EVA, "svara");
    group.submits(
        EVA, Map.of(SlackGroup.field("agreement-aim"), canaries.getLast(), "~draft", "=draft"));
    assertThat(group.answered(EVA)).contains(texts.say("said.saved"));
    group.types(EVA, "svara");
    group.pressesInForm(EVA, texts.say("button.pass", "1.3"), Map.of());
    for (var user : List.of(FRIDA, EVA, ULF)) {
      group.types(user, "läget");
      group.person(user).opensHome();
    }
    group.types(FRIDA, "påminn");
    group.types(FRIDA, "visa");
    group.settled();

    for (var canary : canaries) {
      var told = group.standin().received().stream().filter(call -> call.mentions(canary)).toList();
      assertThat(told).allMatch(call -> call.method().startsWith("views."));
      assertThat(told).allMatch(call -> onlyAsBeginning(call, canary));
      for (var other : List.of(FRIDA, ULF)) {
        assertThat(group.viewsOf(other)).noneMatch(view -> view.contains(canary));
      }
      assertThat(new String(group.server().log(), StandardCharsets.UTF_8)).doesNotContain(canary);
      assertThat(everythingFor(uma)).noneMatch(page -> page.contains(canary));
    }
    group.confirms(FRIDA, texts.say("button.show"));
    group.inChannel(canaries.getFirst());
    assertThat(everythingFor(uma)).anyMatch(page -> page.contains(canaries.getFirst()));
    assertThat(everythingFor(uma)).noneMatch(page -> page.contains(canaries.getLast()));
  }

  /// All that somebody on the web can ask for.
  private static List<String> everythingFor(WebPerson person) throws Exception {
    return Crawl.all(person, person.room()).stream().map(Response::text).toList();
  }

  private static boolean onlyAsBeginning(Received call, String canary) {
    return call.strings()
        .filter(it -> it.startsWith("{") && it.contains(canary))
        .allMatch(
            view -> !view.replace("\"initial_value\":\"" + canary + "\"", "").contains(canary));
  }

  @Test
  void tells_the_facilitator_of_an_archived_channel_and_moves_to_another() {
    group.opens();
    group.standin().events().archived(group.channel(), FRIDA).send();
    group.whispered(
        FRIDA, texts.say("trouble.no-room", "Slack #dialog" + group.channel().substring(1)));
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Ett svar"));

    var before = group.standin().received("chat.update").size();
    var code = group.code();
    group.goToNewChannel();
    group.types(FRIDA, "rum " + code);
    group.inChannel(group.firstCloth());

    assertThat(group.standin().received("chat.update")).hasSize(before);
    assertThat(group.roomMessages()).hasSize(1);
  }

  @Test
  void shows_the_newest_when_slack_is_slow_and_loses_nothing() {
    group.standin().faults().next("chat.postMessage", group.channel(), new Fault.TooMany("3"));
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Ett svar"));
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
    assertThat(group.standin().limits().impatient()).isZero();
  }

  @Test
  @DisplayName("H286 posts at most one more when an answer was lost, and points from the copy")
  void posts_at_most_one_more_when_an_answer_was_lost_and_points_from_the_copy() {
    group.standin().faults().next("chat.postMessage", group.channel(), new Fault.LostAnswer());
    group.opens();
    group.settled();
    assertThat(group.roomMessages()).hasSize(2);

    var copy = group.roomMessages().getFirst();
    group.presses(EVA, copy, texts.say("button.answer"));

    await()
        .atMost(PATIENCE)
        .until(
            () -> SlackGroup.textOf(group.roomMessages().getFirst()),
            it -> it.contains(texts.say("moved.copy")));
    assertThat(SlackGroup.textOf(group.roomMessages().getLast())).contains(group.firstCloth());
  }

  @Test
  void tells_in_plain_words_whether_the_connection_works() {
    var told = SlackGroup.body(group.types(EVA, "kontrollera"));

    assertThat(told)
        .contains(
            texts.say("check.token-well", "myndigheten"),
            texts.say("check.scopes-well"),
            texts.say("check.clock-well"),
            texts.say("check.requests-well"),
            texts.say("check.room-well", "#dialog" + group.channel().substring(1)));
  }

  @Test
  void tells_at_the_start_whether_the_connection_works() throws Exception {
    assertThat(new String(group.server().log(), StandardCharsets.UTF_8))
        .contains("Slack: " + Texts.in("en").say("check.token-well", "myndigheten"))
        .doesNotContain(group.team().token());
  }
}
