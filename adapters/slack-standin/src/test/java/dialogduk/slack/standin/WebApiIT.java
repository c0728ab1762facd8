package dialogduk.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Slack's own client talks to it.
class WebApiIT {

  private Play play;

  @BeforeEach
  void open() throws IOException {
    play = new Play();
  }

  @AfterEach
  void close() throws Exception {
    play.close();
  }

  @Test
  void posts_edits_and_takes_away_and_keeps_every_version() throws Exception {
    var posted = play.api().chatPostMessage(r -> r.channel("C1").text("ett"));
    var edited = play.api().chatUpdate(r -> r.channel("C1").ts(posted.getTs()).text("två"));
    var link = play.api().chatGetPermalink(r -> r.channel("C1").messageTs(posted.getTs()));
    var gone = play.api().chatDelete(r -> r.channel("C1").ts(posted.getTs()));
    var again = play.api().chatUpdate(r -> r.channel("C1").ts(posted.getTs()).text("tre"));

    assertThat(posted.getMessage().getText()).isEqualTo("ett");
    assertThat(edited.getMessage().getEdited()).isNotNull();
    assertThat(link.getPermalink()).contains("/archives/C1/p");
    assertThat(gone.isOk()).isTrue();
    assertThat(again.getError()).isEqualTo("message_not_found");
    assertThat(play.standin.messages("C1")).isEmpty();
    assertThat(play.standin.everythingIn("C1").getFirst().versions())
        .extracting(version -> version.content().path("text").asString())
        .containsExactly("ett", "två");
  }

  @Test
  void whispers_to_one() throws Exception {
    play.api().chatPostEphemeral(r -> r.channel("C1").user("U1").text("psst"));

    assertThat(play.standin.person("U1").in("C1").hears())
        .extracting(Message::text)
        .containsExactly("psst");
    assertThat(play.standin.person("U2").in("C1").hears()).isEmpty();
    assertThat(
            play.api().chatPostEphemeral(r -> r.channel("C1").user("U9").text("psst")).getError())
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void knows_who_is_there_page_by_page() throws Exception {
    var first = play.api().conversationsMembers(r -> r.channel("C1").limit(2));
    var rest =
        play.api()
            .conversationsMembers(
                r -> r.channel("C1").limit(2).cursor(first.getResponseMetadata().getNextCursor()));

    assertThat(first.getMembers()).containsExactly("U1", "U2");
    assertThat(rest.getMembers()).containsExactly("UBT1");
    assertThat(rest.getResponseMetadata().getNextCursor()).isEmpty();
    assertThat(play.api().conversationsMembers(r -> r.channel("C1").cursor("x")).getError())
        .isEqualTo("invalid_cursor");
    assertThat(
            play.api()
                .conversationsInfo(r -> r.channel("C1").includeNumMembers(true))
                .getChannel()
                .getNumOfMembers())
        .isEqualTo(3);
    assertThat(play.api().usersInfo(r -> r.user("U1")).getUser().getProfile().getDisplayName())
        .isEqualTo("Anna");
    assertThat(play.api().usersInfo(r -> r.user("U9")).getError()).isEqualTo("user_not_found");
    assertThat(play.api().usersList(r -> r.limit(10)).getMembers()).hasSize(3);
    assertThat(play.api().authTest(r -> r).getUserId()).isEqualTo("UBT1");
  }

  @Test
  void opens_a_direct_conversation_and_writes_there() throws Exception {
    var opened = play.api().conversationsOpen(r -> r.users(List.of("U1")));
    var direct = opened.getChannel().getId();

    assertThat(opened.isAlreadyOpen()).isFalse();
    assertThat(play.api().conversationsOpen(r -> r.users(List.of("U1"))).isAlreadyOpen()).isTrue();
    assertThat(play.api().chatPostMessage(r -> r.channel("U1").text("hej")).getChannel())
        .isEqualTo(direct);
    assertThat(play.api().conversationsOpen(r -> r.users(List.of("U9"))).getError())
        .isEqualTo("user_not_found");
  }

  @Test
  void refuses_with_the_chats_own_words() throws Exception {
    var api = play.api();
    var elsewhere = play.standin.channel(play.team, "C2", "annat");
    elsewhere.leave(play.team.botUser());
    play.standin.privateChannel(play.team, "C3", "enskilt").leave(play.team.botUser());
    play.standin.channel(play.team, "C4", "gammalt").archive(true);

    assertThat(api.chatPostMessage(r -> r.channel("C9").text("t")).getError())
        .isEqualTo("channel_not_found");
    assertThat(api.chatPostMessage(r -> r.channel("C2").text("t")).getError())
        .isEqualTo("not_in_channel");
    assertThat(api.chatPostMessage(r -> r.channel("C3").text("t")).getError())
        .isEqualTo("channel_not_found");
    assertThat(api.chatPostMessage(r -> r.channel("C4").text("t")).getError())
        .isEqualTo("is_archived");
    assertThat(api.chatPostMessage(r -> r.channel("C1")).getError()).isEqualTo("no_text");
    assertThat(api.chatPostMessage(r -> r.channel("C1").text("t").blocksAsString("{")).getError())
        .isEqualTo("invalid_blocks_format");
    assertThat(api.chatPostMessage(r -> r.channel("C1").text("t").threadTs("1.1")).getError())
        .isEqualTo("cannot_reply_to_message");
    assertThat(play.slack().methods("xoxb-other").authTest(r -> r).getError())
        .isEqualTo("invalid_auth");
    assertThat(play.slack().methods(Standin.APP_TOKEN).authTest(r -> r).getError())
        .isEqualTo("not_allowed_token_type");
    var foreign = play.standin.team("T2", "regionen");
    assertThat(
            play.slack()
                .methods(foreign.token())
                .chatPostMessage(r -> r.channel("C1").text("t"))
                .getError())
        .isEqualTo("channel_not_found");
  }

  @Test
  void asks_for_scopes() throws Exception {
    var history = play.api().conversationsHistory(r -> r.channel("C1"));
    play.team.grants(Set.of("channels:history"));

    assertThat(history.getError()).isEqualTo("missing_scope");
    assertThat(history.getNeeded()).isEqualTo("channels:history");
    assertThat(history.getProvided()).contains("chat:write").doesNotContain("history");
    assertThat(play.api().conversationsHistory(r -> r.channel("C1")).isOk()).isTrue();
    assertThat(play.api().chatPostMessage(r -> r.channel("C1").text("t")).getError())
        .isEqualTo("missing_scope");
  }

  @Test
  void finds_a_lost_message_by_its_metadata_where_history_is_granted() throws Exception {
    play.team.grants(Set.of("chat:write", "channels:history"));
    play.standin.faults().next("chat.postMessage", new Fault.LostAnswer());
    var metadata = "{\"event_type\":\"card\",\"event_payload\":{\"key\":\"k1\"}}";

    assertThatThrownBy(
            () ->
                play.api()
                    .chatPostMessage(r -> r.channel("C1").text("t").metadataAsString(metadata)))
        .isInstanceOf(IOException.class);

    var found =
        play.api()
            .conversationsHistory(r -> r.channel("C1").includeAllMetadata(true))
            .getMessages();
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            message ->
                assertThat(message.getMetadata().getEventPayload()).containsEntry("key", "k1"));
  }

  @Test
  void holds_the_limits_of_text_at_and_above() throws Exception {
    var api = play.api();
    var ts = api.chatPostMessage(r -> r.channel("C1").text("x".repeat(40_000))).getTs();

    assertThat(ts).isNotEmpty();
    assertThat(api.chatPostMessage(r -> r.channel("C1").text("x".repeat(40_001))).getError())
        .isEqualTo("msg_too_long");
    assertThat(api.chatUpdate(r -> r.channel("C1").ts(ts).text("x".repeat(4_000))).isOk()).isTrue();
    assertThat(api.chatUpdate(r -> r.channel("C1").ts(ts).text("x".repeat(4_001))).getError())
        .isEqualTo("msg_too_long");
    assertThat(
            api.chatPostEphemeral(r -> r.channel("C1").user("U1").text("x".repeat(40_001)))
                .getError())
        .isEqualTo("msg_too_long");
    assertThat(
            api.chatPostMessage(r -> r.channel("C1").text("t").blocksAsString(sections(2750, 4)))
                .isOk())
        .isTrue();
    assertThat(
            api.chatPostMessage(r -> r.channel("C1").text("t").blocksAsString(sections(2751, 4)))
                .getError())
        .isEqualTo("msg_blocks_too_long");
    var invalid =
        api.chatPostMessage(r -> r.channel("C1").text("t").blocksAsString(sections(3001, 1)));
    assertThat(invalid.getError()).isEqualTo("invalid_blocks");
    assertThat(invalid.getResponseMetadata().getMessages())
        .containsExactly(
            "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
  }

  private static String sections(int length, int times) {
    var blocks = Json.array();
    for (var i = 0; i < times; i++) {
      blocks.add(BlockRulesTest.section("x".repeat(length)).get(0));
    }
    return blocks.toString();
  }

  @Test
  void checks_metadata() throws Exception {
    var api = play.api();
    assertThat(api.chatPostMessage(r -> r.channel("C1").text("t").metadataAsString("{")).getError())
        .isEqualTo("invalid_metadata_format");
    assertThat(
            api.chatPostMessage(
                    r -> r.channel("C1").text("t").metadataAsString("{\"event_type\":\"x\"}"))
                .getError())
        .isEqualTo("invalid_metadata_schema");
    var large = "{\"event_type\":\"x\",\"event_payload\":{\"k\":\"" + "x".repeat(8_000) + "\"}}";
    assertThat(
            api.chatPostMessage(r -> r.channel("C1").text("t").metadataAsString(large)).getError())
        .isEqualTo("metadata_too_large");
  }

  @Test
  void gives_a_token_for_a_code_once_and_rotates_it() throws Exception {
    var code = play.standin.oauthCode(play.team);
    var old = play.team.token();
    var first =
        play.api()
            .oauthV2Access(
                r -> r.clientId(Standin.CLIENT_ID).clientSecret(Standin.CLIENT_SECRET).code(code));
    var twice =
        play.api()
            .oauthV2Access(
                r -> r.clientId(Standin.CLIENT_ID).clientSecret(Standin.CLIENT_SECRET).code(code));
    play.time.advance(Duration.ofHours(12));
    var expired = play.slack().methods(first.getAccessToken()).authTest(r -> r);
    var second =
        play.api()
            .oauthV2Access(
                r ->
                    r.clientId(Standin.CLIENT_ID)
                        .clientSecret(Standin.CLIENT_SECRET)
                        .grantType("refresh_token")
                        .refreshToken(first.getRefreshToken()));
    var reused =
        play.api()
            .oauthV2Access(
                r ->
                    r.clientId(Standin.CLIENT_ID)
                        .clientSecret(Standin.CLIENT_SECRET)
                        .grantType("refresh_token")
                        .refreshToken(first.getRefreshToken()));

    assertThat(first.getAccessToken()).isNotEqualTo(old);
    assertThat(first.getExpiresIn()).isEqualTo(43_200);
    assertThat(twice.getError()).isEqualTo("invalid_code");
    assertThat(expired.getError()).isEqualTo("token_expired");
    assertThat(play.slack().methods(second.getAccessToken()).authTest(r -> r).isOk()).isTrue();
    assertThat(reused.getError()).isEqualTo("invalid_refresh_token");
    assertThat(
            play.api().oauthV2Access(r -> r.clientId("x").clientSecret("y").code(code)).getError())
        .isEqualTo("invalid_client_id");
  }

  @Test
  void exchanges_and_revokes() throws Exception {
    var exchanged =
        play.api()
            .oauthV2Exchange(
                r ->
                    r.clientId(Standin.CLIENT_ID)
                        .clientSecret(Standin.CLIENT_SECRET)
                        .token(play.team.token()));
    var revoked = play.slack().methods(exchanged.getAccessToken()).authRevoke(r -> r.test(false));

    assertThat(revoked.isRevoked()).isTrue();
    assertThat(play.slack().methods(exchanged.getAccessToken()).authTest(r -> r).getError())
        .isEqualTo("token_revoked");
  }

  @Test
  void takes_a_file_in_three_steps() throws Exception {
    var bytes = "Målsättningar".getBytes(StandardCharsets.UTF_8);
    var answer =
        play.api()
            .filesUploadV2(
                r ->
                    r.channel("C1")
                        .filename("minnes.txt")
                        .title("Minnesanteckning")
                        .fileData(bytes)
                        .initialComment("här"));

    assertThat(answer.isOk()).isTrue();
    assertThat(play.standin.file(answer.getFile().getId())).contains(bytes);
    assertThat(play.standin.messages("C1").getLast().text()).isEqualTo("här");
    assertThat(play.api().filesCompleteUploadExternal(r -> r.files(List.of())).isOk()).isTrue();
  }

  @Test
  void answers_json_bodies_and_notes_unknown_arguments() throws Exception {
    var body = "{\"channel\":\"C1\",\"text\":\"hej\",\"colour\":\"red\"}";
    var request =
        HttpRequest.newBuilder(URI.create(play.standin.apiUrl() + "chat.postMessage"))
            .header("Authorization", "Bearer " + play.team.token())
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(Json.read(answer.body()).orElseThrow().path("ok").asBoolean()).isTrue();
    }
    assertThat(play.standin.findings())
        .containsExactly("chat.postMessage was called with an argument it does not know: colour");
  }

  @Test
  void answers_nothing_that_the_reference_does_not_show() throws Exception {
    play.api()
        .chatPostMessage(
            r ->
                r.channel("C1").text("t").blocksAsString(BlockRulesTest.section("hej").toString()));
    play.api().conversationsInfo(r -> r.channel("C1"));
    play.api().conversationsMembers(r -> r.channel("C1"));
    play.api().usersInfo(r -> r.user("U1"));
    play.api().authTest(r -> r);

    for (var one : play.standin.received()) {
      var sample = Shared.json("json-logs/api/" + one.method() + ".json");
      assertThat(missing(Json.read(one.answer()).orElseThrow(), sample, ""))
          .as(one.method())
          .isEmpty();
    }
  }

  /// Paths in ours that the sample has not; blocks are everywhere the same and left out.
  static Set<String> missing(JsonNode ours, JsonNode sample, String path) {
    var missing = new HashSet<String>();
    for (var property : ours.properties()) {
      var name = path + "/" + property.getKey();
      if (property.getKey().equals("blocks")) {
        continue;
      }
      if (!sample.has(property.getKey())) {
        missing.add(name);
      } else {
        missing.addAll(missing(property.getValue(), sample.path(property.getKey()), name));
      }
    }
    return missing;
  }

  @Test
  void keeps_every_byte_and_finds_words_however_encoded() throws Exception {
    play.api()
        .chatPostMessage(
            r ->
                r.channel("C1")
                    .text("t")
                    .blocksAsString(BlockRulesTest.section("hemligt å <b>").toString()));

    assertThat(play.standin.received("chat.postMessage").getFirst().mentions("hemligt å <b>"))
        .isTrue();
    assertThat(play.standin.received("chat.postMessage").getFirst().text())
        .doesNotContain("hemligt å");
    assertThat(play.standin.received().getFirst().mentions("öppet")).isFalse();
  }

  @Test
  void goes_wrong_on_demand() throws Exception {
    var faults = play.standin.faults();
    faults
        .next("auth.test", new Fault.TooMany("7"))
        .next("auth.test", new Fault.Broken(500))
        .next("auth.test", new Fault.Unavailable())
        .next("auth.test", new Fault.Says("account_inactive"))
        .next("auth.test", new Fault.Says("ratelimited"));

    assertThatThrownBy(() -> play.api().authTest(r -> r))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("7"));
    assertThatThrownBy(() -> play.api().authTest(r -> r))
        .isInstanceOfSatisfying(
            SlackApiException.class, e -> assertThat(e.getResponse().code()).isEqualTo(500));
    assertThatThrownBy(() -> play.api().authTest(r -> r))
        .isInstanceOfSatisfying(
            SlackApiException.class, e -> assertThat(e.getResponseBody()).contains("<html>"));
    assertThat(play.api().authTest(r -> r).getError()).isEqualTo("account_inactive");
    assertThat(play.api().authTest(r -> r).getError()).isEqualTo("ratelimited");
    assertThat(play.api().authTest(r -> r).isOk()).isTrue();
    assertThat(faults.happened()).isEqualTo(5);
    assertThatThrownBy(() -> faults.next("chat.delete", new Fault.Says("is_archived")))
        .hasMessage("chat.delete never says is_archived");
  }

  @Test
  void cuts_the_line_before_or_after_the_deed() throws Exception {
    play.standin.faults().always("chat.postMessage", "C1", new Fault.Cut());
    assertThatThrownBy(() -> play.api().chatPostMessage(r -> r.channel("C1").text("t")))
        .isInstanceOf(IOException.class);
    assertThat(play.standin.messages("C1")).isEmpty();

    play.standin.faults().clear();
    play.standin.faults().nth("chat.postMessage", 2, new Fault.LostAnswer());
    play.api().chatPostMessage(r -> r.channel("C1").text("ett"));
    assertThatThrownBy(() -> play.api().chatPostMessage(r -> r.channel("C1").text("två")))
        .isInstanceOf(IOException.class);
    assertThat(play.standin.messages("C1")).extracting(Message::text).contains("ett", "två");
  }

  @Test
  void refuses_more_than_the_tier_allows_until_the_minute_is_over() throws Exception {
    for (var i = 0; i < 50; i++) {
      assertThat(play.api().chatDelete(r -> r.channel("C1").ts("1.1")).getError())
          .isEqualTo("message_not_found");
    }
    assertThatThrownBy(() -> play.api().chatDelete(r -> r.channel("C1").ts("1.1")))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("60"));
    assertThatThrownBy(() -> play.api().chatDelete(r -> r.channel("C1").ts("1.1")))
        .isInstanceOf(SlackApiException.class);
    assertThat(play.standin.limits().refused()).isEqualTo(2);
    assertThat(play.standin.limits().impatient()).isEqualTo(1);

    play.time.advance(Duration.ofMinutes(1));

    assertThat(play.api().chatDelete(r -> r.channel("C1").ts("1.1")).getError())
        .isEqualTo("message_not_found");
  }
}
