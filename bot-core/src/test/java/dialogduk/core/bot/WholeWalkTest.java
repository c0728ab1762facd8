package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Cards;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Phase;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.Session;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.RecordingChannel;
import dialogduk.core.testkit.RecordingChannel.Message;
import dialogduk.core.testkit.WholeWalk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// All sixteen cloths, from the first opening to the end, with a chat that shows them.
class WholeWalkTest {

  private static final String ROOM = "room";

  private static Gathering group;
  private static RecordingChannel channel;

  @BeforeAll
  static void walk() {
    group = Gathering.begun();
    channel = new RecordingChannel();
    var reconciler =
        new Reconciler(
            (_, _) -> Optional.of(Cards.board(group.scene("sv"))), group.memory(), channel);
    WholeWalk.of(group, () -> reconciler.settle(Gathering.SESSION, ROOM));
  }

  private static Stream<Event> told() {
    return group.memory().after(Gathering.SESSION, 0).stream().map(Entry::event);
  }

  private static <E> List<E> all(Class<E> kind) {
    return told().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Stream<Prompt> fields() {
    return group.dialogue().cloths().stream().map(Cloth::prompts).flatMap(List::stream);
  }

  @Test
  void opens_every_cloth_in_the_printed_order_and_ends() {
    assertThat(all(Event.Opened.class).stream().map(Event.Opened::cloth).distinct())
        .containsExactlyElementsOf(group.dialogue().cloths().stream().map(Cloth::id).toList())
        .hasSize(16);
    assertThat(group.session().stage()).isEqualTo(Session.Stage.ENDED);
  }

  @Test
  void marks_every_cloth() {
    assertThat(all(Event.MarkingShown.class).stream().map(Event.MarkingShown::cloth).distinct())
        .hasSize(16);
  }

  @Test
  void drafts_a_summary_at_the_end_of_each_phase() {
    assertThat(all(Event.SummaryDrafted.class).stream().map(Event.SummaryDrafted::phase))
        .containsSubsequence(group.dialogue().phases().stream().map(Phase::id).toList());
  }

  @Test
  void holds_all_thirty_fields() {
    assertThat(fields()).hasSize(30);
    var standing = channel.cardsIn(ROOM).toString();

    assertThat(fields())
        .allSatisfy(field -> assertThat(standing).contains(WholeWalk.joint(field.id())));
  }

  @Test
  void shows_every_answer_once_all_are_shown() {
    var standing = channel.cardsIn(ROOM).toString();

    assertThat(fields().filter(field -> field.kind() != Kind.ACTIONS))
        .allSatisfy(
            field ->
                assertThat(Cast.EIGHT)
                    .allSatisfy(
                        person ->
                            assertThat(standing).contains(WholeWalk.said(person, field.id()))));
  }

  @Test
  void carries_the_goals_on_with_their_origin() {
    var follow = group.scene("sv").minutes().prompt("follow-up-goals").joint().orElseThrow();

    assertThat(follow.origins()).containsExactly(new Event.RowOrigin(0, "agreement-aim", 1));
    assertThat(channel.cardsIn(ROOM).toString()).contains("från 1.2, version 1");
  }

  @Test
  void parks_two_questions_and_returns_to_both() {
    assertThat(all(Event.Parked.class))
        .extracting(Event.Parked::prompts)
        .containsExactly(List.of(WholeWalk.PARKED_SEALED), List.of(WholeWalk.PARKED_SHOWN));
    assertThat(all(Event.Returned.class))
        .extracting(Event.Returned::prompt)
        .containsExactly(WholeWalk.PARKED_SEALED, WholeWalk.PARKED_SHOWN);
    assertThat(Stream.of(WholeWalk.PARKED_SEALED, WholeWalk.PARKED_SHOWN))
        .noneMatch(prompt -> group.session().walk().answers(prompt).isParked());
  }

  @Test
  void leaves_one_message_per_slot_that_shows_the_board() {
    assertThat(channel.cardsIn(ROOM))
        .containsExactlyInAnyOrderElementsOf(group.board("sv").cards());
    assertThat(channel.in(ROOM)).extracting(Message::room).containsOnly(ROOM);
  }
}
