package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Channel;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Card;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every chat promises. An adapter extends this against its fake platform and says what a room
/// and a person have seen there.
public abstract class ChannelContract {

  private static final String ROOM = "room";
  private static final String OTHER = "other";

  protected abstract Channel channel();

  /// The plain text of every message that stands in a room, in order.
  protected abstract List<String> standsIn(String room);

  /// The plain text of all that was shown to one person alone, in order.
  protected abstract List<String> shownOnlyTo(String person);

  /// The names of the files that were handed over in a room.
  protected abstract List<String> filesIn(String room);

  @Test
  void posts_into_one_room() {
    channel().post(ROOM, card("one"), "key-1");

    assertThat(standsIn(ROOM)).containsExactly("one");
    assertThat(standsIn(OTHER)).isEmpty();
  }

  @Test
  void names_every_message() {
    var one = channel().post(ROOM, card("one"), "key-1");
    var two = channel().post(ROOM, card("two"), "key-2");

    assertThat(one).isNotEmpty().isNotEqualTo(two);
  }

  @Test
  void shows_one_card_or_two_when_a_post_is_repeated() {
    channel().post(ROOM, card("one"), "key-1");
    channel().post(ROOM, card("one"), "key-1");

    assertThat(standsIn(ROOM)).hasSizeBetween(1, 2).containsOnly("one");
  }

  @Test
  void edits_in_place() {
    var one = channel().post(ROOM, card("one"), "key-1");
    channel().post(ROOM, card("two"), "key-2");

    channel().edit(ROOM, one, card("one, changed"));
    channel().edit(ROOM, one, card("one, changed"));

    assertThat(standsIn(ROOM)).containsExactly("one, changed", "two");
  }

  @Test
  void says_when_a_message_is_gone() {
    assertThatThrownBy(() -> channel().edit(ROOM, "never-posted", card("one")))
        .isInstanceOf(Channel.Gone.class);
  }

  @Test
  void whispers_to_one_person_and_leaves_nothing_in_the_room() {
    channel().whisper(ROOM, "eva", card("for Eva"));

    assertThat(shownOnlyTo("eva")).containsExactly("for Eva");
    assertThat(shownOnlyTo("ulf")).isEmpty();
    assertThat(standsIn(ROOM)).isEmpty();
  }

  @Test
  void tells_one_person_outside_every_room() {
    channel().tell("eva", card("for Eva"));

    assertThat(shownOnlyTo("eva")).containsExactly("for Eva");
    assertThat(standsIn(ROOM)).isEmpty();
  }

  @Test
  void opens_a_form_for_one_person() {
    channel().ask("eva", "trigger", card("form"));

    assertThat(shownOnlyTo("eva")).containsExactly("form");
    assertThat(shownOnlyTo("ulf")).isEmpty();
  }

  @Test
  void hands_over_a_file() {
    channel().hand(ROOM, "record.pdf", new byte[] {1, 2, 3});

    assertThat(filesIn(ROOM)).containsExactly("record.pdf");
  }

  @Test
  void points_from_a_card_to_where_it_has_moved() {
    var one = channel().post(ROOM, card("one"), "key-1");

    channel().point(ROOM, one, "Kortet finns längre ned.");

    assertThat(standsIn(ROOM)).containsExactly("Kortet finns längre ned.");
  }

  private static Card card(String plain) {
    return new Card("slot", plain, List.of(new Prose(plain, Tone.PLAIN)));
  }
}
