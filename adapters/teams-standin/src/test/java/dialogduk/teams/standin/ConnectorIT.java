package dialogduk.teams.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bot calls the connector.
class ConnectorIT {

  private Play play;

  @BeforeEach
  void open() throws IOException {
    play = new Play(options -> options.withPage(2));
  }

  @AfterEach
  void close() {
    play.close();
  }

  private String channel() {
    return play.channel.id();
  }

  @Test
  void posts_edits_and_takes_away_and_keeps_every_version() throws Exception {
    var posted = play.api.post(Api.activities(channel()), Play.text("ett"));
    var at = Api.activity(channel(), posted.id());
    var edited = play.api.put(at, Play.text("två"));
    var gone = play.api.call("DELETE", at, "");
    var again = play.api.put(at, Play.text("tre"));

    assertThat(posted.status()).isEqualTo(201);
    assertThat(edited.id()).isEqualTo(posted.id());
    assertThat(gone.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.code()).isEqualTo("ActivityNotFoundInConversation");
    assertThat(play.standin.messages(play.channel)).isEmpty();
    assertThat(play.standin.everythingIn(play.channel).getFirst().versions())
        .extracting(version -> version.content().path("text").asString())
        .containsExactly("ett", "två");
  }

  @Test
  void begins_a_thread_and_answers_in_it() throws Exception {
    var first = play.api.post(Api.activities(channel()), Play.text("rot"));
    var root = play.standin.messages(play.channel).getFirst();
    var thread = Place.thread(channel(), first.id());
    play.api.post(Api.activities(thread), Play.text("svar 1"));
    play.api.post(Api.activity(channel(), first.id()), Play.text("svar 2"));
    play.api.post(Api.activities(channel()), Play.text("annat"));

    assertThat(play.standin.thread(play.channel, root))
        .extracting(Message::text)
        .containsExactly("rot", "svar 1", "svar 2");
    assertThat(play.standin.messages(play.channel).getLast().isReply()).isFalse();
    assertThat(first.id()).matches("\\d{13}");
    assertThat(channel()).matches("19:[0-9a-f]{32}@thread\\.tacv2");
  }

  @Test
  void begins_a_thread_as_a_new_conversation() throws Exception {
    var made =
        play.api.post(
            "conversations",
            """
            {"isGroup":true,"channelData":{"channel":{"id":"%s"}},"activity":%s}\
            """
                .formatted(channel(), Play.text("hej")));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.id())
        .isEqualTo(Place.thread(channel(), made.json().path("activityId").asString()));
    assertThat(play.standin.messages(play.channel)).extracting(Message::text).contains("hej");
  }

  private String personal(Account account, String tenant) {
    return """
    {"bot":{"id":"%s"},"isGroup":false,"members":[{"id":"%s"}],"tenantId":"%s"}\
    """
        .formatted(play.standin.bot(), account.id(), tenant);
  }

  @Test
  void makes_a_personal_chat_once() throws Exception {
    var anna = play.standin.person("anna").account();
    var made = play.api.post("conversations", personal(anna, anna.tenant()));
    var again = play.api.post("conversations", personal(anna, anna.tenant()));
    play.api.post(Api.activities(made.id()), Play.text("psst"));

    assertThat(made.id()).startsWith("a:1").isEqualTo(again.id());
    assertThat(play.standin.person("anna").alone().sees())
        .extracting(Message::text)
        .containsExactly("psst");
    assertThatThrownBy(() -> play.standin.person("bo").in(made.id()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void makes_no_chat_with_a_stranger_nor_in_another_tenant() throws Exception {
    var dag = play.standin.account("dag", "Dag");
    var anna = play.standin.person("anna").account();
    var stranger = play.api.post("conversations", personal(dag, dag.tenant()));
    var other = play.api.post("conversations", personal(anna, "another"));
    var nowhere = play.api.post("conversations", personal(anna, ""));

    assertThat(stranger.code()).isEqualTo("BotNotInConversationRoster");
    assertThat(other.code()).isEqualTo("BotNotInConversationRoster");
    assertThat(nowhere.status()).isEqualTo(400);
  }

  @Test
  void pages_through_the_roster() throws Exception {
    play.standin.events().memberAdded(play.channel, "anna", "bo");
    var roster = "conversations/" + Api.encoded(channel()) + "/pagedmembers?pageSize=50";
    var first = play.api.get(roster).json();
    var token = first.path("continuationToken").asString();
    var second = play.api.get(roster + "&continuationToken=" + Api.encoded(token)).json();
    var wrong = play.api.get(roster + "&continuationToken=nonsense");

    assertThat(first.path("members")).hasSize(2);
    assertThat(second.path("members")).hasSize(1);
    assertThat(second.has("continuationToken")).isFalse();
    assertThat(second.at("/members/0/userRole").asString()).isEqualTo("guest");
    assertThat(second.at("/members/0/tenantId").asString())
        .isNotEqualTo(first.at("/members/0/tenantId").asString());
    assertThat(wrong.status()).isEqualTo(400);
  }

  @Test
  void finds_a_member_by_either_name() throws Exception {
    var anna = play.standin.person("anna").account();
    var members = "conversations/" + Api.encoded(channel()) + "/members";

    assertThat(play.api.get(members).json()).hasSize(3);
    assertThat(play.api.get(members + "/" + Api.encoded(anna.id())).json().path("name").asString())
        .isEqualTo("Anna Ek");
    assertThat(play.api.get(members + "/" + anna.aadObjectId()).id()).isEqualTo(anna.id());
    assertThat(play.api.get(members + "/29:nobody").code())
        .isEqualTo("MemberNotFoundInConversation");
  }

  @Test
  void tells_of_a_team_and_its_channels() throws Exception {
    var at = "teams/" + Api.encoded(play.team.id());

    assertThat(play.api.get(at).json().path("memberCount").asInt()).isEqualTo(3);
    assertThat(play.api.get(at + "/conversations").json().path("conversations")).hasSize(2);
    assertThat(play.api.get("teams/19%3Anone").status()).isEqualTo(404);
  }

  @Test
  void refuses_who_has_no_good_token() throws Exception {
    var at = Api.activities(channel());
    var body = Play.text("hej");
    var good = play.api.token(Map.of()).json().path("access_token").asString();

    assertThat(play.api.call("POST", at, body, "").status()).isEqualTo(401);
    assertThat(play.api.call("POST", at, body, "Bearer a.b.c").status()).isEqualTo(401);
    assertThat(play.api.call("POST", at, body, "Basic " + good).status()).isEqualTo(401);
    assertThat(play.api.call("POST", at, body, "Bearer " + good).status()).isEqualTo(201);
    play.time.advance(Duration.ofHours(1));
    assertThat(play.api.call("POST", at, body, "Bearer " + good).status()).isEqualTo(401);
    assertThat(play.standin.messages(play.channel)).hasSize(1);
  }

  @Test
  void refuses_a_token_that_was_meant_for_the_bot() throws Exception {
    var said =
        play.api.call(
            "POST",
            Api.activities(channel()),
            Play.text("hej"),
            play.standin.identity().authorization());

    assertThat(said.status()).isEqualTo(403);
    assertThat(play.standin.findings()).hasSize(1);
  }

  @Test
  void refuses_a_token_that_was_taken_back() throws Exception {
    play.api.post(Api.activities(channel()), Play.text("ett"));
    play.standin.revokeTokens();

    assertThat(play.api.post(Api.activities(channel()), Play.text("två")).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "client_secret, wrong, 401, invalid_client",
    "client_id, wrong, 400, unauthorized_client",
    "scope, wrong, 400, invalid_scope",
    "grant_type, password, 400, unsupported_grant_type"
  })
  void issues_no_token_for_a_wrong_form(String name, String value, int status, String error)
      throws Exception {
    var said = play.api.token(Map.of(name, value));

    assertThat(said.status()).isEqualTo(status);
    assertThat(said.json().path("error").asString()).isEqualTo(error);
  }

  @Test
  void issues_tokens_for_its_own_tenant_and_for_bots_of_many() throws Exception {
    var base = "http://" + play.standin.host();

    assertThat(play.api.token(base + "/botframework.com/oauth2/v2.0/token", Map.of()).status())
        .isEqualTo(200);
    assertThat(play.api.token(base + "/another/oauth2/v2.0/token", Map.of()).status())
        .isEqualTo(400);
    assertThat(play.api.fetch(play.standin.tokenUrl()).status()).isEqualTo(405);
    assertThat(play.api.fetch(base + "/nowhere").status()).isEqualTo(404);
  }

  @Test
  void tells_the_bot_that_it_is_out_and_lets_others_be() throws Exception {
    play.standin.events().uninstalled(play.channel, "anna");
    var said = play.api.post(Api.activities(channel()), Play.text("hej"));

    assertThat(said.status()).isEqualTo(403);
    assertThat(said.code()).isEqualTo("BotNotInConversationRoster");
    assertThat(said.json().at("/error/message").asString()).isNotEmpty();
    assertThat(play.api.post(Api.activities(play.group.id()), Play.text("hej")).status())
        .isEqualTo(201);
  }

  @Test
  void has_words_for_each_end_of_a_conversation() throws Exception {
    var at = Api.activities(channel());
    var events = play.standin.events();

    events.teamArchived(play.team, "anna");
    assertThat(play.api.post(at, Play.text("hej")).code()).isEqualTo("MessageWritesBlocked");
    events.teamUnarchived(play.team, "anna");
    events.channelDeleted(play.channel, "anna");
    assertThat(play.api.post(at, Play.text("hej")).code()).isEqualTo("ConversationNotFound");
    events.channelRestored(play.channel, "anna");
    events.teamDeleted(play.team, "anna");
    assertThat(play.api.post(at, Play.text("hej")).code()).isEqualTo("ConversationNotFound");
    events.teamRestored(play.team, "anna");
    events.disabled(true);
    assertThat(play.api.post(at, Play.text("hej")).code()).isEqualTo("BotDisabledByAdmin");
    events.disabled(false);
    events.lost(play.channel);
    assertThat(play.api.post(at, Play.text("hej")).code()).isEqualTo("BotNotInConversationRoster");
    events.installed(play.channel, "anna");
    assertThat(play.api.post(at, Play.text("hej")).status()).isEqualTo(201);

    var alone = play.standin.personal("anna");
    events.blocked(alone, true);
    assertThat(play.api.post(Api.activities(alone.id()), Play.text("hej")).code())
        .isEqualTo("MessageWritesBlocked");
  }

  @Test
  void lets_the_bot_change_only_what_is_its_own() throws Exception {
    play.anna().says("mitt");
    var hers = play.standin.messages(play.channel).getLast();

    assertThat(play.api.put(Api.activity(channel(), hers.id()), Play.text("ditt")).code())
        .isEqualTo("NotEnoughPermissions");
    assertThat(hers.text()).isEqualTo("mitt");
  }

  @Test
  void knows_no_thread_that_was_not_begun() throws Exception {
    var nowhere = Place.thread(channel(), "1");
    var inGroup = Place.thread(play.group.id(), "1");

    assertThat(play.api.post(Api.activities(nowhere), Play.text("hej")).status()).isEqualTo(404);
    assertThat(play.api.post(Api.activities(inGroup), Play.text("hej")).status()).isEqualTo(404);
  }

  @Test
  void finds_addresses_and_arguments_that_do_not_exist() throws Exception {
    play.api.get("conversations/" + Api.encoded(channel()) + "/people");
    play.api.get("conversations/" + Api.encoded(channel()) + "/members?top=5");
    play.api.post(Api.activity(channel(), "1"), Play.text("hej"));

    assertThat(play.standin.findings())
        .hasSize(3)
        .anyMatch(it -> it.contains("address that does not exist"))
        .anyMatch(it -> it.contains("no argument top"))
        .anyMatch(it -> it.contains("a reply to what does not stand there"));
  }

  @Test
  void keeps_everything_that_came() throws Exception {
    play.answers(200, "{\"canary\":\"koltrast\"}");
    play.api.post(Api.activities(channel()), Play.text("kanariefågel ☂"));
    play.api.get("conversations/" + Api.encoded("gråsparv") + "/members");
    play.standin.deliver("{}");

    assertThat(play.standin.received(Operation.POST)).anyMatch(it -> it.mentions("kanariefågel ☂"));
    assertThat(play.standin.received()).anyMatch(it -> it.mentions("gråsparv"));
    assertThat(play.standin.received(Operation.ANSWER)).anyMatch(it -> it.mentions("koltrast"));
    assertThat(play.standin.received()).noneMatch(it -> it.mentions("blåmes"));
    assertThat(play.standin.received(Operation.TOKEN))
        .singleElement()
        .satisfies(it -> assertThat(it.status()).isEqualTo(200));
  }

  @Test
  void lets_a_typing_sign_pass() throws Exception {
    var said = play.api.post(Api.activities(channel()), "{\"type\":\"typing\"}");

    assertThat(said.status()).isEqualTo(202);
    assertThat(play.standin.messages(play.channel)).isEmpty();
  }
}
