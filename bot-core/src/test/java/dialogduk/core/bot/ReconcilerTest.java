package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Board;
import dialogduk.core.card.Button;
import dialogduk.core.card.Button.Style;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.MemoryLedger;
import dialogduk.core.testkit.RecordingChannel;
import dialogduk.core.testkit.RecordingChannel.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

  private static final String SESSION = "s1";
  private static final String ROOM = "room";

  private final Map<String, Card> board = new LinkedHashMap<>();
  private final MemoryLedger memory = new MemoryLedger();
  private final RecordingChannel channel = new RecordingChannel();
  private Reconciler reconciler = reconciler();

  /// As after a restart: it remembers nothing by itself.
  private Reconciler reconciler() {
    return new Reconciler(
        (_, _) -> Optional.of(new Board("sv", List.copyOf(board.values()))), memory, channel);
  }

  private void put(String slot, String text) {
    board.put(slot, new Card(slot, text, List.of(new Prose(text, Tone.PLAIN))));
  }

  private void settle() {
    reconciler.settle(SESSION, ROOM);
  }

  private List<String> standing() {
    return channel.cardsIn(ROOM).stream().map(Card::plain).toList();
  }

  @Test
  void posts_what_is_new_in_the_order_of_the_board() {
    put("cloth:goals", "one");
    put("result:goals", "two");

    settle();

    assertThat(standing()).containsExactly("one", "two");
  }

  @Test
  void does_nothing_when_nothing_has_changed() {
    put("cloth:goals", "one");
    settle();
    settle();

    assertThat(channel.in(ROOM)).extracting(Message::edits).containsExactly(0);
  }

  @Test
  void edits_what_has_changed_and_leaves_the_rest() {
    put("cloth:goals", "one");
    put("result:goals", "two");
    settle();
    put("cloth:goals", "one, changed");

    settle();

    assertThat(standing()).containsExactly("one, changed", "two");
    assertThat(channel.in(ROOM)).extracting(Message::edits).containsExactly(1, 0);
  }

  @Test
  void lets_many_changes_collapse_into_one_edit() {
    put("cloth:goals", "one");
    settle();
    put("cloth:goals", "two");
    put("cloth:goals", "three");

    settle();

    assertThat(channel.in(ROOM)).extracting(Message::edits).containsExactly(1);
  }

  @Test
  void leaves_a_card_that_is_no_longer_on_the_board() {
    put("actions", "one action");
    settle();
    board.clear();

    settle();

    assertThat(standing()).containsExactly("one action");
  }

  @Test
  void remembers_across_a_restart() {
    put("cloth:goals", "one");
    settle();
    reconciler = reconciler();

    settle();

    assertThat(standing()).containsExactly("one");
  }

  @Test
  void posts_once_more_when_the_answer_of_a_post_was_lost() {
    put("cloth:goals", "one");
    channel.loseAnswers(1);
    assertThatThrownBy(this::settle).isInstanceOf(IllegalStateException.class);

    settle();
    settle();

    assertThat(standing()).containsExactly("one", "one");
  }

  @Test
  void edits_the_living_card_after_a_double() {
    put("cloth:goals", "one");
    channel.loseAnswers(1);
    assertThatThrownBy(this::settle).isInstanceOf(IllegalStateException.class);
    settle();
    put("cloth:goals", "two");

    settle();

    assertThat(standing()).containsExactly("one", "two");
  }

  @Test
  void edits_once_more_when_the_answer_of_an_edit_was_lost() {
    put("cloth:goals", "one");
    settle();
    put("cloth:goals", "two");
    channel.loseAnswers(1);
    assertThatThrownBy(this::settle).isInstanceOf(IllegalStateException.class);

    settle();

    assertThat(channel.in(ROOM)).extracting(Message::edits).containsExactly(2);
    assertThat(standing()).containsExactly("two");
  }

  @Test
  void posts_anew_what_somebody_has_deleted() {
    put("cloth:goals", "one");
    settle();
    channel.delete("m1");
    put("cloth:goals", "two");

    settle();

    assertThat(standing()).containsExactly("two");
  }

  /// A card of several parts: the recording channel puts each further heading in the thread.
  private void putParts(String... texts) {
    channel.takeSmallMessages();
    var blocks = Stream.of(texts).<Block>map(text -> new Heading(text, 2)).toList();
    board.put("result:goals", new Card("result:goals", "result", blocks));
  }

  private List<String> inThread() {
    return channel.in(ROOM).stream()
        .filter(message -> !message.under().isEmpty())
        .map(message -> ((Heading) message.card().blocks().getFirst()))
        .map(Heading::text)
        .toList();
  }

  @Test
  void puts_what_does_not_fit_in_the_thread_and_edits_only_the_part_that_changed() {
    putParts("one", "two", "three");
    settle();
    putParts("one", "two, changed", "three");

    settle();

    assertThat(inThread()).containsExactly("two, changed", "three");
    assertThat(channel.in(ROOM)).extracting(Message::edits).containsExactly(0, 1, 0);
  }

  @Test
  void says_where_a_part_was_that_is_needed_no_more() {
    putParts("one", "two");
    settle();
    putParts("one");

    settle();
    settle();

    assertThat(channel.in(ROOM)).extracting(Message::edits).containsExactly(0, 1);
    assertThat(channel.under("m1")).extracting(Card::slot).containsExactly("moved");
  }

  @Test
  void posts_no_part_twice_when_the_chat_is_busy_in_between() {
    putParts("one", "two", "three");
    channel.beBusyAfter(2);
    assertThatThrownBy(this::settle).isInstanceOf(Channel.Busy.class);

    settle();

    assertThat(channel.in(ROOM)).hasSize(3);
    assertThat(inThread()).containsExactly("two", "three");
  }

  @Test
  void posts_a_card_anew_when_the_message_of_its_thread_was_deleted() {
    putParts("one");
    settle();
    channel.delete("m1");
    board.put("result:goals", new Card("result:goals", "result", twoHeadings()));
    assertThatThrownBy(this::settle).isInstanceOf(Channel.Gone.class);

    settle();

    assertThat(channel.cardsIn(ROOM)).hasSize(1);
    assertThat(inThread()).containsExactly("two");
  }

  private static List<Block> twoHeadings() {
    return List.of(new Heading("one", 2), new Heading("two", 2));
  }

  @Test
  void leaves_the_room_behind_while_the_chat_is_busy() {
    memory.settled(SESSION, ROOM, 0);
    memory.commit(Changing.in(SESSION).dirty().change());
    put("cloth:goals", "one");
    channel.beBusy(1);
    assertThatThrownBy(this::settle).isInstanceOf(Channel.Busy.class);
    assertThat(memory.behind()).hasSize(1);

    settle();

    assertThat(memory.behind()).isEmpty();
    assertThat(standing()).containsExactly("one");
  }

  @Test
  void keeps_rooms_apart() {
    put("cloth:goals", "one");
    settle();

    reconciler.settle(SESSION, "other");

    assertThat(channel.in("other")).hasSize(1);
    assertThat(channel.in(ROOM)).hasSize(1);
  }

  @Test
  void takes_the_same_button_for_the_same_whatever_order_its_values_came_in() {
    var first = new LinkedHashMap<String, String>();
    first.put("target", "goals");
    first.put("seen", "4");
    var second = new LinkedHashMap<String, String>();
    second.put("seen", "4");
    second.put("target", "goals");

    assertThat(new Button("Svara", Verb.ANSWER, first, Style.MAIN))
        .hasToString(new Button("Svara", Verb.ANSWER, second, Style.MAIN).toString());
  }
}
