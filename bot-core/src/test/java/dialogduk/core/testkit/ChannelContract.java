package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Channel.Drawn;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button;
import dialogduk.core.card.Button.Style;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every chat promises. An adapter extends this against its fake platform and says what a room
/// and a person have seen there.
public abstract class ChannelContract {

  protected static final Setting SETTING = new Setting("session-1", "sv");

  protected abstract Channel channel();

  /// A room that the chat has, and another.
  protected abstract String room();

  protected abstract String otherRoom();

  /// Somebody in the room, and somebody else.
  protected abstract String eva();

  protected abstract String ulf();

  /// The chat's permission to open a form for Eva.
  protected abstract String trigger();

  /// The plain text of every message that stands in a room, in order.
  protected abstract List<String> standsIn(String room);

  /// The plain text of all that was shown to one person alone, in order.
  protected abstract List<String> shownOnlyTo(String person);

  /// The plain text of every message in the thread of a message, in order.
  protected abstract List<String> standsUnder(String room, String message);

  /// The names of the files that were handed over in a room.
  protected abstract List<String> filesIn(String room);

  /// Whether a bot may put files into a room of the chat. Where it may not, it has to say so.
  protected boolean takesFiles() {
    return true;
  }

  @Test
  void posts_into_one_room() {
    post(card("one"), "key-1");

    assertThat(standsIn(room())).containsExactly("one");
    assertThat(standsIn(otherRoom())).isEmpty();
  }

  @Test
  void names_every_message() {
    var one = post(card("one"), "key-1");
    var two = post(card("two"), "key-2");

    assertThat(one).isNotEmpty().isNotEqualTo(two);
  }

  @Test
  void shows_one_card_or_two_when_a_post_is_repeated() {
    post(card("one"), "key-1");
    post(card("one"), "key-1");

    assertThat(standsIn(room())).hasSizeBetween(1, 2).containsOnly("one");
  }

  @Test
  void edits_in_place() {
    var one = post(card("one"), "key-1");
    post(card("two"), "key-2");

    channel().edit(room(), one, drawn(card("one, changed")));
    channel().edit(room(), one, drawn(card("one, changed")));

    assertThat(standsIn(room())).containsExactly("one, changed", "two");
  }

  @Test
  void says_when_a_message_is_gone() {
    assertThatThrownBy(() -> channel().edit(room(), "never-posted", drawn(card("one"))))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.MESSAGE));
  }

  @Test
  void whispers_to_one_person_and_leaves_nothing_in_the_room() {
    channel().whisper(room(), eva(), card("for Eva"), SETTING);

    assertThat(shownOnlyTo(eva())).containsExactly("for Eva");
    assertThat(shownOnlyTo(ulf())).isEmpty();
    assertThat(standsIn(room())).isEmpty();
  }

  @Test
  void tells_one_person_outside_every_room() {
    channel().tell(eva(), card("for Eva"), SETTING);

    assertThat(shownOnlyTo(eva())).containsExactly("for Eva");
    assertThat(standsIn(room())).isEmpty();
  }

  @Test
  void opens_a_form_for_one_person() {
    channel().ask(eva(), trigger(), form(), SETTING);

    assertThat(shownOnlyTo(eva())).containsExactly("form");
    assertThat(shownOnlyTo(ulf())).isEmpty();
  }

  @Test
  void hands_over_a_file_or_says_that_it_cannot() {
    var refusal =
        catchThrowableOfType(
            Gone.class, () -> channel().hand(room(), "record.pdf", new byte[] {1, 2, 3}));

    assertThat(filesIn(room())).isEqualTo(takesFiles() ? List.of("record.pdf") : List.of());
    assertThat(refusal == null).isEqualTo(takesFiles());
  }

  @Test
  void puts_what_is_posted_under_a_message_in_its_thread() {
    var one = post(card("one"), "key-1");
    channel().post(room(), drawn(card("more")), Optional.of(one), "key-2");

    assertThat(standsIn(room())).containsExactly("one");
    assertThat(standsUnder(room(), one)).containsExactly("more");
  }

  @Test
  void draws_the_same_card_the_same_and_another_differently() {
    assertThat(drawn(card("one"))).isEqualTo(drawn(card("one"))).isNotEqualTo(drawn(card("two")));
  }

  private String post(Card card, String key) {
    return channel().post(room(), drawn(card), Optional.empty(), key);
  }

  private Drawn drawn(Card card) {
    return channel().draw(card, SETTING).getFirst();
  }

  private static Card form() {
    return new Card(
        "slot",
        "form",
        List.of(
            new Line("name", "Namn", null, "", LineKind.TEXT, true),
            new Buttons(List.of(new Button("Gå med", Verb.JOIN, Map.of(), Style.MAIN)))));
  }

  private static Card card(String plain) {
    return new Card("slot", plain, List.of(new Prose(plain, Tone.PLAIN)));
  }
}
