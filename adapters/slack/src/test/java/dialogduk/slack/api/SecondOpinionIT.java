package dialogduk.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Card;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.testkit.ChannelContract;
import dialogduk.core.testkit.Needs;
import dialogduk.slack.SlackName;
import dialogduk.slack.elsewhere.Emulate;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The channel against a stand-in that we have not written ourselves, so that a misunderstanding of
/// ours is not in both. Left out unless asked for, since it takes a download: see CONTRIBUTING.md.
@Tag("second-opinion")
class SecondOpinionIT extends ChannelContract {

  private static final Path FOLDER = Path.of("second-opinion");

  private Emulate emulate;
  private SlackCalls calls;
  private String room = "";
  private String otherRoom = "";

  @BeforeEach
  void start() throws Exception {
    Needs.that(Emulate.isInstalled(FOLDER), Emulate.NEED);
    emulate = Emulate.start(FOLDER);
    calls =
        new SlackCalls(
            emulate.apiUrl(), _ -> Optional.of(Emulate.BOT), new Budget(InstantSource.system()));
    var members = List.of(Emulate.BOT_USER, emulate.user("eva"), emulate.user("ulf"));
    room = emulate.channel("dialog", members);
    otherRoom = emulate.channel("annan", members);
  }

  @AfterEach
  void close() {
    if (emulate != null) {
      calls.close();
      emulate.close();
    }
  }

  private static String name(String id) {
    return "slack:" + Emulate.TEAM + ":" + id;
  }

  private static String id(String name) {
    return SlackName.of(name).orElseThrow().id();
  }

  @Override
  protected Channel channel() {
    return new SlackChannel(calls);
  }

  @Override
  protected String room() {
    return name(room);
  }

  @Override
  protected String otherRoom() {
    return name(otherRoom);
  }

  @Override
  protected String eva() {
    return name(emulate.user("eva"));
  }

  @Override
  protected String ulf() {
    return name(emulate.user("ulf"));
  }

  @Override
  protected String trigger() {
    return emulate.trigger(emulate.user("eva"));
  }

  @Override
  protected List<String> standsIn(String where) {
    return emulate.messages(id(where));
  }

  @Override
  protected List<String> standsUnder(String where, String message) {
    return emulate.replies(id(where), message);
  }

  @Override
  protected List<String> shownOnlyTo(String person) {
    var user = person.equals(eva()) ? "eva" : "ulf";
    return Stream.of(
            emulate.whispers(room, user),
            emulate.whispers(otherRoom, user),
            emulate.direct(id(person)),
            emulate.forms(user))
        .flatMap(List::stream)
        // Its page shows the labels in a form where it has a title too.
        .map(shown -> shown.equals("Namn") ? "form" : shown)
        .toList();
  }

  @Override
  protected List<String> filesIn(String where) {
    return emulate.files(id(where));
  }

  private static Card card(String plain) {
    return new Card("slot", plain, List.of(new Prose(plain, Tone.PLAIN)));
  }

  private void post(String where) {
    var drawn = channel().draw(card("one"), SETTING).getFirst();
    channel().post(where, drawn, Optional.empty(), "key");
  }

  @Test
  void tells_that_a_room_is_gone() {
    emulate.archive(room);

    assertThatThrownBy(() -> post(room()))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.ROOM));
    assertThatThrownBy(() -> post(name("C0NOWHERE")))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.ROOM));
  }

  @Test
  void puts_cards_on_a_home() {
    new SlackChannel(calls).home(eva(), List.of(card("one")), SETTING);

    assertThat(emulate.homes("eva")).containsExactly("one");
  }

  @Test
  void knows_what_a_room_is_called() {
    assertThat(new SlackRooms(calls).called(room())).isEqualTo("Slack #dialog");
  }

  @Test
  void looks_at_the_connection() {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var check = new SlackCheck(calls, List::of, "here", InstantSource.system(), executor);

      assertThat(check.of(new SlackName(Emulate.TEAM, room), true))
          .contains(
              Finding.of(Kind.TOKEN_WELL, "myndigheten"), Finding.of(Kind.ROOM_WELL, "#dialog"));
    }
  }
}
