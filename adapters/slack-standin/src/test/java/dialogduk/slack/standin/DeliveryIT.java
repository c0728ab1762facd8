package dialogduk.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What people and the workspace do, as the bot hears of it.
class DeliveryIT {

  private static final String BUTTONS =
      BlockRulesTest.actions(BlockRulesTest.button("next", "Nästa")).toString();
  private static final String MODAL =
      """
      {"type":"modal","callback_id":"answer","private_metadata":"m","title":{"type":"plain_text","text":"Svar"},
       "submit":{"type":"plain_text","text":"Skicka"},"notify_on_close":true,"blocks":[
       {"type":"input","block_id":"b","label":{"type":"plain_text","text":"Svar"},
        "element":{"type":"plain_text_input","action_id":"text","max_length":10}}]}
      """;

  private Play play;

  @BeforeEach
  void open() throws IOException {
    play = new Play();
  }

  @AfterEach
  void close() {
    play.close();
  }

  private Person.InChannel anna() {
    return play.standin.person("U1").in("C1");
  }

  private JsonNode lastPayload() {
    return Json.read(Json.form(play.got.getLast().body()).get("payload")).orElseThrow();
  }

  @Test
  void signs_a_command_and_shows_the_answer_to_the_one_who_typed() {
    play.answers(200, "{\"text\":\"Hej\"}");

    var sent = anna().types("/dialogduk nästa");

    assertThat(sent.inTime()).isTrue();
    var got = play.got.getLast();
    var signature =
        new SlackSignature.Generator(play.standin.secret())
            .generate(got.header("X-slack-request-timestamp"), got.body());
    assertThat(got.header("X-slack-signature")).isEqualTo(signature);
    assertThat(Json.form(got.body()))
        .containsEntry("command", "/dialogduk")
        .containsEntry("text", "nästa")
        .containsEntry("user_id", "U1");
    assertThat(anna().hears()).extracting(Message::text).containsExactly("Hej");
    assertThat(play.standin.person("U2").in("C1").hears()).isEmpty();
  }

  @Test
  void tells_a_late_and_a_failed_command_apart() throws Exception {
    play.answers(500, "");
    assertThat(anna().types("/dialogduk").trouble()).isEqualTo("dispatch_failed");

    play.bot.set(_ -> new Play.Says(200, "", Duration.ofMillis(3_300)));
    var late = anna().types("/dialogduk");

    assertThat(late.inTime()).isFalse();
    assertThat(late.trouble()).isEqualTo("operation_timeout");
    assertThat(play.got).hasSize(2);
  }

  @Test
  void has_payloads_of_the_real_shapes() throws Exception {
    var message = play.posted(BUTTONS);
    anna().types("/dialogduk");
    var command = Json.object();
    Json.form(play.got.getLast().body()).forEach(command::put);
    assertThat(
            WebApiIT.missing(
                command,
                Shared.json("json-logs/app-backend/slash-commands/SlashCommandPayload.json"),
                ""))
        .isEmpty();

    anna().clicks(message, "next");
    assertThat(
            WebApiIT.missing(
                lastPayload(),
                Shared.json("json-logs/app-backend/interactive-components/BlockActionPayload.json"),
                ""))
        .isSubsetOf("/state/values");

    opensModal();
    play.standin.person("U1").submits(modal(), Map.of("text", "hej"));
    // The sample's submission has an empty state, and response_urls stands only in the documents.
    assertThat(
            WebApiIT.missing(
                lastPayload(),
                Shared.json("json-logs/app-backend/views/ViewSubmissionPayload.json"),
                ""))
        .isSubsetOf("/view/state/values", "/response_urls");

    opensModal();
    play.standin.person("U1").closes(modal());
    assertThat(
            WebApiIT.missing(
                lastPayload(),
                Shared.json("json-logs/app-backend/views/ViewClosedPayload.json"),
                ""))
        .isSubsetOf("/view/state/values");
  }

  /// Keys of the samples that ours lack: of functions and Grid, which this app has nothing of.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "enterprise_id",
          "enterprise_name",
          "bot_access_token",
          "function_data",
          "interactivity",
          "app_unfurl",
          "function",
          "is_cleared");

  @Test
  void leaves_out_no_key_of_the_samples_without_a_reason() throws Exception {
    var message = play.posted(BUTTONS);
    anna().types("/dialogduk");
    var command = Json.object();
    Json.form(play.got.getLast().body()).forEach(command::put);
    assertThat(lacking(command, "slash-commands/SlashCommandPayload.json")).isSubsetOf(LEFT_OUT);

    anna().clicks(message, "next");
    // `view` stands in clicks in views only.
    assertThat(lacking(lastPayload(), "interactive-components/BlockActionPayload.json"))
        .isSubsetOf(with("view"));

    opensModal();
    play.standin.person("U1").submits(modal(), Map.of("text", "hej"));
    assertThat(lacking(lastPayload(), "views/ViewSubmissionPayload.json")).isSubsetOf(LEFT_OUT);
    assertThat(lastPayload().path("view").propertyNames())
        .containsAll(
            Shared.json("json-logs/app-backend/views/ViewSubmissionPayload.json")
                .path("view")
                .propertyNames());
  }

  private static Set<String> with(String name) {
    var names = new HashSet<>(LEFT_OUT);
    names.add(name);
    return names;
  }

  private static Set<String> lacking(JsonNode ours, String sample) {
    var names = new HashSet<>(Shared.json("json-logs/app-backend/" + sample).propertyNames());
    names.removeAll(ours.propertyNames());
    return names;
  }

  @Test
  void has_events_of_the_real_shapes() {
    var events = play.standin.events();
    var prepared =
        Map.of(
            "MemberLeftChannel",
            events.memberLeft("C1", "U2"),
            "MemberJoinedChannel",
            events.memberJoined("C1", "U2"),
            "ChannelRename",
            events.renamed("C1", "ny"),
            "ChannelArchive",
            events.archived("C1", "U1"),
            "ChannelUnarchive",
            events.unarchived("C1", "U1"),
            "ChannelDeleted",
            events.deleted("C1", "U1"),
            "AppHomeOpened",
            play.standin.person("U1").openingHome(),
            "AppUninstalled",
            events.uninstalled(play.team),
            "TokensRevoked",
            events.tokensRevoked(play.team));

    prepared.forEach(
        (name, event) -> {
          var sample = Shared.json("json-logs/events/" + name + "Payload.json");
          // Seen in some samples only: the same envelope is around every event.
          assertThat(WebApiIT.missing(event.payload(), sample, ""))
              .as(name)
              .isSubsetOf("/context_team_id", "/context_enterprise_id", "/event/event_ts");
          assertThat(sample.path("event").propertyNames())
              .as(name)
              .containsAll(without(event.payload().path("event")));
        });
  }

  private static Set<String> without(JsonNode event) {
    var names = new HashSet<>(event.propertyNames());
    names.remove("event_ts");
    return names;
  }

  private void opensModal() throws Exception {
    anna().types("/dialogduk");
    var trigger = Json.form(play.got.getLast().body()).get("trigger_id");
    var answer = play.api().viewsOpen(r -> r.triggerId(trigger).viewAsString(MODAL));
    assertThat(answer.getError()).isNull();
  }

  private View modal() {
    return play.standin.person("U1").modal().orElseThrow();
  }

  @Test
  void lets_a_trigger_open_one_view_within_three_seconds() throws Exception {
    opensModal();
    var used = Json.form(play.got.getLast().body()).get("trigger_id");
    assertThat(play.api().viewsOpen(r -> r.triggerId(used).viewAsString(MODAL)).getError())
        .isEqualTo("exchanged_trigger_id");
    assertThat(play.api().viewsOpen(r -> r.triggerId("x").viewAsString(MODAL)).getError())
        .isEqualTo("invalid_trigger_id");

    anna().types("/dialogduk");
    var old = Json.form(play.got.getLast().body()).get("trigger_id");
    play.time.advance(Duration.ofMillis(3_001));
    assertThat(play.api().viewsOpen(r -> r.triggerId(old).viewAsString(MODAL)).getError())
        .isEqualTo("expired_trigger_id");
  }

  @Test
  void keeps_a_stack_of_three_and_refuses_an_old_hash() throws Exception {
    opensModal();
    var first = modal();
    for (var expected : new String[] {null, null, "push_limit_reached"}) {
      play.standin.person("U1").clicking(first, "text", "x", Map.of()).send();
      var trigger = lastPayload().path("trigger_id").asString("");
      assertThat(play.api().viewsPush(r -> r.triggerId(trigger).viewAsString(MODAL)).getError())
          .isEqualTo(expected);
    }
    assertThat(play.standin.person("U1").modals()).isEqualTo(3);

    var hash = modal().hash();
    var id = modal().id();
    assertThat(play.api().viewsUpdate(r -> r.viewId(id).hash(hash).viewAsString(MODAL)).getError())
        .isNull();
    assertThat(play.api().viewsUpdate(r -> r.viewId(id).hash(hash).viewAsString(MODAL)).getError())
        .isEqualTo("hash_conflict");
    assertThat(play.api().viewsUpdate(r -> r.viewId("V9").viewAsString(MODAL)).getError())
        .isEqualTo("not_found");
    assertThat(
            play.api()
                .viewsUpdate(
                    r -> r.viewId(id).viewAsString(MODAL.replace("Skicka", "x".repeat(25))))
                .getError())
        .isEqualTo("invalid_arguments");
  }

  @Test
  void publishes_a_home() throws Exception {
    var home = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";
    assertThat(play.api().viewsPublish(r -> r.userId("U1").viewAsString(home)).isOk()).isTrue();
    assertThat(
            play.api().viewsPublish(r -> r.userId("U1").hash("old").viewAsString(home)).getError())
        .isEqualTo("hash_conflict");
    assertThat(play.standin.person("U1").opensHome().inTime()).isTrue();
    assertThat(
            Json.read(play.got.getLast().body()).orElseThrow().at("/event/view/type").asString(""))
        .isEqualTo("home");
  }

  @Test
  void does_with_the_views_what_the_answer_to_a_submission_says() throws Exception {
    opensModal();
    var person = play.standin.person("U1");
    play.answers(200, "{\"response_action\":\"errors\",\"errors\":{\"b\":\"För långt\"}}");
    person.submits(modal(), Map.of("text", "hej"));
    assertThat(modal().errors().path("b").asString("")).isEqualTo("För långt");

    play.answers(200, "{\"response_action\":\"errors\",\"errors\":{\"c\":\"?\"}}");
    assertThat(person.submits(modal(), Map.of("text", "hej")).trouble())
        .contains("invalid_arguments");

    play.answers(200, "{\"response_action\":\"push\",\"view\":" + MODAL + "}");
    person.submits(modal(), Map.of("text", "hej"));
    assertThat(person.modals()).isEqualTo(2);

    play.answers(200, "");
    person.submits(modal(), Map.of("text", "hej"));
    assertThat(lastPayload().at("/view/state/values/b/text/value").asString("")).isEqualTo("hej");
    assertThat(person.modals()).isEqualTo(1);

    play.answers(200, "{\"response_action\":\"clear\"}");
    person.submits(modal(), Map.of("text", "hej"));
    assertThat(person.modals()).isZero();
  }

  @Test
  void lets_nobody_submit_what_the_chat_would_hold_back() throws Exception {
    opensModal();
    var person = play.standin.person("U1");

    assertThatThrownBy(() -> person.submits(modal(), Map.of()))
        .hasMessageContaining("not optional");
    assertThatThrownBy(() -> person.submits(modal(), Map.of("text", "x".repeat(11))))
        .hasMessageContaining("11 characters");
    assertThatThrownBy(() -> person.submits(modal(), Map.of("text", "hej", "other", "x")))
        .hasMessageContaining("no input");
  }

  @Test
  void takes_five_posts_to_a_response_url_within_half_an_hour() throws Exception {
    var message = play.posted(BUTTONS);
    anna().clicks(message, "next");
    var url = lastPayload().path("response_url").asString("");

    assertThat(post(url, "{\"text\":\"ny\",\"replace_original\":true}")).isEqualTo("ok");
    assertThat(message.text()).isEqualTo("ny");
    assertThat(post(url, "{\"text\":\"psst\"}")).isEqualTo("ok");
    assertThat(post(url, "{\"delete_original\":true}")).isEqualTo("ok");
    assertThat(message.isDeleted()).isTrue();
    assertThat(post(url, "{\"text\":\"4\"}")).isEqualTo("ok");
    assertThat(post(url, "{\"text\":\"alla\",\"response_type\":\"in_channel\"}")).isEqualTo("ok");
    assertThat(post(url, "{\"text\":\"6\"}")).isEqualTo("used_url");
    assertThat(anna().hears()).extracting(Message::text).containsExactly("psst", "4");
    assertThat(play.standin.messages("C1")).extracting(Message::text).containsExactly("alla");

    anna().types("/dialogduk");
    var late = Json.form(play.got.getLast().body()).get("response_url");
    play.time.advance(Duration.ofMinutes(31));
    assertThat(post(late, "{\"text\":\"sent\"}")).isEqualTo("expired_url");
  }

  private static String post(String url, String body) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  @Test
  void retries_an_event_three_times_and_nothing_else() {
    play.answers(500, "");
    play.standin.events().memberLeft("C1", "U2").sendWithRetries();
    assertThat(play.standin.tick()).isEqualTo(1);
    assertThat(play.standin.tick()).isZero();
    play.time.advance(Duration.ofMinutes(1));
    assertThat(play.standin.tick()).isEqualTo(1);
    play.time.advance(Duration.ofMinutes(5));
    assertThat(play.standin.tick()).isEqualTo(1);
    play.time.advance(Duration.ofHours(1));
    assertThat(play.standin.tick()).isZero();

    assertThat(play.got)
        .extracting(got -> got.header("X-slack-retry-num") + got.header("X-slack-retry-reason"))
        .containsExactly("", "1http_error", "2http_error", "3http_error");
    assertThat(play.got).extracting(Play.Got::body).containsOnly(play.got.getFirst().body());
  }

  @Test
  void delivers_twice_out_of_order_and_under_a_new_id() throws Exception {
    var message = play.posted(BUTTONS);
    var first = anna().clicking(message, "next", "");
    var second = anna().typing("/dialogduk nästa");
    second.send();
    first.send();
    first.send();
    var event = play.standin.events().memberLeft("C1", "U2");
    event.send();
    event.withNewEventId().send();

    assertThat(play.got.get(1).body()).isEqualTo(play.got.get(2).body());
    assertThat(play.got.get(0).body()).startsWith("token=");
    assertThat(Json.read(play.got.get(3).body()).orElseThrow().path("event_id"))
        .isNotEqualTo(Json.read(play.got.get(4).body()).orElseThrow().path("event_id"));
  }

  @Test
  void sees_what_happens_to_channels_and_installations() throws Exception {
    play.standin.events().archived("C1", "U1").send();
    assertThat(play.api().chatPostMessage(r -> r.channel("C1").text("t")).getError())
        .isEqualTo("is_archived");
    play.standin.events().unarchived("C1", "U1").send();
    assertThat(play.api().chatPostMessage(r -> r.channel("C1").text("t")).getError())
        .isEqualTo("not_in_channel");
    play.standin.events().uninstalled(play.team).send();
    assertThat(play.api().authTest(r -> r).getError()).isEqualTo("token_revoked");
  }

  @Test
  void shows_a_page_where_a_person_can_click_and_fill_in() throws Exception {
    var message = play.posted(BUTTONS);
    opensModal();
    var page = get(play.standin.pageUrl() + "?as=U1&in=C1");
    var document = Jsoup.parse(page);

    assertThat(document.select("article[data-ts=" + message.ts() + "] button[value=next]").text())
        .isEqualTo("Nästa");
    assertThat(document.select("section.modal input[name=in:b]").attr("maxlength")).isEqualTo("10");
    form(
        play.standin.pageUrl(),
        "as=U1&in=C1&do=view&view=" + modal().id() + "&action=standin%3Asubmit&in%3Ab=hej");
    assertThat(lastPayload().at("/view/state/values/b/text/value").asString("")).isEqualTo("hej");
    form(play.standin.pageUrl(), "as=U1&in=C1&do=click&ts=" + message.ts() + "&action=next");
    assertThat(lastPayload().at("/actions/0/action_id").asString("")).isEqualTo("next");
  }

  private static String get(String url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static void form(String url, String body) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(URI.create(url))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }
}
