package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.box.Answer;
import dialogduk.core.session.Command;
import dialogduk.core.session.Event;
import dialogduk.core.session.Item;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.view.Folded;
import dialogduk.core.view.Minutes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many at the same moment, and what is left when the machine stops between two commits.
class RacesTest {

  private static final int TRIALS = 200;

  /// Everybody waits for everybody, then all go.
  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    var barrier = new CyclicBarrier(calls.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          calls.stream()
              .map(
                  call ->
                      threads.submit(
                          () -> {
                            barrier.await();
                            return call.call();
                          }))
              .toList();
      return waiting.stream().map(RacesTest::answer).toList();
    }
  }

  private static <T> T answer(Future<T> waiting) {
    try {
      return waiting.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void take_one_step_when_two_facilitators_press_next() throws Exception {
    var group = Gathering.begun().opens("goals");
    for (int trial = 0; trial < TRIALS; trial++) {
      var next = new Command.GoOn(group.step(), null);
      var before = group.step();

      var replies =
          atOnce(
              List.<Callable<Reply>>of(
                  () -> group.asks(Cast.FRIDA, next), () -> group.asks(Cast.CARIN, next)));

      assertThat(replies).hasAtLeastOneElementOfType(Reply.Done.class);
      assertThat(replies).contains(new Reply.AlreadyPast());
      assertThat(group.step()).isEqualTo(before + 1);
      if (group.session().walk().through()) {
        group.opens("goals");
      }
    }
  }

  @Test
  void show_once_when_two_facilitators_press_show() throws Exception {
    for (int trial = 0; trial < TRIALS; trial++) {
      var group = Gathering.begun().opens("agreement-aim");
      group.handsIn(Cast.EVA, "agreement-aim", "Ett");
      var show = new Command.Show(group.step());

      atOnce(
          List.<Callable<Reply>>of(
              () -> group.asks(Cast.FRIDA, show), () -> group.asks(Cast.CARIN, show)));

      assertThat(group.folded().minutes().prompt("agreement-aim").turns()).hasSize(1);
    }
  }

  @Test
  void show_what_was_acknowledged_and_nothing_else() throws Exception {
    for (int trial = 0; trial < TRIALS; trial++) {
      var group = Gathering.begun().opens("agreement-aim");
      var show = new Command.Show(group.step());
      var handIn =
          new Command.HandIn(new Item.Answers("agreement-aim"), new Answer.Text("Vi vill"));

      var replies =
          atOnce(
              List.<Callable<Reply>>of(
                  () -> group.asks(Cast.FRIDA, show),
                  () -> group.asks(Cast.EVA, handIn),
                  () -> group.asks(Cast.ULF, handIn)));

      var acknowledged =
          replies.stream()
              .filter(Reply.Done.class::isInstance)
              .map(Reply.Done.class::cast)
              .filter(done -> done.kept().contains(Kept.AS_ASKED))
              .count();
      assertThat(group.folded().minutes().prompt("agreement-aim").turns().getFirst().answers())
          .hasSize((int) acknowledged);
    }
  }

  @Test
  void keep_nothing_of_somebody_who_is_removed_at_the_same_moment() throws Exception {
    for (int trial = 0; trial < TRIALS; trial++) {
      var group = Gathering.begun().opens("agreement-aim");
      var handIn =
          new Command.HandIn(new Item.Answers("agreement-aim"), new Answer.Text("Vi vill"));

      atOnce(
          List.<Callable<Reply>>of(
              () -> group.asks(Cast.FRIDA, new Command.Remove("ulf")),
              () -> group.asks(Cast.ULF, handIn)));
      group.shows();

      assertThat(group.folded().minutes().prompt("agreement-aim").turns().getFirst().answers())
          .isEmpty();
    }
  }

  @Test
  void count_every_mark_once() throws Exception {
    var group = Gathering.begun().opens("goals").shows().opensMarking();
    var clicks =
        Cast.EIGHT.stream()
            .flatMap(
                person ->
                    IntStream.range(0, 5)
                        .<Callable<Reply>>mapToObj(
                            _ ->
                                () ->
                                    group.asks(
                                        person, new Command.Mark(new Item.Marking("goals"), 4))))
            .toList();

    atOnce(clicks);
    group.shows();

    assertThat(group.folded().minutes().cloth("goals").marking().orElseThrow().result().marked())
        .isEqualTo(8);
  }

  @Test
  void leave_at_every_point_what_a_replay_finds() {
    var group = Gathering.begun();
    var live = Folded.before(group.dialogue());
    var minutes = Minutes.EMPTY;
    walkALittle(group);

    var log = group.memory().after(Gathering.SESSION, 0);
    for (int point = 0; point < log.size(); point++) {
      live = live.after(List.of(log.get(point)));
      minutes = Minutes.evolve(minutes, log.get(point));
      var replayed = Folded.before(group.dialogue()).after(log.subList(0, point + 1));
      assertThat(live.session()).isEqualTo(replayed.session());
      assertThat(minutes).isEqualTo(replayed.minutes());
    }
    assertThat(live).isEqualTo(group.folded());
    assertThat(log.getLast().event()).isInstanceOf(Event.Ended.class);
  }

  private static void walkALittle(Gathering group) {
    group.opens("goals");
    Cast.EIGHT.forEach(person -> group.handsIn(person, "agreement-aim", "Ett"));
    group.opens("scope").goesBack().shows().opensMarking();
    Cast.EIGHT.forEach(person -> group.marks(person, "goals", 3));
    group.shows().advances().advances().advances().advances().advances();
    group.goesBack().does(Cast.ULF, new Command.Leave());
    group.does(Cast.FRIDA, new Command.End());
  }
}
