package dialogduk.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The workspace as pages that somebody looks at and clicks in.
class PagesIT {

  private static final String TWO_INPUTS =
      """
      {"type":"modal","title":{"type":"plain_text","text":"Svar"},
       "submit":{"type":"plain_text","text":"Skicka"},"blocks":[
       {"type":"input","block_id":"one","label":{"type":"plain_text","text":"1.1"},
        "element":{"type":"plain_text_input","action_id":"value"}},
       {"type":"input","block_id":"two","label":{"type":"plain_text","text":"1.2"},
        "element":{"type":"plain_text_input","action_id":"value"}}]}
      """;

  @TempDir Path built;

  private final HttpClient client = HttpClient.newHttpClient();
  private Play play;

  @BeforeEach
  void open() throws IOException {
    play = new Play(options -> options.withPage(built));
  }

  @AfterEach
  void close() {
    client.close();
    play.close();
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> posts(String address, Map<String, String> fields) throws Exception {
    var form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode seenBy(String user, String channel) throws Exception {
    var answer = get(play.standin.drawnUrl() + "sees?as=" + user + "&in=" + channel);
    return Json.read(answer.body()).orElseThrow();
  }

  private String does(Map<String, String> fields) throws Exception {
    var answer = posts(play.standin.drawnUrl() + "does", fields);
    return Json.read(answer.body()).orElseThrow().path("trouble").asString();
  }

  private JsonNode lastPayload() {
    return Json.read(Json.form(play.got.getLast().body()).get("payload")).orElseThrow();
  }

  private View modalOfAnna() throws Exception {
    play.standin.person("U1").in("C1").types("/dialogduk");
    var trigger = Json.form(play.got.getLast().body()).get("trigger_id");
    var answer = play.api().viewsOpen(r -> r.triggerId(trigger).viewAsString(TWO_INPUTS));
    assertThat(answer.getError()).isNull();
    return play.standin.person("U1").modal().orElseThrow();
  }

  @Test
  void tell_each_person_what_they_see_and_nothing_more() throws Exception {
    play.api().chatPostMessage(r -> r.channel("C1").text("till alla"));
    play.api().chatPostEphemeral(r -> r.channel("C1").user("U1").text("viskat till Anna"));
    var direct = play.api().conversationsOpen(r -> r.users(List.of("U1")));
    var room = direct.getChannel().getId();
    play.api().chatPostMessage(r -> r.channel(room).text("direkt till Anna"));
    modalOfAnna();

    assertThat(seenBy("U1", "C1").toString()).contains("till alla", "viskat till Anna", "1.2");
    assertThat(seenBy("U1", room).toString()).contains("direkt till Anna");
    assertThat(seenBy("U2", "C1").toString())
        .contains("till alla")
        .doesNotContain("viskat", "direkt till Anna", "1.2");
    assertThat(seenBy("U2", room).toString()).doesNotContain("direkt till Anna");
  }

  @Test
  void forget_what_was_whispered_when_they_are_loaded_anew() throws Exception {
    play.api().chatPostEphemeral(r -> r.channel("C1").user("U1").text("före"));
    var now = Json.read(get(play.standin.drawnUrl() + "now").body()).orElseThrow();
    play.api().chatPostEphemeral(r -> r.channel("C1").user("U1").text("efter"));

    var since = "&since=" + now.path("now").asString();
    var seen = get(play.standin.drawnUrl() + "sees?as=U1&in=C1" + since).body();

    assertThat(seen).contains("efter").doesNotContain("före");
  }

  @Test
  void press_a_button_as_the_one_who_looks() throws Exception {
    var buttons = BlockRulesTest.actions(BlockRulesTest.button("next", "Nästa")).toString();
    var message = play.posted(buttons);

    var trouble =
        does(Map.of("as", "U2", "in", "C1", "do", "click", "ts", message.ts(), "action", "next"));

    assertThat(trouble).isEmpty();
    assertThat(lastPayload().at("/user/id").asString()).isEqualTo("U2");
    assertThat(lastPayload().at("/actions/0/action_id").asString()).isEqualTo("next");
  }

  @Test
  void say_what_the_person_would_see_as_trouble() throws Exception {
    play.answers(500, "");

    assertThat(does(Map.of("as", "U1", "in", "C1", "do", "type", "line", "/dialogduk")))
        .isEqualTo("dispatch_failed");
    assertThat(does(Map.of("as", "U1", "in", "C1", "do", "click", "ts", "1.1", "action", "next")))
        .isNotEmpty();
  }

  @Test
  void hand_in_each_input_of_a_form_by_its_block() throws Exception {
    var view = modalOfAnna();

    var trouble =
        does(
            Map.of(
                "as", "U1",
                "do", "view",
                "view", view.id(),
                "action", "standin:submit",
                "in:one", "ett, två",
                "in:two", "tre"));

    assertThat(trouble).isEmpty();
    assertThat(lastPayload().at("/view/state/values/one/value/value").asString())
        .isEqualTo("ett, två");
    assertThat(lastPayload().at("/view/state/values/two/value/value").asString()).isEqualTo("tre");
  }

  @Test
  void name_each_input_of_the_plain_page_by_its_block() throws Exception {
    modalOfAnna();

    var document = Jsoup.parse(get(play.standin.pageUrl() + "?as=U1&in=C1").body());

    assertThat(document.select(".modal input[name^=in:]").eachAttr("name"))
        .containsExactly("in:one", "in:two");
  }

  @Test
  void say_how_the_drawn_one_is_built_where_it_is_not() throws Exception {
    var answer = get(play.standin.drawnUrl());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("adapters/slack-standin/page/build");
  }

  @Test
  void serve_what_was_built_and_nothing_else_of_the_folder() throws Exception {
    Files.writeString(built.resolve("page.js"), "draw()");
    Files.writeString(built.resolve("secret.txt"), "hemligt");

    assertThat(get(play.standin.drawnUrl()).body()).contains("page.js");
    assertThat(get(play.standin.drawnUrl() + "page.js").body()).isEqualTo("draw()");
    assertThat(get(play.standin.drawnUrl() + "secret.txt").statusCode()).isEqualTo(404);
    assertThat(get(play.standin.drawnUrl() + "..%2fsecret.txt").statusCode()).isEqualTo(404);
  }
}
