package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Delivered;
import dialogduk.slack.standin.Fault;
import dialogduk.slack.standin.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// What comes from Slack and should not, or not so, or not again: nothing of it does harm, and
/// whoever did it is told what is so.
class SlackHostileIT {

  private static final String FRIDA = "U1";
  private static final String SAM = "U2";
  private static final String EVA = "U3";
  private static final String ULF = "U4";
  private static final Texts SV = Texts.in("sv");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static SlackGroup group;

  @BeforeAll
  static void start() throws Exception {
    group = SlackGroup.start(folder);
  }

  @AfterAll
  static void stop() {
    if (group != null) {
      group.close();
    }
  }

  @BeforeEach
  void begin() {
    group.standin().faults().clear();
    group.goToNewChannel();
    group.begin(List.of(EVA, ULF));
  }

  // --- over HTTP

  private static HttpResponse<String> post(String type, String body) throws Exception {
    var time = String.valueOf(Instant.now().getEpochSecond());
    return post(type, body, time);
  }

  private static HttpResponse<String> post(String type, String body, String time)
      throws IOException, InterruptedException {
    var generator = new SlackSignature.Generator(group.standin().secret());
    var request =
        HttpRequest.newBuilder(URI.create(group.server().base() + "/slack/events"))
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", generator.generate(time, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  @Test
  @DisplayName("H017, H018 echoes a challenge that is signed, as plain text")
  void challenge() throws Exception {
    var body = "{\"type\":\"url_verification\",\"challenge\":\"<script>alert(1)</script>\"}";

    var answer = post("application/json", body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<script>alert(1)</script>");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  @DisplayName("H020, H029 takes no notice of events that it does not know, or of other bots")
  void unknown_events() throws Exception {
    for (var event :
        List.of(
            "{\"type\":\"never_heard_of\",\"user\":\"U1\"}",
            "{\"type\":\"message\",\"subtype\":\"bot_message\",\"bot_id\":\"B9\",\"channel\":\"C1\",\"text\":\"/dialogduk"
                + " nästa\",\"ts\":\"1.2\"}",
            "{}",
            "null")) {
      var body = "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":" + event + "}";
      assertThat(post("application/json", body).statusCode()).as(event).isLessThan(500);
    }
    group.settled();
    assertThat(group.roomMessages()).isEmpty();
  }

  @Test
  @DisplayName("H010, H061 does once what comes twice, byte for byte")
  void replayed() throws Exception {
    group.types(FRIDA, "nästa");
    var payload = group.previewOf(FRIDA, SV.say("button.next")).payload();
    var body =
        "payload="
            + java.net.URLEncoder.encode(
                payload.toString(), java.nio.charset.StandardCharsets.UTF_8);
    var time = String.valueOf(Instant.now().getEpochSecond());

    for (int i = 0; i < 2; i++) {
      assertThat(post("application/x-www-form-urlencoded", body, time).statusCode()).isEqualTo(200);
    }

    group.inChannel("Duk 1 av 16");
    group.settled();
    assertThat(group.roomMessages()).hasSize(1);
  }

  @Test
  @DisplayName("refuses presses and forms that tell of no person")
  void nobodys_press() throws Exception {
    for (var json :
        List.of(
            "{\"type\":\"block_actions\"}",
            "{\"type\":\"view_submission\",\"user\":5}",
            "{\"type\":\"block_actions\",\"user\":{\"id\":7}}")) {
      var body =
          "payload=" + java.net.URLEncoder.encode(json, java.nio.charset.StandardCharsets.UTF_8);
      assertThat(post("application/x-www-form-urlencoded", body).statusCode())
          .as(json)
          .isEqualTo(400);
    }
  }

  @Test
  @DisplayName("H024, H025, H026 shows the same Home for an event that comes many times")
  void repeated_events() {
    var opening = group.person(EVA).openingHome();
    opening.send();
    opening.resend(1, "http_timeout");
    opening.resend(2, "http_timeout");
    for (int i = 0; i < 5; i++) {
      opening.withNewEventId().send();
    }

    await().atMost(PATIENCE).until(() -> group.person(EVA).home().isPresent());
    assertThat(group.standin().findings()).isEmpty();
  }

  @Test
  @DisplayName("H034 looks for a room in the workspace that the request is from")
  void other_workspace() {
    var typed = group.person(FRIDA).in(group.channel()).typing("/dialogduk nästa");

    var answer = typed.changed(it -> it.put("team_id", "T2")).send();

    assertThat(SlackGroup.body(answer)).contains("inte med i någon dialog");
    assertThat(group.roomMessages()).isEmpty();
  }

  // --- commands

  @Test
  @DisplayName("H036 answers an empty command with what one can do now")
  void empty_command() {
    assertThat(SlackGroup.body(group.types(EVA, ""))).contains("läget");
  }

  @Test
  @DisplayName("H039, H040 reads a word with its dots apart, or with a space that is not seen")
  void other_spellings() {
    for (var word : List.of("na\u0308sta", "nästa\u200b")) {
      group.types(FRIDA, word);
      group.previewOf(FRIDA, SV.say("button.next"));
    }
  }

  @Test
  @DisplayName("H042, H043, H044, H045 takes what looks like code for words it does not know")
  void code_in_commands() {
    for (var typed :
        List.of(
            "öppna ../../../../etc/passwd",
            "öppna ${jndi:ldap://127.0.0.1/x}",
            "öppna #{T(java.lang.Runtime).getRuntime().exec('id')}",
            "starta ../../../../etc/passwd",
            "starta ${jndi:ldap://127.0.0.1/x}",
            "öppna %n%n%s%x")) {
      assertThat(SlackGroup.body(group.types(FRIDA, typed))).contains("Inget har ändrats");
    }
    assertThat(group.roomMessages()).isEmpty();
  }

  @Test
  @DisplayName("H048 tells somebody who may not take a step who may")
  void not_allowed() {
    assertThat(SlackGroup.body(group.types(EVA, "nästa"))).contains("Frida Lind leder dialogen");
  }

  @Test
  @DisplayName("H049 says so where no dialogue is")
  void nowhere() {
    group.goToNewChannel();

    assertThat(SlackGroup.body(group.types(FRIDA, "nästa"))).contains("inte med i någon dialog");
  }

  @Test
  @DisplayName("H050 answers anew when the place of the answer is used up")
  void used_up_answer() {
    group.opens();
    group.types(FRIDA, "läget");
    var panel = group.seenBy(FRIDA, it -> SlackGroup.hasButton(it, SV.say("button.remind")));
    group.standin().faults().next("response_url", new Fault.Broken(500));

    group.presses(FRIDA, panel, SV.say("button.remind"));

    group.whispered(FRIDA, SV.say("said.reminded"));
  }

  // --- presses and forms

  @Test
  @DisplayName("H053 tells whoever presses a stale button that the group has gone on")
  void stale() {
    group.opens();
    group.types(FRIDA, "visa");
    var preview = group.previewOf(FRIDA, SV.say("button.show"));
    preview.send();
    group.inChannel("visade");

    preview.send();

    group.whispered(FRIDA, SV.say("said.already-past"));
  }

  @Test
  @DisplayName("H055 does nothing for a press of another dialogue that one is not in")
  void other_session() {
    group.opens();
    var living = group.livingCard();
    var press =
        group.person(EVA).in(group.channel()).clicking(living, group.action(living, "Svara"), "");

    press
        .changed(
            it ->
                ((ObjectNode) it.path("actions").get(0))
                    .put("value", "00000000000000000000/cloth:goals/show?seen=1"))
        .send();
    press
        .changed(
            it ->
                ((ObjectNode) it.path("actions").get(0))
                    .put("value", it.at("/actions/0/value").asString().replace("goals", "other")))
        .send();

    assertThat(group.person(EVA).modal()).isEmpty();
    assertThat(group.livingText()).doesNotContain("visade");
  }

  @Test
  @DisplayName("H057 counts no mark that is no step of the scale")
  void no_step() {
    marking();
    group.types(EVA, "svara");
    var form = group.form(EVA);
    for (var value : List.of("=TYDLIG\u0000", "=0", "=-1", "=1.5", "=NaN", "=", "6", "")) {
      var submission =
          group
              .person(EVA)
              .submitting(form, Map.of("step", "=3"))
              .changed(
                  it ->
                      ((ObjectNode) it.at("/view/state/values/step/value/selected_option"))
                          .put("value", value));
      assertThat(submission.send().status()).as(value).isEqualTo(200);
      assertThat(group.person(EVA).modal()).as(value).isPresent();
    }
    group.settled();
    assertThat(group.livingText()).contains("0 av 4 har markerat");
  }

  private void marking() {
    for (var user : List.of(SAM, "U5")) {
      group.comesIn(user);
    }
    group.opens();
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));
    group.types(FRIDA, "tydlighet");
    group.confirms(FRIDA, SV.say("button.open-marking"));
  }

  @Test
  @DisplayName("H060 shows many changes at once with few edits")
  void many_changes() {
    group.opens();
    group.settled();
    var before = group.standin().received("chat.update").size();
    for (int i = 0; i < 10; i++) {
      for (var user : List.of(EVA, ULF)) {
        group.types(user, "avstå");
        group.types(user, "svara");
        group.pressesInForm(user, "Ta tillbaka 1.1", Map.of());
        group.person(user).closes(group.form(user));
      }
    }
    group.settled();

    assertThat(group.standin().received("chat.update").size() - before).isLessThanOrEqualTo(10);
    assertThat(group.standin().limits().refused()).isZero();
  }

  @Test
  @DisplayName("H062 says in the form that a text is too long, and keeps the text there")
  void too_long() {
    group.opens();
    group.types(EVA, "svara");
    var form = group.form(EVA);
    var submission =
        group
            .person(EVA)
            .submitting(form, Map.of(SlackGroup.field("goals-5-years"), "x"))
            .changed(
                it ->
                    ((ObjectNode)
                            it.at("/view/state/values")
                                .path(SlackGroup.field("goals-5-years"))
                                .path("value"))
                        .put("value", "x".repeat(20_000)));

    var answer = submission.send();

    assertThat(answer.json().path("response_action").asString()).isEqualTo("errors");
    assertThat(group.person(EVA).modal()).isPresent();
    assertThat(group.person(EVA).modal().get().errors()).isNotEmpty();
  }

  @Test
  @DisplayName("H065 says in the form that the dialogue has ended, and keeps the text there")
  void ended_meanwhile() {
    group.opens();
    group.types(EVA, "svara");
    group.types(FRIDA, "avsluta");
    group.confirms(FRIDA, SV.say("button.end"));

    var answer = group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "För sent"));

    assertThat(answer.json().path("response_action").asString()).isEqualTo("errors");
    assertThat(group.person(EVA).modal()).isPresent();
    group.person(EVA).closes(group.form(EVA));
  }

  @Test
  @DisplayName("H066 says so when Slack would not open a form in time")
  void late_trigger() {
    group.opens();
    group.standin().faults().next("views.open", new Fault.Says("expired_trigger_id"));

    assertThat(SlackGroup.body(group.types(EVA, "svara"))).contains(SV.say("form.not-opened"));
  }

  @Test
  @DisplayName("H069 refuses the press of somebody who was removed meanwhile")
  void removed_meanwhile() {
    group.opens();
    var living = group.livingCard();
    group.types(FRIDA, "roller");
    group.pressesInForm(
        FRIDA, SV.say("roles.remove"), Map.of("person", group.personKey(FRIDA, EVA)));
    await()
        .atMost(PATIENCE)
        .until(() -> group.viewsOf(FRIDA).getLast(), it -> !it.contains("Eva Ek"));
    group.person(FRIDA).closes(group.form(FRIDA));

    group.presses(EVA, living, "Svara");

    group.whispered(EVA, SV.say("join.not-in"));
    assertThat(group.person(EVA).modal()).isEmpty();
  }

  // --- what Slack answers

  @Test
  @DisplayName(
      "H294, H295 shows the newest although answers come late, and lets nobody wait for it")
  void slow_answers() {
    group.opens();
    group.settled();
    var slow = new Fault.SlowAnswer(Duration.ofMillis(1_500));
    group.standin().faults().always("chat.update", group.channel(), slow);
    group.types(EVA, "svara");
    Delivered handedIn =
        group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Det nyaste"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));
    group.standin().faults().clear();
    group.settled();

    assertThat(handedIn.inTime()).isTrue();
    assertThat(group.channelText()).contains("Det nyaste");
    assertThat(group.livingText()).contains("visade");
  }

  @Test
  @DisplayName("H030, H298 puts back once what an administrator has deleted or changed")
  void meddled_with() throws Exception {
    group.opens();
    group.settled();
    Message living = group.livingCard();
    api("chat.delete", Map.of("channel", group.channel(), "ts", living.ts()));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));
    group.settled();
    var cards = group.roomMessages().size();
    api(
        "chat.update",
        Map.of("channel", group.channel(), "ts", group.livingCard().ts(), "text", "Ändrat"));
    group.types(FRIDA, "öppna 2");
    group.inChannel("Duk 2 av 16");
    group.settled();

    assertThat(cards).isEqualTo(2);
    assertThat(group.channelText()).contains("Duk 1 av 16").doesNotContain("Ändrat");
  }

  private static void api(String method, Map<String, String> fields) throws Exception {
    var body = new tools.jackson.databind.json.JsonMapper().writeValueAsString(fields);
    var request =
        HttpRequest.newBuilder(URI.create(group.standin().apiUrl() + method))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + group.team().token())
            .POST(BodyPublishers.ofString(body))
            .build();
    assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).contains("\"ok\":true");
  }
}
