package dialogduk.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Card;
import dialogduk.core.testkit.ChannelContract;
import dialogduk.slack.SlackName;
import dialogduk.slack.standin.Fault;
import dialogduk.slack.standin.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The channel against a strict stand-in workspace, over HTTP.
class SlackChannelIT extends ChannelContract {

  private final Workspace workspace = new Workspace();

  @AfterEach
  void close() {
    workspace.close();
  }

  @Override
  protected Channel channel() {
    return workspace.channel();
  }

  @Override
  protected String room() {
    return "slack:T1:C1";
  }

  @Override
  protected String otherRoom() {
    return "slack:T1:C2";
  }

  @Override
  protected String eva() {
    return "slack:T1:U1";
  }

  @Override
  protected String ulf() {
    return "slack:T1:U2";
  }

  @Override
  protected String trigger() {
    return workspace.trigger("U1");
  }

  @Override
  protected List<String> standsIn(String room) {
    return workspace.standin().messages(id(room)).stream()
        .filter(message -> !message.isReply())
        .map(Message::text)
        .toList();
  }

  @Override
  protected List<String> standsUnder(String room, String message) {
    return workspace.standin().thread(id(room), message).stream()
        .filter(Message::isReply)
        .map(Message::text)
        .toList();
  }

  @Override
  protected List<String> shownOnlyTo(String person) {
    return workspace.shownOnlyTo(id(person));
  }

  @Override
  protected List<String> filesIn(String room) {
    return workspace.filesIn(id(room));
  }

  private static String id(String name) {
    return SlackName.of(name).orElseThrow().id();
  }

  private static Card card(String plain) {
    return new Card("slot", plain, List.of(new Prose(plain, Tone.PLAIN)));
  }

  private String post(String plain) {
    var drawn = channel().draw(card(plain), SETTING).getFirst();
    return channel().post(room(), drawn, Optional.empty(), "key");
  }

  @Test
  void tells_how_long_to_wait() {
    workspace.standin().faults().next("chat.postMessage", new Fault.TooMany("30"));

    assertThatThrownBy(() -> post("one"))
        .isInstanceOfSatisfying(
            Busy.class, busy -> assertThat(busy.after()).isEqualTo(Duration.ofSeconds(30)));
  }

  @Test
  void asks_nothing_more_until_then() {
    workspace.standin().faults().next("chat.postMessage", new Fault.TooMany("30"));
    assertThatThrownBy(() -> post("one")).isInstanceOf(Busy.class);

    assertThatThrownBy(() -> post("one")).isInstanceOf(Busy.class);

    assertThat(workspace.standin().received("chat.postMessage")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "channel_not_found, ROOM",
    "is_archived, ROOM",
    "not_in_channel, MEMBERSHIP",
    "token_revoked, PERMISSION",
    "invalid_auth, PERMISSION",
    "missing_scope, PERMISSION",
    "invalid_blocks, CONTENT"
  })
  void tells_what_is_gone(String word, Gone.What what) {
    workspace.standin().faults().next("chat.postMessage", new Fault.Says(word));

    assertThatThrownBy(() -> post("one"))
        .isInstanceOfSatisfying(Gone.class, gone -> assertThat(gone.what()).isEqualTo(what))
        .hasMessageContaining(word);
  }

  @Test
  @DisplayName("H289 takes the word ratelimited for what it says")
  void waits_for_a_word_too() {
    workspace.standin().faults().next("chat.postMessage", new Fault.Says("ratelimited"));

    assertThatThrownBy(() -> post("one")).isInstanceOf(Busy.class);
  }

  @Test
  void says_that_it_does_not_know_when_slack_stumbles() {
    workspace.standin().faults().next("chat.postMessage", new Fault.Broken(500));

    assertThatThrownBy(() -> post("one")).isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void tells_privately_who_is_not_in_the_room() {
    channel().whisper(otherRoom(), "slack:T1:U3", card("for Ulla"), SETTING);

    assertThat(shownOnlyTo("slack:T1:U3")).containsExactly("for Ulla");
  }

  @Test
  void sends_nothing_as_markup_or_mention() {
    post("<!channel> *fet* <@U2> &amp;");

    var sent = workspace.standin().messages("C1").getFirst();
    assertThat(sent.text()).isEqualTo("&lt;!channel&gt; *fet* &lt;@U2&gt; &amp;amp;");
    assertThat(workspace.standin().received("chat.postMessage").getFirst().text())
        .contains("parse=none")
        .contains("mrkdwn=0")
        .contains("link_names=0")
        .contains("unfurl_links=0")
        .contains("unfurl_media=0");
  }

  @Test
  void stays_within_what_slack_allows() {
    var posted = post("one");
    int busy = 0;
    for (int second = 0; second < 120; second++) {
      busy += edited(posted, "edit " + second) ? 0 : 1;
      workspace.clock().advance(Duration.ofSeconds(1));
    }

    assertThat(busy).isPositive();
    assertThat(workspace.standin().limits().refused()).isZero();
  }

  private boolean edited(String message, String plain) {
    try {
      channel().edit(room(), message, channel().draw(card(plain), SETTING).getFirst());
      return true;
    } catch (Busy _) {
      return false;
    }
  }
}
