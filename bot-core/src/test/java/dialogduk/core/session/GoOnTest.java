package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command.GoOn;
import dialogduk.core.testkit.Story;
import org.junit.jupiter.api.Test;

class GoOnTest {

  private final Story story = Story.begun();

  private Story goOn() {
    return story.when(new GoOn(story.step(), null));
  }

  @Test
  void goes_to_the_next_cloth_and_leaves_what_is_open_as_it_is() {
    story.opened("goals");

    goOn().thenKinds(Event.Opened.class);

    assertThat(story.walk().cloth()).isEqualTo("conditions");
    assertThat(story.walk().answers("agreement-aim").isPaused()).isTrue();
  }

  @Test
  void leaves_a_cloth_without_marking_it() {
    story.opened("goals").shown();

    goOn();

    assertThat(story.walk().cloth()).isEqualTo("conditions");
    assertThat(story.walk().marking("goals").wasShown()).isFalse();
  }

  @Test
  void ends_the_phase_on_its_border() {
    story.opened("conditions");

    goOn().thenKinds(Event.Opened.class, Event.PhaseEnded.class, Event.SummaryDrafted.class);
  }

  @Test
  void goes_back_from_a_detour() {
    story.parked("goals-support").opened("scope").returned("goals-support");

    goOn();

    assertThat(story.walk().cloth()).isEqualTo("scope");
  }

  @Test
  void begins_where_nothing_was_opened() {
    goOn();

    assertThat(story.walk().cloth()).isEqualTo("goals");
  }

  @Test
  void does_nothing_past_the_last_cloth() {
    story.opened("follow-up-structure");
    story.given(new GoOn(story.step(), null));

    goOn().thenNothing();
  }

  @Test
  void does_nothing_on_a_step_that_has_passed() {
    var seen = story.step();
    story.opened("goals");

    story.when(new GoOn(seen, null)).thenNothing();
  }
}
