package dialogduk.teams.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each fault of an activity, put in once and found.
class ActivityRulesIT {

  private Play play;

  @BeforeEach
  void open() throws IOException {
    play = new Play();
  }

  @AfterEach
  void close() {
    play.close();
  }

  private Api.Said post(String body) throws IOException {
    return play.api.post(Api.activities(play.channel.id()), body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[]",
        "{\"type\":\"message\",\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"without a type\"}",
        "{\"type\":\"event\",\"text\":\"hej\"}",
        "{\"type\":\"message\"}",
        "{\"type\":\"message\",\"text\":\" \",\"attachments\":[]}"
      })
  void refuses_what_is_no_message(String body) throws Exception {
    assertThat(post(body).status()).isEqualTo(400);
    assertThat(play.standin.messages(play.channel)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'message','text':'a','blocks':[]}                       | /blocks is unknown",
        "{'type':'message','text':'a','properties':{'b':1}}               | /properties is unknown",
        "{'type':'message','text':'a','from':{'id':'28:other'}}          | /from/id is not the bot",
        "{'type':'message','text':'a','conversation':{'id':'19:other'}}  | /conversation/id",
        "{'type':'message','text':'a','textFormat':'html'}               | /textFormat must be",
        "{'type':'message','text':'a','attachmentLayout':'grid'}         | /attachmentLayout must",
        "{'type':'message','text':'a','attachments':{}}                  | /attachments must be an",
        "{'type':'message','attachments':[{'contentType':'text/x'}]}     |"
            + " /attachments/0/contentType",
        "{'type':'message','attachments':[{'contentType':'application/vnd.microsoft.card.hero','body':1}]}"
            + " | /attachments/0/body is unknown",
        "{'type':'message','attachments':[{'contentType':'application/vnd.microsoft.card.adaptive'}]}"
            + " | must be an AdaptiveCard",
        "{'type':'message','text':'<at>Bo Öberg</at> hej'}               | an <at> in the text has"
            + " no entity",
        "{'type':'message','text':'hej','entities':[{'type':'mention','text':'<at>Bo"
            + " Öberg</at>','mentioned':{'id':'BO'}}]} | a mention stands nowhere in the text",
        "{'type':'message','text':'Bo"
            + " hej','entities':[{'type':'mention','text':'Bo','mentioned':{'id':'BO'}}]} | the"
            + " text of a mention must be",
        "{'type':'message','text':'<at>X</at>','entities':[{'type':'mention','text':'<at>X</at>','mentioned':{'id':'29:x'}}]}"
            + " | the mentioned is not in the conversation"
      })
  void finds_what_would_be_shown_wrongly(String body, String finding) throws Exception {
    var bo = play.standin.person("bo").account().id();
    var said = post(body.replace('\'', '"').replace("BO", bo));

    assertThat(said.status()).isEqualTo(201);
    assertThat(play.standin.findings()).hasSize(1).allMatch(it -> it.contains(finding));
  }

  @Test
  void lets_a_good_mention_pass_in_text_and_in_a_card() throws Exception {
    var entity =
        """
        [{"type":"mention","text":"<at>Bo Öberg</at>","mentioned":{"id":"%s","name":"Bo Öberg"}}]\
        """
            .formatted(play.standin.person("bo").account().id());
    var card =
        """
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hej <at>Bo Öberg</at>"}],
         "msteams":{"entities":%s}}\
        """
            .formatted(entity);
    post("{\"type\":\"message\",\"text\":\"<at>Bo Öberg</at> hej\",\"entities\":" + entity + "}");
    post(Play.message(card));

    assertThat(play.standin.findings()).isEmpty();
    assertThat(play.standin.messages(play.channel)).hasSize(2);

    post(Play.message(card.replace("Hej <at>", "Hej <at>Lilla ")));
    assertThat(play.standin.findings()).hasSize(2);
  }

  @Test
  void finds_a_message_over_our_size_and_refuses_one_over_the_hard_stop() throws Exception {
    var frame = Play.text("").length();
    var atOurs = post(Play.text("a".repeat(ActivityRules.GOOD_SIZE - frame)));
    assertThat(play.standin.findings()).isEmpty();
    var overOurs = post(Play.text("a".repeat(ActivityRules.GOOD_SIZE - frame + 1)));
    assertThat(play.standin.findings()).hasSize(1);
    // Two bytes a letter: bytes are what counts.
    var atStop = post(Play.text("å".repeat((ActivityRules.HARD_STOP - frame) / 2)));
    var overStop = post(Play.text("å".repeat((ActivityRules.HARD_STOP - frame) / 2 + 1)));

    assertThat(atOurs.status()).isEqualTo(201);
    assertThat(overOurs.status()).isEqualTo(201);
    assertThat(atStop.status()).isEqualTo(201);
    assertThat(overStop.status()).isEqualTo(413);
    assertThat(overStop.code()).isEqualTo("MessageSizeTooBig");
  }

  @Test
  void finds_a_strange_new_conversation() throws Exception {
    play.api.post(
        "conversations",
        """
        {"bot":{"id":"28:other"},"people":[],"members":[{"id":"%s"}],"tenantId":"%s"}\
        """
            .formatted(
                play.standin.person("anna").account().id(), play.standin.options().tenant()));

    assertThat(play.standin.findings())
        .hasSize(2)
        .anyMatch(it -> it.contains("/people is unknown"))
        .anyMatch(it -> it.contains("/bot/id is another bot"));
  }

  @Test
  void looks_at_edits_too() throws Exception {
    var posted = post(Play.text("ett"));
    play.api.put(
        Api.activity(play.channel.id(), posted.id()),
        "{\"type\":\"message\",\"text\":\"två\",\"colour\":1}");

    assertThat(play.standin.findings()).hasSize(1);
  }
}
