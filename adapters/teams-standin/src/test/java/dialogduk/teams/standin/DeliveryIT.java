package dialogduk.teams.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What people do and what happens, as the bot hears of it.
class DeliveryIT {

  private static final String CARD =
      """
      {"type":"AdaptiveCard","version":"1.5","body":[
        {"type":"TextBlock","text":"Duk 1"},
        {"type":"Input.Text","id":"text","label":"Svar","maxLength":10,"value":"utkast"},
        {"type":"Input.ChoiceSet","id":"step","label":"Steg","choices":[
          {"title":"Oklar","value":"1"},{"title":"Tydlig","value":"5"}]}],
       "actions":[
        {"type":"Action.Execute","title":"Nästa","id":"n","verb":"next","data":{"cloth":"goals"},
         "fallback":{"type":"Action.Submit","title":"Nästa","data":{"verb":"next","cloth":"goals"}}},
        {"type":"Action.Submit","title":"Svara","data":{"item":"1.1","msteams":{"type":"task/fetch"}}},
        {"type":"Action.OpenUrl","title":"Webben","url":"https://dialogduk.example/"},
        {"type":"Action.Submit","title":"Av","isEnabled":false}],
       "refresh":{"action":{"type":"Action.Execute","title":"r","verb":"refresh",
         "fallback":{"type":"Action.Submit","title":"r","data":{}}}}}\
      """;
  private static final String FORM =
      """
      {"task":{"type":"continue","value":{"title":"Svara","width":"medium","card":{
        "contentType":"application/vnd.microsoft.card.adaptive","content":
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"Input.Text","id":"f11","label":"1.1","isRequired":true}],
         "actions":[{"type":"Action.Submit","title":"Lämna in","data":{"item":"1.1"}}]}}}}}\
      """;
  private static final String OTHER = "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[]}";

  private Play play;

  @BeforeEach
  void open() throws IOException {
    play = new Play();
  }

  @AfterEach
  void close() {
    play.close();
  }

  private Person.InChat bo() {
    return play.standin.person("bo").in(play.channel);
  }

  private JsonNode last() {
    return play.got.getLast().json();
  }

  private static String answer(String type, String value) {
    return "{\"statusCode\":200,\"type\":\"%s\",\"value\":%s}".formatted(type, value);
  }

  // --- writing

  @Test
  void tells_of_a_mention_in_a_channel_as_the_chat_does() {
    var sent = play.anna().mentions("nästa");

    assertThat(sent.inTime()).isTrue();
    var told = last();
    assertThat(told.path("type").asString()).isEqualTo("message");
    assertThat(told.path("text").asString()).isEqualTo("<at>Dialogduk</at> nästa");
    assertThat(told.at("/from/id").asString()).startsWith("29:1");
    assertThat(told.at("/from/aadObjectId").asString())
        .isEqualTo(play.standin.person("anna").account().aadObjectId());
    assertThat(told.at("/recipient/id").asString()).isEqualTo(play.standin.bot());
    assertThat(told.at("/conversation/id").asString())
        .isEqualTo(Place.thread(play.channel.id(), told.path("id").asString()));
    assertThat(told.at("/conversation/conversationType").asString()).isEqualTo("channel");
    assertThat(told.at("/channelData/team/id").asString()).isEqualTo(play.team.id());
    assertThat(told.at("/channelData/tenant/id").asString())
        .isEqualTo(play.standin.options().tenant());
    assertThat(told.path("serviceUrl").asString()).isEqualTo(play.standin.serviceUrl());
    assertThat(told.path("timestamp").asString()).isEqualTo("2026-03-02T09:00:00.0000000Z");
    assertThat(told.path("localTimestamp").asString())
        .isEqualTo("2026-03-02T10:00:00.0000000+01:00");
    assertThat(told.path("entities").valueStream())
        .anyMatch(
            it ->
                it.path("type").asString("").equals("mention")
                    && it.path("text").asString("").equals("<at>Dialogduk</at>")
                    && it.at("/mentioned/id").asString("").equals(play.standin.bot()));
  }

  @Test
  void tells_of_a_mention_in_a_thread() {
    play.anna().says("en tråd");
    var root = play.standin.messages(play.channel).getLast();
    bo().thread(root).mentions("läget");

    assertThat(last().at("/conversation/id").asString())
        .isEqualTo(Place.thread(play.channel.id(), root.id()));
    assertThat(play.standin.thread(play.channel, root)).hasSize(2);
  }

  @Test
  void lets_the_bot_hear_only_mentions_but_everything_in_personal_chats() {
    play.standin.personal("anna");

    assertThat(play.anna().says("hej alla")).isEmpty();
    assertThat(play.anna().says("<at>Bo Öberg</at> hej")).isEmpty();
    assertThat(play.standin.person("anna").in(play.group).says("hej")).isEmpty();
    assertThat(play.got).isEmpty();
    assertThat(play.standin.person("anna").in(play.group).says("<at>Dialogduk</at> hej"))
        .isPresent();
    assertThat(play.standin.person("anna").alone().says("hej")).isPresent();
    assertThat(last().at("/conversation/conversationType").asString()).isEqualTo("personal");
    assertThat(last().at("/conversation/isGroup").isMissingNode()).isTrue();
    assertThat(play.standin.messages(play.channel)).hasSize(2);
  }

  @Test
  void lets_the_bot_hear_nothing_where_it_is_not() {
    play.standin.events().lost(play.channel);

    assertThat(play.anna().says("<at>Dialogduk</at> nästa")).isEmpty();
    assertThatThrownBy(() -> play.anna().mentions("nästa"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lets_nobody_act_where_they_are_not() {
    assertThatThrownBy(() -> play.standin.person("gun").in(play.group))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> play.anna().says("<at>Nobody</at> hej"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tells_of_an_edit_and_of_taking_away() {
    play.anna().mentions("nesta");
    var hers = play.standin.messages(play.channel).getLast();
    play.anna().edits(hers, "<at>Dialogduk</at> nästa");
    assertThat(last().path("type").asString()).isEqualTo("messageUpdate");
    assertThat(last().path("id").asString()).isEqualTo(hers.id());
    assertThat(last().path("text").asString()).endsWith("nästa");
    assertThat(last().at("/channelData/eventType").asString()).isEqualTo("editMessage");

    play.anna().deletes(hers);
    assertThat(last().path("type").asString()).isEqualTo("messageDelete");
    assertThat(play.standin.messages(play.channel)).isEmpty();
    assertThatThrownBy(() -> bo().edits(hers, "mitt")).isInstanceOf(IllegalStateException.class);
  }

  // --- pressing

  @Test
  void executes_a_button_with_what_stands_in_the_inputs() throws Exception {
    var message = play.posted(play.channel, CARD);
    play.answers(200, answer("application/vnd.microsoft.activity.message", "\"Klart\""));
    var pressed = play.anna().presses(message, "Nästa", Map.of("step", "5"));

    assertThat(pressed.seen()).isEqualTo(new Seen.Words("Klart"));
    assertThat(last().path("name").asString()).isEqualTo("adaptiveCard/action");
    assertThat(last().path("replyToId").asString()).isEqualTo(message.id());
    assertThat(last().path("id").asString()).startsWith("f:");
    assertThat(last().path("value").toString())
        .isEqualTo(
            """
            {"action":{"type":"Action.Execute","title":"Nästa","id":"n","verb":"next",\
            "data":{"cloth":"goals","text":"utkast","step":"5"}},"trigger":"manual"}\
            """);
  }

  @Test
  void shows_a_card_that_answers_to_the_one_who_pressed_until_the_next_edit() throws Exception {
    var message = play.posted(play.channel, CARD);
    play.answers(200, answer(Message.ADAPTIVE, OTHER));
    var pressed = play.anna().presses(message, "next");

    assertThat(pressed.seen()).isInstanceOf(Seen.Card.class);
    assertThat(play.anna().card(message).path("body")).isEmpty();
    assertThat(bo().card(message).path("body")).hasSize(3);
    play.api.put(Api.activity(play.channel.id(), message.id()), Play.message(CARD));
    assertThat(play.anna().card(message).path("body")).hasSize(3);
    assertThat(play.standin.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 |                                                                  | http_500",
        "200 |                                                                  | strange",
        "200 | {\"statusCode\":200,\"type\":\"application/vnd.microsoft.card\"}  | strange",
        "200 |"
            + " {\"statusCode\":200,\"type\":\"application/vnd.microsoft.card.adaptive\",\"value\":1}"
            + " | strange",
        "200 |"
            + " {\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":{}}"
            + " | strange",
        "200 |"
            + " {\"statusCode\":403,\"type\":\"application/vnd.microsoft.error\",\"value\":{\"code\":\"Not\",\"message\":\"Nej\"}}"
            + " | Not"
      })
  void shows_trouble(int status, String body, String code) throws Exception {
    var message = play.posted(play.channel, CARD);
    play.answers(status, body == null ? "" : body);

    assertThat(play.anna().presses(message, "Nästa").seen())
        .isInstanceOfSatisfying(Seen.Trouble.class, it -> assertThat(it.code()).isEqualTo(code));
    assertThat(play.standin.findings().isEmpty()).isEqualTo(!code.equals("strange"));
  }

  @Test
  void finds_a_bad_card_in_an_answer() throws Exception {
    var message = play.posted(play.channel, CARD);
    play.answers(200, answer(Message.ADAPTIVE, OTHER.replace("1.5", "1.6")));
    play.anna().presses(message, "Nästa");

    assertThat(play.standin.findings()).hasSize(1);
  }

  @Test
  void submits_a_button_as_a_message_at_an_old_client() throws Exception {
    var message = play.posted(play.channel, CARD);
    play.anna().pressesOnOldClient(message, "Nästa", Map.of("text", "hej"));

    assertThat(last().path("type").asString()).isEqualTo("message");
    assertThat(last().has("text")).isFalse();
    assertThat(last().path("value").toString())
        .isEqualTo("{\"verb\":\"next\",\"cloth\":\"goals\",\"text\":\"hej\"}");
    assertThat(last().path("replyToId").asString()).isEqualTo(message.id());
    assertThat(play.standin.messages(play.channel)).hasSize(1);
  }

  @Test
  void presses_one_of_several_buttons_that_are_called_the_same() throws Exception {
    var twice = CARD.replace("\"Webben\"", "\"Nästa\"").replace("\"id\":\"n\"", "\"id\":\"first\"");
    var message = play.posted(play.channel, twice);

    assertThatThrownBy(() -> play.anna().presses(message, "Nästa"))
        .isInstanceOf(IllegalArgumentException.class);
    play.anna().pressing(message, it -> it.has("verb"), Map.of()).send();
    assertThat(last().at("/value/action/id").asString()).isEqualTo("first");
  }

  @Test
  void presses_a_button_of_a_later_card_of_the_same_message() throws Exception {
    var attachment = "{\"contentType\":\"%s\",\"content\":%s}";
    var body =
        "{\"type\":\"message\",\"attachments\":["
            + attachment.formatted(Message.ADAPTIVE, OTHER)
            + ","
            + attachment.formatted(Message.ADAPTIVE, CARD)
            + "]}";
    play.api.post(Api.activities(play.channel.id()), body);
    play.anna().presses(play.standin.messages(play.channel).getLast(), "Nästa");

    assertThat(last().at("/value/action/verb").asString()).isEqualTo("next");
  }

  @Test
  void lets_nobody_press_or_fill_in_what_is_not_there() throws Exception {
    var message = play.posted(play.channel, CARD);

    assertThatThrownBy(() -> play.anna().presses(message, "Förra"))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> play.anna().presses(message, "Av"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> play.anna().presses(message, "Webben"))
        .isInstanceOf(IllegalArgumentException.class);
    for (var wrong :
        List.of(Map.of("nothing", "1"), Map.of("step", "3"), Map.of("text", "x".repeat(11)))) {
      assertThatThrownBy(() -> play.anna().presses(message, "Nästa", wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    play.standin.events().deleted(message);
    assertThatThrownBy(() -> play.anna().presses(message, "Nästa"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(play.got).isEmpty();
  }

  // --- dialogs

  @Test
  void opens_a_dialog_and_submits_it() throws Exception {
    var message = play.posted(play.channel, CARD);
    play.answers(200, FORM);
    var opened = play.anna().presses(message, "Svara");

    assertThat(opened.seen()).isInstanceOf(Seen.Form.class);
    assertThat(last().path("name").asString()).isEqualTo("task/fetch");
    assertThat(last().at("/value/data/item").asString()).isEqualTo("1.1");
    var anna = play.standin.person("anna");
    assertThat(anna.dialog()).map(Dialog::title).contains("Svara");
    assertThat(play.standin.person("bo").dialog()).isEmpty();
    assertThatThrownBy(() -> anna.submits("Lämna in", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> anna.submits("Lämna in", Map.of("f11", "a", "f12", "b")))
        .isInstanceOf(IllegalArgumentException.class);

    play.answers(200, "{\"task\":{\"type\":\"message\",\"value\":\"Tack\"}}");
    var submitted = anna.submits("Lämna in", Map.of("f11", "mitt svar"));
    assertThat(submitted.seen()).isEqualTo(new Seen.Words("Tack"));
    assertThat(last().path("name").asString()).isEqualTo("task/submit");
    assertThat(last().at("/value/data").toString())
        .isEqualTo("{\"item\":\"1.1\",\"f11\":\"mitt svar\"}");
    assertThat(last().at("/conversation/id").asString()).endsWith(message.id());
    assertThat(anna.dialog()).isEmpty();
  }

  @Test
  void goes_from_dialog_to_dialog_and_closes_without_an_answer() throws Exception {
    var message = play.posted(play.channel, CARD);
    play.answers(200, FORM);
    play.anna().presses(message, "Svara");
    play.answers(200, FORM.replace("Svara", "Steg 2"));
    var anna = play.standin.person("anna");
    anna.submits("Lämna in", Map.of("f11", "a"));

    assertThat(anna.dialog()).map(Dialog::title).contains("Steg 2");
    play.answers(200, "");
    assertThat(anna.submits("Lämna in", Map.of("f11", "b")).seen()).isEqualTo(new Seen.Closed());
    assertThat(anna.dialog()).isEmpty();
    assertThat(play.standin.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"task\":{\"type\":\"close\"}}",
        "{\"task\":{\"type\":\"continue\",\"value\":{\"url\":\"https://a.example\"}}}",
        "{\"task\":{\"type\":\"continue\",\"value\":{\"card\":{\"contentType\":\"application/vnd.microsoft.card.adaptive\"}}}}"
      })
  void opens_no_dialog_for_a_strange_answer(String body) throws Exception {
    var message = play.posted(play.channel, CARD);
    play.answers(200, body);

    assertThat(play.anna().presses(message, "Svara").seen()).isInstanceOf(Seen.Trouble.class);
    assertThat(play.standin.person("anna").dialog()).isEmpty();
    assertThat(play.standin.findings()).isNotEmpty();
  }

  @Test
  void finds_a_bad_card_and_a_bad_size_of_a_dialog() throws Exception {
    var message = play.posted(play.channel, CARD);
    play.answers(200, FORM.replace("\"medium\"", "\"huge\"").replace("1.5", "1.6"));
    play.anna().presses(message, "Svara");

    assertThat(play.standin.findings()).hasSize(2);
  }

  // --- late, twice, out of order

  @Test
  void gives_up_and_tries_again_under_a_new_name() throws Exception {
    var message = play.posted(play.channel, CARD);
    play.bot.set(_ -> new Play.Says(500, "", Duration.ZERO));
    play.anna().presses(message, "Nästa");
    assertThat(play.standin.tick()).isEmpty();

    play.time.advance(Duration.ofSeconds(15));
    assertThat(play.standin.tick()).hasSize(1);
    play.time.advance(Duration.ofSeconds(15));
    play.answers(200, answer("application/vnd.microsoft.activity.message", "\"Klart\""));
    assertThat(play.standin.tick())
        .extracting(Delivered::seen)
        .containsExactly(new Seen.Words("Klart"));
    play.time.advance(Duration.ofMinutes(1));
    assertThat(play.standin.tick()).isEmpty();
    assertThat(play.got).extracting(it -> it.json().path("id").asString()).doesNotHaveDuplicates();
    assertThat(play.got).extracting(it -> it.json().path("value").toString()).hasSize(3);
  }

  @Test
  void does_not_look_at_an_answer_that_comes_too_late() throws Exception {
    var soon = Duration.ofMillis(200);
    try (var hasty = new Play(options -> options.withDeadlines(soon, Duration.ofSeconds(15)))) {
      var message = hasty.posted(hasty.channel, CARD);
      var body = answer(Message.ADAPTIVE, OTHER);
      hasty.bot.set(_ -> new Play.Says(200, body, soon.plusMillis(50)));
      var pressed = hasty.anna().presses(message, "Nästa");

      assertThat(pressed.inTime()).isFalse();
      assertThat(pressed.status()).isEqualTo(200);
      assertThat(pressed.seen())
          .isInstanceOfSatisfying(
              Seen.Trouble.class, it -> assertThat(it.code()).isEqualTo("late"));
      assertThat(hasty.anna().card(message).path("body")).hasSize(3);
    }
  }

  @Test
  void gives_up_waiting_and_on_a_bot_that_is_not_there() throws Exception {
    var soon = Duration.ofMillis(200);
    try (var hasty = new Play(options -> options.withDeadlines(soon, soon))) {
      hasty.bot.set(_ -> new Play.Says(200, "", soon.plusMillis(300)));
      assertThat(hasty.anna().mentions("nästa"))
          .extracting(Delivered::status, Delivered::inTime)
          .containsExactly(0, false);

      hasty.standin.deliverTo(URI.create("http://127.0.0.1:9/api/messages"));
      assertThat(hasty.anna().mentions("nästa").seen())
          .isInstanceOfSatisfying(
              Seen.Trouble.class, it -> assertThat(it.code()).isEqualTo("connection_failed"));
    }
  }

  @Test
  void does_not_try_again_what_was_refused_or_taken() {
    play.answers(401, "");
    play.anna().mentions("ett");
    play.answers(202, "");
    play.anna().mentions("två");
    play.time.advance(Duration.ofMinutes(1));

    assertThat(play.standin.tick()).isEmpty();
  }

  @Test
  void sends_one_thing_as_often_and_in_the_order_one_likes() {
    var first = play.anna().mentioning("ett");
    var second = play.anna().mentioning("två");
    second.send();
    first.send();
    first.send();
    first.withNewId().send();
    first.changed(it -> it.put("channelId", "")).send();

    var texts = play.got.stream().map(it -> it.json().path("text").asString()).toList();
    assertThat(texts).map(it -> it.replaceAll(".* ", "")).startsWith("två", "ett", "ett", "ett");
    var ids = play.got.stream().map(it -> it.json().path("id").asString()).toList();
    assertThat(ids.get(1)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(3));
    assertThat(last().path("channelId").asString()).isEmpty();
  }

  @Test
  void refreshes_a_card_for_all_at_once() throws Exception {
    var message = play.posted(play.channel, CARD);
    var together = new CountDownLatch(3);
    play.bot.set(
        _ -> {
          together.countDown();
          try {
            var met = together.await(5, TimeUnit.SECONDS);
            return new Play.Says(met ? 200 : 500, answer(Message.ADAPTIVE, OTHER), Duration.ZERO);
          } catch (InterruptedException closing) {
            throw new IllegalStateException(closing);
          }
        });
    var storm = play.standin.refreshes(message);

    assertThat(Prepared.all(storm)).hasSize(3).allMatch(it -> it.status() == 200);
    assertThat(last().at("/value/trigger").asString()).isEqualTo("automatic");
    assertThat(last().at("/value/action/verb").asString()).isEqualTo("refresh");
    var askers = new ArrayList<String>();
    play.got.forEach(it -> askers.add(it.json().at("/from/id").asString()));
    assertThat(askers).doesNotHaveDuplicates();
  }

  @Test
  void refreshes_only_for_those_whom_the_card_names() throws Exception {
    var anna = play.standin.person("anna").account().id();
    var card = CARD.replace("\"refresh\":{", "\"refresh\":{\"userIds\":[\"%s\"],".formatted(anna));
    var message = play.posted(play.channel, card);
    play.answers(200, answer(Message.ADAPTIVE, OTHER));

    assertThat(play.standin.refreshes(message)).hasSize(1);
    assertThat(bo().looksAt(message)).isEmpty();
    assertThat(play.anna().looksAt(message)).isPresent();
  }

  @Test
  void lets_the_bot_call_back_while_it_is_told() {
    play.bot.set(
        _ -> {
          try {
            var said = play.api.post(Api.activities(play.channel.id()), Play.text("svar"));
            return new Play.Says(said.status() == 201 ? 200 : 500, "", Duration.ZERO);
          } catch (IOException broken) {
            throw new IllegalStateException(broken);
          }
        });

    assertThat(play.anna().mentions("nästa").status()).isEqualTo(200);
    assertThat(play.standin.botMessages(play.channel))
        .extracting(Message::text)
        .containsExactly("svar");
  }

  @Test
  void delivers_any_bytes_at_all() {
    play.standin.deliver("[".repeat(5_000));

    assertThat(play.got.getLast().body()).hasSize(5_000);
    assertThat(play.got.getLast().authorization()).startsWith("Bearer ");
  }

  // --- what happens by itself

  @Test
  void tells_of_coming_and_going_of_the_bot() {
    play.standin.events().installed(play.channel, "anna").forEach(Prepared::send);
    var added = play.got.get(play.got.size() - 2).json();
    assertThat(added.path("type").asString()).isEqualTo("conversationUpdate");
    assertThat(added.at("/membersAdded/0/id").asString()).isEqualTo(play.standin.bot());
    assertThat(added.at("/conversation/id").asString()).isEqualTo(play.channel.id());
    assertThat(added.at("/channelData/team/aadGroupId").asString()).isNotEmpty();
    assertThat(last().path("type").asString()).isEqualTo("installationUpdate");
    assertThat(last().path("action").asString()).isEqualTo("add");

    play.standin.events().uninstalled(play.group, "anna").forEach(Prepared::send);
    var removed = play.got.get(play.got.size() - 2).json();
    assertThat(removed.at("/membersRemoved/0/id").asString()).isEqualTo(play.standin.bot());
    assertThat(removed.at("/channelData/eventType").isMissingNode()).isTrue();
    assertThat(last().path("action").asString()).isEqualTo("remove");
  }

  @Test
  void tells_of_coming_and_going_of_people_in_the_general_channel() {
    var cim = play.standin.account("cim", "Cim");
    play.standin.events().memberAdded(play.channel, "cim", "anna").send();
    assertThat(last().at("/membersAdded/0/id").asString()).isEqualTo(cim.id());
    assertThat(last().at("/membersAdded/0/aadObjectId").asString()).isEqualTo(cim.aadObjectId());
    assertThat(last().at("/conversation/id").asString()).isEqualTo(play.team.id());
    assertThat(last().at("/channelData/eventType").asString()).isEqualTo("teamMemberAdded");
    play.standin.person("cim").in(play.channel).says("hej");

    play.standin.events().memberRemoved(play.channel, "cim", "anna").send();
    assertThat(last().at("/membersRemoved/0/id").asString()).isEqualTo(cim.id());
    assertThatThrownBy(() -> play.standin.person("cim").in(play.channel))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tells_of_channels_and_teams() {
    var events = play.standin.events();
    var told = new ArrayList<Prepared>();
    told.add(events.channelCreated(play.channel, "anna"));
    told.add(events.channelRenamed(play.channel, "dialog", "anna"));
    told.add(events.channelDeleted(play.channel, "anna"));
    told.add(events.channelRestored(play.channel, "anna"));
    told.add(events.teamRenamed(play.team, "Staden", "anna"));
    told.add(events.teamArchived(play.team, "anna"));
    told.add(events.teamUnarchived(play.team, "anna"));
    told.add(events.teamDeleted(play.team, "anna"));
    told.add(events.teamRestored(play.team, "anna"));
    told.forEach(Prepared::send);

    assertThat(play.got)
        .extracting(it -> it.json().at("/channelData/eventType").asString())
        .containsExactly(
            "channelCreated",
            "channelRenamed",
            "channelDeleted",
            "channelRestored",
            "teamRenamed",
            "teamArchived",
            "teamUnarchived",
            "teamDeleted",
            "teamRestored");
    var renamed = play.got.get(1).json();
    assertThat(renamed.at("/channelData/channel/name").asString()).isEqualTo("dialog");
    assertThat(renamed.at("/channelData/channel/id").asString()).isEqualTo(play.channel.id());
    assertThat(renamed.at("/conversation/id").asString()).isEqualTo(play.team.id());
    assertThat(last().at("/channelData/team/name").asString()).isEqualTo("Staden");
  }
}
