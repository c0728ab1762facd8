package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Change.Closed;
import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store promises of sealed boxes: what the gate allows, what closing shows, what waits
/// for the next turn, and that nothing else can be read.
public abstract class BoxContract {

  private static final String SESSION = "s1";
  private static final Sealed BOX = new Sealed(new Item.Answers("aim"), 1);
  private static final Sealed OTHER = new Sealed(new Item.Answers("scope"), 1);
  private static final Sealed MARKING = new Sealed(new Item.Marking("goals"), 1);
  private static final Instant AT = Instant.parse("2026-11-22T08:15:00.123Z");

  private final List<Row> seen = new ArrayList<>();

  /// Of an empty store.
  protected abstract Ports ports();

  @BeforeEach
  void open_boxes() {
    ports()
        .commit(
            Changing.in(SESSION)
                .at(0)
                .happened(new Event.Reminded("goals"))
                .opening(BOX)
                .opening(OTHER)
                .opening(MARKING));
  }

  // --- open

  @Test
  void keeps_a_hand_in_at_an_open_gate() {
    assertThat(write(BOX, "eva", handIn("Närhet 😀"))).isEqualTo(Kept.AS_ASKED);

    assertThat(ports().boxes().own(SESSION, BOX, "eva"))
        .contains(new Row("eva", new Answer.Text("Närhet 😀"), AT, null, null, false));
  }

  @Test
  void keeps_the_rows_of_a_table() {
    var table = new Answer.Rows(List.of(List.of("schema", "arbetsplats"), List.of("lön", "")));

    write(BOX, "eva", new RowChange.HandIn(table, AT));

    assertThat(ports().boxes().own(SESSION, BOX, "eva").orElseThrow().handedIn()).isEqualTo(table);
  }

  @Test
  void keeps_the_longest_answer_there_is() {
    var longest = "å😀".repeat(12_000);

    write(BOX, "eva", handIn(longest));

    assertThat(ports().boxes().own(SESSION, BOX, "eva").orElseThrow().handedIn())
        .isEqualTo(new Answer.Text(longest));
  }

  @Test
  void changes_nothing_more_when_a_hand_in_is_repeated() {
    write(BOX, "eva", handIn("same"));
    write(BOX, "eva", handIn("same"));

    assertThat(done("eva", "ulf")).isEqualTo(1);
    close(BOX);
    assertThat(seen).hasSize(1);
  }

  @Test
  void takes_the_latest_of_several_hand_ins() {
    write(BOX, "eva", handIn("first"));
    write(BOX, "eva", handIn("second"));

    close(BOX);
    assertThat(seen).extracting(Row::handedIn).containsExactly(new Answer.Text("second"));
  }

  @Test
  void gives_everybody_their_own_row_alone() {
    write(BOX, "eva", handIn("Eva's"));

    assertThat(ports().boxes().own(SESSION, BOX, "ulf")).isEmpty();
    assertThat(ports().boxes().own(SESSION, OTHER, "eva")).isEmpty();
    assertThat(ports().boxes().own("other", BOX, "eva")).isEmpty();
  }

  @Test
  void keeps_a_draft_beside_what_is_handed_in() {
    write(BOX, "eva", handIn("in"));
    write(BOX, "eva", draft("typing"));

    assertThat(ports().boxes().own(SESSION, BOX, "eva"))
        .contains(new Row("eva", new Answer.Text("in"), AT, new Answer.Text("typing"), AT, false));
    assertThat(done("eva")).isEqualTo(1);
  }

  @Test
  void counts_who_has_handed_in_or_passes() {
    write(BOX, "eva", handIn("in"));
    write(BOX, "ulf", new RowChange.Pass(AT));
    write(BOX, "siv", draft("typing"));

    assertThat(done("eva", "ulf", "siv", "bo")).isEqualTo(2);
    assertThat(done("siv", "bo")).isZero();
  }

  @Test
  void counts_those_who_are_done_in_every_box() {
    write(BOX, "eva", handIn("in"));
    write(OTHER, "eva", handIn("in"));
    write(BOX, "ulf", handIn("in"));

    var both = List.of(BOX, OTHER);
    assertThat(ports().boxes().done(SESSION, both, List.of("eva", "ulf"))).isEqualTo(1);
    assertThat(ports().boxes().isDone(SESSION, both, "eva")).isTrue();
    assertThat(ports().boxes().isDone(SESSION, both, "ulf")).isFalse();
  }

  @Test
  void takes_back_what_is_withdrawn() {
    write(BOX, "eva", handIn("in"));

    assertThat(write(BOX, "eva", new RowChange.Withdraw(AT))).isEqualTo(Kept.AS_ASKED);

    assertThat(done("eva")).isZero();
    assertThat(ports().boxes().own(SESSION, BOX, "eva").orElseThrow().draft())
        .isEqualTo(new Answer.Text("in"));
  }

  @Test
  void keeps_nothing_of_a_mark_that_is_withdrawn() {
    write(MARKING, "eva", mark(4));

    write(MARKING, "eva", new RowChange.Withdraw(AT));

    assertThat(ports().boxes().own(SESSION, MARKING, "eva")).isEmpty();
  }

  @Test
  void drops_the_place_of_who_leaves() {
    write(BOX, "eva", handIn("in"));

    assertThat(write(BOX, "eva", new RowChange.Drop())).isEqualTo(Kept.AS_ASKED);

    assertThat(ports().boxes().own(SESSION, BOX, "eva")).isEmpty();
  }

  @Test
  void says_how_each_write_of_a_change_was_kept() {
    assertThat(
            ports()
                .kept(
                    Changing.in(SESSION)
                        .pausing(OTHER)
                        .writing(BOX, "eva", handIn("in"))
                        .writing(OTHER, "eva", handIn("in"))
                        .writing(OTHER.next(), "eva", handIn("in"))))
        .containsExactly(Kept.AS_ASKED, Kept.DRAFT_PAUSED, Kept.NOT_KEPT);
  }

  @Test
  void keeps_nothing_where_no_box_was_made() {
    assertThat(write(BOX.next(), "eva", handIn("in"))).isEqualTo(Kept.NOT_KEPT);
    assertThat(ports().boxes().own(SESSION, BOX.next(), "eva")).isEmpty();
  }

  // --- paused

  @Test
  void keeps_a_hand_in_at_a_paused_gate_as_draft() {
    write(BOX, "eva", handIn("before"));
    ports().commit(Changing.in(SESSION).pausing(BOX));

    assertThat(write(BOX, "eva", handIn("while paused"))).isEqualTo(Kept.DRAFT_PAUSED);
    assertThat(write(BOX, "ulf", draft("typing"))).isEqualTo(Kept.DRAFT_PAUSED);

    assertThat(ports().boxes().own(SESSION, BOX, "eva").orElseThrow())
        .extracting(Row::handedIn, Row::draft)
        .containsExactly(new Answer.Text("before"), new Answer.Text("while paused"));
    assertThat(done("eva", "ulf")).isEqualTo(1);
  }

  @Test
  void keeps_no_mark_withdrawal_or_pass_at_a_paused_gate() {
    write(BOX, "eva", handIn("before"));
    ports().commit(Changing.in(SESSION).pausing(BOX).pausing(MARKING));

    assertThat(write(MARKING, "eva", mark(3))).isEqualTo(Kept.NOT_KEPT);
    assertThat(write(BOX, "eva", new RowChange.Withdraw(AT))).isEqualTo(Kept.NOT_KEPT);
    assertThat(write(BOX, "ulf", new RowChange.Pass(AT))).isEqualTo(Kept.NOT_KEPT);
    assertThat(done("eva", "ulf")).isEqualTo(1);
  }

  @Test
  void drops_the_place_of_who_leaves_at_a_paused_gate() {
    write(BOX, "eva", handIn("before"));
    ports().commit(Changing.in(SESSION).pausing(BOX));

    assertThat(write(BOX, "eva", new RowChange.Drop())).isEqualTo(Kept.AS_ASKED);
    assertThat(ports().boxes().own(SESSION, BOX, "eva")).isEmpty();
  }

  @Test
  void opens_again_with_everything_in_it() {
    write(BOX, "eva", handIn("before"));
    ports().commit(Changing.in(SESSION).pausing(BOX));

    ports().commit(Changing.in(SESSION).opening(BOX));

    assertThat(write(BOX, "ulf", handIn("after"))).isEqualTo(Kept.AS_ASKED);
    assertThat(done("eva", "ulf")).isEqualTo(2);
  }

  // --- closing

  @Test
  void shows_the_recipe_what_is_handed_in_or_passed() {
    write(BOX, "eva", handIn("Eva's"));
    write(BOX, "ulf", new RowChange.Pass(AT));
    write(BOX, "siv", draft("typing"));

    close(BOX);

    assertThat(seen).extracting(Row::person).containsExactlyInAnyOrder("eva", "ulf");
    assertThat(seen)
        .filteredOn(row -> !row.passed())
        .extracting(Row::handedIn)
        .containsExactly(new Answer.Text("Eva's"));
  }

  @Test
  void appends_what_a_closing_says_after_the_events_of_the_change() {
    var text = new FreeText("t1", "salt", "shown");
    var shown =
        new Event.AnswersShown("aim", 1, 1, List.of(new Event.ShownAnswer(text.ref(), null)));

    var committed =
        ports()
            .commit(
                Changing.in(SESSION)
                    .at(1)
                    .happened(new Event.Reminded("goals"))
                    .closing(BOX, _ -> new Closed(List.of(shown), List.of(text))));

    assertThat(committed.version()).isEqualTo(3);
    assertThat(committed.entries())
        .extracting(Entry::event)
        .containsExactly(new Event.Reminded("goals"), shown);
    assertThat(ports().events().after(SESSION, 1)).isEqualTo(committed.entries());
    assertThat(ports().events().texts(SESSION, List.of("t1"))).containsEntry("t1", "shown");
  }

  @Test
  void closes_several_boxes_in_one_change() {
    write(BOX, "eva", handIn("one"));
    write(OTHER, "eva", handIn("two"));

    ports()
        .commit(Changing.in(SESSION).at(1).closing(BOX, this::shown).closing(OTHER, this::shown));

    assertThat(seen)
        .extracting(Row::handedIn)
        .containsExactly(new Answer.Text("one"), new Answer.Text("two"));
  }

  @Test
  void sees_in_a_closing_what_the_same_change_wrote() {
    ports()
        .commit(
            Changing.in(SESSION)
                .at(1)
                .writing(BOX, "eva", handIn("in the same breath"))
                .closing(BOX, this::shown));

    assertThat(seen).hasSize(1);
  }

  @Test
  void leaves_nothing_to_read_in_a_closed_box() {
    write(BOX, "eva", handIn("in"));

    close(BOX);

    assertThat(ports().boxes().own(SESSION, BOX, "eva")).isEmpty();
    assertThat(ports().boxes().own(SESSION, BOX.next(), "eva")).isEmpty();
    assertThat(done("eva")).isZero();
  }

  @Test
  void closes_a_box_only_once() {
    close(BOX);

    assertThatThrownBy(() -> ports().commit(Changing.in(SESSION).at(2).closing(BOX, this::shown)))
        .hasCauseInstanceOf(LedgerFailure.class);
    assertThatThrownBy(() -> ports().commit(Changing.in(SESSION).opening(BOX)))
        .hasCauseInstanceOf(LedgerFailure.class);
  }

  @Test
  void stays_open_when_the_recipe_fails() {
    write(BOX, "eva", handIn("in"));

    assertThatThrownBy(
            () ->
                ports()
                    .commit(
                        Changing.in(SESSION)
                            .at(1)
                            .closing(
                                BOX,
                                rows -> {
                                  throw new IllegalStateException(rows.toString());
                                })))
        .hasCauseInstanceOf(LedgerFailure.class)
        .cause()
        .hasMessageNotContaining("in]");

    assertThat(write(BOX, "ulf", handIn("in"))).isEqualTo(Kept.AS_ASKED);
    assertThat(done("eva", "ulf")).isEqualTo(2);
  }

  // --- what waits for the next turn

  @Test
  void keeps_left_drafts_in_the_paused_box_of_the_next_turn() {
    write(BOX, "eva", handIn("in"));
    write(BOX, "eva", draft("more"));
    write(BOX, "siv", draft("typing"));

    close(BOX);

    assertThat(ports().boxes().own(SESSION, BOX.next(), "siv"))
        .contains(new Row("siv", null, null, new Answer.Text("typing"), AT, false));
    assertThat(ports().boxes().own(SESSION, BOX.next(), "eva").orElseThrow().draft())
        .isEqualTo(new Answer.Text("more"));
    assertThat(write(BOX.next(), "siv", handIn("too early"))).isEqualTo(Kept.DRAFT_PAUSED);
  }

  @Test
  void hands_left_drafts_to_the_next_turn_when_it_opens() {
    write(BOX, "siv", draft("typing"));
    close(BOX);

    ports().commit(Changing.in(SESSION).opening(BOX.next()));

    assertThat(ports().boxes().own(SESSION, BOX.next(), "siv").orElseThrow().draft())
        .isEqualTo(new Answer.Text("typing"));
    assertThat(ports().boxes().done(SESSION, List.of(BOX.next()), List.of("siv"))).isZero();
  }

  @Test
  void gives_what_was_left_to_whoever_asks_for_a_box_that_was_closed_meanwhile() {
    write(BOX, "siv", draft("typing"));
    close(BOX);
    ports().commit(Changing.in(SESSION).opening(BOX.next()));
    close(BOX.next());

    for (var asked : List.of(BOX, BOX.next(), BOX.next().next())) {
      assertThat(ports().boxes().own(SESSION, asked, "siv").orElseThrow().draft())
          .isEqualTo(new Answer.Text("typing"));
      assertThat(ports().boxes().own(SESSION, asked, "eva")).isEmpty();
    }
  }

  @Test
  void keeps_what_comes_after_closing_as_draft_of_the_next_turn() {
    close(BOX);

    assertThat(write(BOX, "eva", handIn("late"))).isEqualTo(Kept.DRAFT_AFTER_CLOSING);
    assertThat(write(BOX, "siv", draft("typing"))).isEqualTo(Kept.DRAFT_AFTER_CLOSING);

    assertThat(ports().boxes().own(SESSION, BOX.next(), "eva"))
        .contains(new Row("eva", null, null, new Answer.Text("late"), AT, false));
    assertThat(ports().boxes().own(SESSION, BOX.next(), "siv")).isPresent();
  }

  @Test
  void never_lets_a_late_hand_in_count_in_a_turn_that_is_open() {
    close(BOX);
    ports().commit(Changing.in(SESSION).opening(BOX.next()));

    assertThat(write(BOX, "eva", handIn("late"))).isEqualTo(Kept.DRAFT_AFTER_CLOSING);

    assertThat(ports().boxes().done(SESSION, List.of(BOX.next()), List.of("eva"))).isZero();
  }

  @Test
  void takes_a_very_late_hand_in_to_the_first_turn_that_is_not_closed() {
    close(BOX);
    ports().commit(Changing.in(SESSION).opening(BOX.next()));
    close(BOX.next());

    assertThat(write(BOX, "eva", handIn("very late"))).isEqualTo(Kept.DRAFT_AFTER_CLOSING);

    assertThat(ports().boxes().own(SESSION, BOX.next().next(), "eva")).isPresent();
  }

  @Test
  void keeps_no_mark_withdrawal_or_pass_after_closing() {
    close(MARKING);
    close(BOX);

    assertThat(write(MARKING, "eva", mark(3))).isEqualTo(Kept.NOT_KEPT);
    assertThat(write(BOX, "eva", new RowChange.Withdraw(AT))).isEqualTo(Kept.NOT_KEPT);
    assertThat(write(BOX, "eva", new RowChange.Pass(AT))).isEqualTo(Kept.NOT_KEPT);
    assertThat(ports().boxes().own(SESSION, MARKING.next(), "eva")).isEmpty();
  }

  @Test
  void drops_what_waits_for_the_next_turn_when_somebody_leaves() {
    write(BOX, "siv", draft("typing"));
    close(BOX);

    assertThat(write(BOX, "siv", new RowChange.Drop())).isEqualTo(Kept.AS_ASKED);

    assertThat(ports().boxes().own(SESSION, BOX.next(), "siv")).isEmpty();
  }

  // --- the end

  @Test
  void destroys_every_box_unread() {
    write(BOX, "eva", handIn("in"));
    write(OTHER, "siv", draft("typing"));
    close(OTHER);

    ports().commit(Changing.in(SESSION).at(2).happened(new Event.Ended(2)).destroyingBoxes());

    assertThat(ports().boxes().own(SESSION, BOX, "eva")).isEmpty();
    assertThat(ports().boxes().own(SESSION, OTHER.next(), "siv")).isEmpty();
    assertThat(write(BOX, "eva", handIn("late"))).isEqualTo(Kept.NOT_KEPT);
    assertThat(write(OTHER, "eva", handIn("late"))).isEqualTo(Kept.NOT_KEPT);
  }

  @Test
  void takes_a_forgotten_person_out_of_every_box() {
    write(BOX, "eva", handIn("in"));
    write(OTHER, "eva", draft("typing"));
    write(BOX, "ulf", handIn("in"));

    ports().commit(Changing.in(SESSION).people(new PersonChange.Forget("eva")));

    assertThat(ports().boxes().own(SESSION, BOX, "eva")).isEmpty();
    assertThat(ports().boxes().own(SESSION, OTHER, "eva")).isEmpty();
    assertThat(done("eva", "ulf")).isEqualTo(1);
  }

  @Test
  void makes_two_rows_of_one_person_one_in_every_box() {
    write(BOX, "eva", handIn("first"));
    write(BOX, "slack-eva", new RowChange.HandIn(new Answer.Text("then"), AT.plusSeconds(1)));
    write(OTHER, "slack-eva", draft("typing"));

    ports().commit(Changing.in(SESSION).people(new PersonChange.Merge("eva", "slack-eva")));

    var row = ports().boxes().own(SESSION, BOX, "eva").orElseThrow();
    assertThat(row.person()).isEqualTo("eva");
    assertThat(row.handedIn()).isEqualTo(new Answer.Text("then"));
    assertThat(row.draft()).isEqualTo(new Answer.Text("first"));
    assertThat(ports().boxes().own(SESSION, OTHER, "eva").map(Row::draft))
        .contains(new Answer.Text("typing"));
    assertThat(ports().boxes().own(SESSION, BOX, "slack-eva")).isEmpty();
    assertThat(done("eva", "slack-eva")).isEqualTo(1);
    close(BOX);
    assertThat(seen).containsExactly(row);
  }

  // --- steps

  private Kept write(Sealed box, String person, RowChange change) {
    return ports().kept(Changing.in(SESSION).writing(box, person, change)).getFirst();
  }

  private void close(Sealed box) {
    var version = ports().events().version(SESSION);
    ports().commit(Changing.in(SESSION).at(version).closing(box, this::shown));
  }

  private Closed shown(List<Row> rows) {
    seen.addAll(rows);
    return new Closed(List.of(new Event.Reminded("goals")), List.of());
  }

  private int done(String... people) {
    return ports().boxes().done(SESSION, List.of(BOX), List.of(people));
  }

  private static RowChange handIn(String body) {
    return new RowChange.HandIn(new Answer.Text(body), AT);
  }

  private static RowChange draft(String body) {
    return new RowChange.Draft(new Answer.Text(body), AT);
  }

  private static RowChange mark(int step) {
    return new RowChange.HandIn(new Answer.Mark(step), AT);
  }
}
