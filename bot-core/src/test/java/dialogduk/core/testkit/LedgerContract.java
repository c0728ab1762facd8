package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dialogduk.core.bot.Change;
import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.bot.Ledger.Outcome.Committed;
import dialogduk.core.bot.Ledger.Outcome.Conflict;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every ledger promises of the log: versions, conflicts, failures and texts.
public abstract class LedgerContract {

  private static final String SESSION = "s1";
  private static final Sealed BOX = new Sealed(new Item.Answers("aim"), 1);

  /// Of an empty store.
  protected abstract Ports ports();

  @Test
  void knows_nothing_of_a_session_that_never_began() {
    assertThat(ports().events().version("nobody")).isZero();
    assertThat(ports().events().after("nobody", 0)).isEmpty();
    assertThat(ports().events().readOnly("nobody")).isEmpty();
  }

  @Test
  void appends_events_from_one_without_gaps() {
    var committed = ports().commit(Changing.in(SESSION).at(0).happened(reminded(1), reminded(2)));

    assertThat(committed).isEqualTo(new Committed(2, List.of(entry(1), entry(2)), List.of()));
    assertThat(ports().events().version(SESSION)).isEqualTo(2);
    assertThat(ports().events().sessions()).containsExactly(SESSION);
  }

  @Test
  void reads_what_came_after_a_version() {
    ports().commit(Changing.in(SESSION).at(0).happened(reminded(1)));
    ports().commit(Changing.in(SESSION).at(1).happened(reminded(2), reminded(3)));

    assertThat(ports().events().after(SESSION, 0)).containsExactly(entry(1), entry(2), entry(3));
    assertThat(ports().events().after(SESSION, 2)).containsExactly(entry(3));
    assertThat(ports().events().after(SESSION, 3)).isEmpty();
  }

  @Test
  void conflicts_at_another_version_and_leaves_no_trace() {
    ports().commit(Changing.in(SESSION).at(0).happened(reminded(1)));

    var late =
        Changing.in(SESSION)
            .at(0)
            .happened(reminded(2))
            .wrote("t1", "late")
            .opening(BOX)
            .people(new PersonChange.Add("p1", "Eva", false, false))
            .dirty();

    assertThat(ports().commit(late.change())).isEqualTo(new Conflict(1));
    assertThat(ports().events().after(SESSION, 0)).containsExactly(entry(1));
    assertThat(ports().events().texts(SESSION, List.of("t1"))).isEmpty();
    assertThat(ports().people().all(SESSION)).isEmpty();
    assertThat(ports().shown().generation(SESSION)).isZero();
  }

  @Test
  void conflicts_when_the_same_change_comes_again() {
    var change = Changing.in(SESSION).at(0).happened(reminded(1)).change();

    assertThat(ports().commit(change)).isInstanceOf(Committed.class);
    assertThat(ports().commit(change)).isEqualTo(new Conflict(1));
  }

  @Test
  void lets_one_of_many_at_the_same_version_win() {
    var answers =
        IntStream.range(0, 50)
            .mapToObj(_ -> Changing.in(SESSION).at(0).happened(reminded(1)).change())
            .map(change -> ports().ledger().commit(change).toCompletableFuture())
            .toList();

    assertThat(answers.stream().map(answer -> answer.join()))
        .hasSize(50)
        .filteredOn(Committed.class::isInstance)
        .hasSize(1);
    assertThat(ports().events().version(SESSION)).isEqualTo(1);
  }

  @Test
  void fails_one_change_without_its_neighbours() {
    var before = ports().ledger().commit(Changing.in("a").at(0).happened(reminded(1)).change());
    var broken = ports().ledger().commit(closingWhatNeverOpened());
    var after = ports().ledger().commit(Changing.in("b").at(0).happened(reminded(1)).change());

    assertThat(before.toCompletableFuture().join()).isInstanceOf(Committed.class);
    assertThat(after.toCompletableFuture().join()).isInstanceOf(Committed.class);
    assertThatThrownBy(() -> broken.toCompletableFuture().join())
        .hasCauseInstanceOf(LedgerFailure.class);
  }

  @Test
  void leaves_no_trace_of_a_change_that_fails() {
    assertThatThrownBy(() -> ports().commit(closingWhatNeverOpened()))
        .hasCauseInstanceOf(LedgerFailure.class)
        .hasMessageContaining(SESSION)
        .hasMessageNotContaining("what was written");

    assertThat(ports().events().version(SESSION)).isZero();
    assertThat(ports().events().texts(SESSION, List.of("t1"))).isEmpty();
  }

  @Test
  void takes_changes_at_any_version_that_append_nothing() {
    ports().commit(Changing.in(SESSION).at(0).happened(reminded(1)));

    var committed =
        ports()
            .commit(Changing.in(SESSION).people(new PersonChange.Add("p1", "Eva", false, false)));

    assertThat(committed).isEqualTo(new Committed(1, List.of(), List.of()));
  }

  @Test
  void refuses_to_append_at_any_version() {
    assertThatThrownBy(() -> Changing.in(SESSION).happened(reminded(1)).change())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keeps_texts_beside_the_log() {
    ports().commit(Changing.in(SESSION).at(0).happened(reminded(1)).wrote("t1", "Närhet 😀\n"));

    assertThat(ports().events().texts(SESSION, List.of("t1", "t2")))
        .containsOnlyKeys("t1")
        .containsEntry("t1", "Närhet 😀\n");
    assertThat(ports().events().texts("other", List.of("t1"))).isEmpty();
  }

  @Test
  void erases_a_text_and_keeps_the_event_that_points_to_it() {
    var text = new FreeText("t1", "salt of t1", "Eva has written this");
    var written = new Event.JointWritten("aim", 1, 0, text.ref(), List.of());
    ports().commit(Changing.in(SESSION).at(0).happened(written).wrote("t1", text.body()));

    ports().commit(Changing.in(SESSION).erasing("t1"));

    assertThat(ports().events().texts(SESSION, List.of("t1"))).isEmpty();
    assertThat(ports().events().after(SESSION, 0))
        .extracting(Entry::event)
        .containsExactly(written);
    assertThat(ports().events().readOnly(SESSION)).isEmpty();
  }

  @Test
  void keeps_sessions_apart() {
    ports().commit(Changing.in("a").at(0).happened(reminded(1)));
    ports().commit(Changing.in("b").at(0).happened(reminded(1), reminded(2)));

    assertThat(ports().events().version("a")).isEqualTo(1);
    assertThat(ports().events().version("b")).isEqualTo(2);
    assertThat(ports().events().sessions()).containsExactlyInAnyOrder("a", "b");
    assertThat(ports().events().beginnings())
        .extracting(Entry::session, Entry::version)
        .containsExactlyInAnyOrder(tuple("a", 1L), tuple("b", 1L));
  }

  @Test
  void lets_what_hangs_on_an_answer_commit_again() {
    var second =
        ports()
            .ledger()
            .commit(Changing.in(SESSION).at(0).happened(reminded(1)).change())
            .thenApply(_ -> ports().commit(Changing.in(SESSION).at(1).happened(reminded(2))))
            .toCompletableFuture()
            .join();

    assertThat(second.version()).isEqualTo(2);
  }

  private static Change closingWhatNeverOpened() {
    return Changing.in(SESSION)
        .at(0)
        .happened(reminded(1))
        .wrote("t1", "what was written")
        .closing(
            BOX,
            _ -> {
              throw new AssertionError("there is nothing to close");
            })
        .change();
  }

  private static Event reminded(int number) {
    return new Event.Reminded("cloth-" + number);
  }

  private static Entry entry(int number) {
    return new Entry(SESSION, number, Changing.AT, Changing.BY, reminded(number));
  }
}
