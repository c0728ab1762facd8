package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Moves.Move;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds whatever people do, in whatever order.
class AnyWalkTest {

  private static final int TRIES = 500;

  @Provide
  Arbitrary<List<Move>> moves() {
    return Moves.any(40);
  }

  private static Story begun() {
    return Story.begun(Moves.CLOTHS);
  }

  private static Command make(Story story, Move move) {
    var command = move.at(story.step());
    story.by(move.by()).when(command);
    return command;
  }

  private static Story after(List<Move> moves) {
    var story = begun();
    moves.forEach(move -> make(story, move));
    return story;
  }

  @Property(tries = TRIES)
  void replaying_gives_the_state_that_was_kept_step_by_step(@ForAll("moves") List<Move> moves) {
    var story = after(moves);

    assertThat(story.decider().replay(story.log())).isEqualTo(story.session());
  }

  @Property(tries = TRIES)
  void repeating_a_command_adds_nothing_or_is_refused(@ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      var command = make(story, move);
      var once = story.session();

      story.by(move.by()).when(command);

      assertThat(story.session()).as("after a second %s", command).isEqualTo(once);
    }
  }

  @Property(tries = TRIES)
  void what_is_open_belongs_to_the_cloth_the_group_is_at_and_is_not_parked(
      @ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      make(story, move);
      assertThat(story.walk().open())
          .allMatch(item -> cloth(story, item).equals(story.walk().cloth()))
          .noneMatch(item -> story.walk().at(item).isParked());
    }
  }

  private static String cloth(Story story, Item item) {
    return switch (item) {
      case Item.Answers(var prompt) -> story.dialogue().clothOf(prompt).id();
      case Item.Marking(var cloth) -> cloth;
    };
  }

  @Property(tries = TRIES)
  void answers_and_a_marking_are_never_open_together(@ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      make(story, move);
      var open = story.walk().open().toList();
      assertThat(open.size() <= 1 || open.stream().noneMatch(Item.Marking.class::isInstance))
          .isTrue();
    }
  }

  @Property(tries = TRIES)
  void a_box_is_sealed_exactly_between_its_opening_and_its_showing(
      @ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      make(story, move);
      assertThat(story.walk().items().values())
          .allSatisfy(
              state -> {
                assertThat(state.box() - state.shownTurns()).isBetween(0, 1);
                assertThat(state.status() == ItemState.Status.COMING).isEqualTo(state.box() == 0);
                assertThat(state.isOpen() || state.isPaused()).isIn(state.isSealed(), false);
              });
    }
  }

  @Property(tries = TRIES)
  void the_number_invited_to_a_turn_never_shrinks(@ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      var before = story.walk();
      make(story, move);
      before
          .items()
          .forEach(
              (key, was) -> {
                var is = story.walk().at(Item.of(key));
                if (is.turn().number() == was.turn().number()) {
                  assertThat(is.turn().invited()).isGreaterThanOrEqualTo(was.turn().invited());
                  assertThat(is.turn().gone()).isGreaterThanOrEqualTo(was.turn().gone());
                  assertThat(was.turn().openness().isTighterThan(is.turn().openness())).isFalse();
                }
              });
    }
  }

  @Property(tries = TRIES)
  void what_was_shown_stays_shown(@ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      var before = story.walk();
      make(story, move);
      before
          .items()
          .forEach(
              (key, was) ->
                  assertThat(story.walk().at(Item.of(key)).shownTurns())
                      .isGreaterThanOrEqualTo(waivedAside(story, was, Item.of(key))));
    }
  }

  /// A marking without a box shows nothing, so it may be taken back.
  private static int waivedAside(Story story, ItemState was, Item item) {
    return story.latest().stream()
                .anyMatch(
                    event ->
                        event instanceof Event.TookBack back
                            && back.what() == Event.Undone.MARKING
                            && item.equals(new Item.Marking(back.cloth())))
            && !was.isSealed()
        ? was.shownTurns() - 1
        : was.shownTurns();
  }

  @Property(tries = TRIES)
  void the_end_can_be_reached_from_everywhere(@ForAll("moves") List<Move> moves) {
    var story = after(moves);

    for (int steps = 0; steps < 50 && story.session().isRunning(); steps++) {
      story.by(Cast.FRIDA).when(new Command.Advance(story.step(), null));
      assertThat(story.decision()).isInstanceOf(Decision.Accepted.class);
    }

    assertThat(story.session().stage()).isEqualTo(Session.Stage.ENDED);
  }

  @Property(tries = TRIES)
  void steps_only_grow(@ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      var step = story.step();
      var version = story.session().version();
      make(story, move);
      assertThat(story.step()).isGreaterThanOrEqualTo(step);
      assertThat(story.session().version()).isEqualTo(version + story.latest().size());
    }
  }

  @Property(tries = TRIES)
  void a_button_from_an_earlier_step_changes_nothing(@ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      var stale = new Move(move.kind(), move.what(), move.which(), true).at(story.step());
      if (stale instanceof Command.WalkCommand walk && walk.seen() != Command.PRESENT) {
        var before = story.session();
        story.by(move.by()).when(stale);
        assertThat(story.session()).isEqualTo(before);
      }
      make(story, move);
    }
  }

  @Property(tries = TRIES)
  void taking_back_a_step_gives_the_walk_before_it(@ForAll("moves") List<Move> moves) {
    var story = begun();
    for (var move : moves) {
      var before = story.session();
      make(story, move);
      var pushed = story.session().steps().size() == before.steps().size() + 1;
      if (pushed && story.session().steps().getLast() instanceof Step.Restorable) {
        assertThat(withoutBoxes(undone(story), before.walk()))
            .isEqualTo(withoutBoxes(before.walk(), before.walk()));
      }
    }
  }

  /// The walk as it would be if the latest step were taken back now.
  private static Walk undone(Story story) {
    var undo =
        story
            .decider()
            .decide(
                new Command.TakeBack(story.step()),
                story.session(),
                new Context("frida", null, Instant.EPOCH, Story.TODAY));
    var session = story.session();
    for (var event : ((Decision.Accepted) undo).events()) {
      session = story.decider().evolve(session, event);
    }
    return session.walk();
  }

  /// Boxes that the step has made are kept: which box an item has is not compared, and an item that
  /// was coming before may be paused now.
  private static Walk withoutBoxes(Walk walk, Walk before) {
    var compared =
        walk.all(
            state ->
                new ItemState(
                    state.status(),
                    ItemState.Turn.NONE,
                    state.shownTurns(),
                    state.joint(),
                    state.parked()));
    var known = new LinkedHashMap<>(compared.items());
    known.keySet().removeIf(key -> before.at(Item.of(key)).status() == ItemState.Status.COMING);
    return new Walk(walk.cloth(), walk.detour(), known, walk.through());
  }
}
