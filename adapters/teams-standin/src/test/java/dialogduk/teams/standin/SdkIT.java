package dialogduk.teams.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Bot Framework's own client talks to it.
class SdkIT {

  private Play play;
  private ConnectorClient client;

  @BeforeEach
  void open() throws IOException {
    play = new Play(options -> options.withPage(2));
    var token = play.api.token(Map.of()).json().path("access_token").asString();
    client =
        new RestConnectorClient(
            play.standin.serviceUrl(),
            builder ->
                builder.addInterceptor(
                    chain ->
                        chain.proceed(
                            chain
                                .request()
                                .newBuilder()
                                .header("Authorization", "Bearer " + token)
                                .build())));
  }

  @AfterEach
  void close() {
    play.close();
  }

  private static Activity card(String text) {
    // Anything else than a JsonNode the SDK takes apart by reflection, which the JDK forbids.
    var card = JsonNodeFactory.instance.objectNode().put("type", "AdaptiveCard");
    card.put("version", "1.5")
        .putArray("body")
        .addObject()
        .put("type", "TextBlock")
        .put("text", text);
    var attachment = new Attachment();
    attachment.setContentType(Message.ADAPTIVE);
    attachment.setContent(card);
    var activity = Activity.createMessageActivity();
    activity.setAttachments(List.of(attachment));
    return activity;
  }

  @Test
  void posts_replies_edits_and_takes_away() {
    var conversations = client.getConversations();
    var channel = play.channel.id();
    var root = conversations.sendToConversation(channel, card("ett")).join().getId();
    var thread = Place.thread(channel, root);
    var reply = conversations.replyToActivity(thread, root, card("svar")).join().getId();
    conversations.updateActivity(channel, root, card("två")).join();
    conversations.deleteActivity(thread, reply).join();

    assertThat(play.standin.findings()).isEmpty();
    assertThat(play.standin.messages(play.channel))
        .singleElement()
        .satisfies(
            message -> assertThat(Cards.texts(message.cards().getFirst())).containsExactly("två"));
    assertThat(play.standin.everythingIn(play.channel).getLast().root()).isEqualTo(root);
  }

  @Test
  void makes_a_personal_chat() {
    var anna = play.standin.person("anna").account();
    var wanted = new ConversationParameters();
    wanted.setIsGroup(false);
    wanted.setBot(new ChannelAccount(play.standin.bot()));
    wanted.setMembers(List.of(new ChannelAccount(anna.id())));
    wanted.setTenantId(anna.tenant());
    var made = client.getConversations().createConversation(wanted).join();
    client.getConversations().sendToConversation(made.getId(), card("psst")).join();

    assertThat(play.standin.findings()).isEmpty();
    assertThat(play.standin.person("anna").alone().sees()).hasSize(1);
  }

  @Test
  void reads_the_roster_whole_by_page_and_one_by_one() {
    var conversations = client.getConversations();
    var channel = play.channel.id();
    var anna = play.standin.person("anna").account();
    var first = conversations.getConversationPagedMembers(channel).join();

    assertThat(conversations.getConversationMembers(channel).join()).hasSize(3);
    assertThat(first.getMembers()).hasSize(2);
    // The SDK's method for further pages throws, because Retrofit does not take its address.
    assertThat(first.getContinuationToken()).isNotEmpty();
    assertThat(conversations.getConversationMember(anna.id(), channel).join().getName())
        .isEqualTo("Anna Ek");
    assertThat(play.standin.findings()).isEmpty();
  }

  @Test
  void understands_a_no() {
    play.standin.events().lost(play.channel);
    var sent = client.getConversations().sendToConversation(play.channel.id(), card("hej"));

    assertThatThrownBy(sent::join)
        .hasCauseInstanceOf(ErrorResponseException.class)
        .satisfies(
            thrown ->
                assertThat(((ErrorResponseException) thrown.getCause()).body().getError().getCode())
                    .isEqualTo("BotNotInConversationRoster"));
  }

  @Test
  void is_understood_in_what_it_delivers() throws Exception {
    play.anna().mentions("nästa");
    var told =
        new JacksonAdapter().<Activity>deserialize(play.got.getLast().body(), Activity.class);

    assertThat(told.isType(ActivityTypes.MESSAGE)).isTrue();
    assertThat(told.removeRecipientMention().strip()).isEqualTo("nästa");
    assertThat(told.getFrom().getAadObjectId())
        .isEqualTo(play.standin.person("anna").account().aadObjectId());
    assertThat(told.getConversation().getId())
        .isEqualTo(Place.thread(play.channel.id(), told.getId()));
    assertThat(told.teamsGetTeamId()).isEqualTo(play.team.id());
  }
}
