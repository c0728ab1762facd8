package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command.Remind;
import dialogduk.core.testkit.Story;
import org.junit.jupiter.api.Test;

class RemindTest {

  private final Story story = Story.begun();

  @Test
  void tells_those_who_have_something_left() {
    story.opened("goals");

    story.when(new Remind(story.step())).then(new Event.Reminded("goals"));
    assertThat(story.session().reminded()).isTrue();
  }

  @Test
  void reminds_once_for_two_clicks() {
    story.opened("goals");
    var seen = story.step();

    story.given(new Remind(seen)).when(new Remind(seen)).thenNothing();
  }

  @Test
  void reminds_again_when_pressed_anew() {
    story.opened("goals");
    story.given(new Remind(story.step()));

    story.when(new Remind(story.step())).then(new Event.Reminded("goals"));
  }

  @Test
  void is_over_with_the_next_step() {
    story.opened("goals");
    story.given(new Remind(story.step())).shown();

    assertThat(story.session().reminded()).isFalse();
  }

  @Test
  void is_nothing_to_take_back() {
    story.opened("goals");
    story.given(new Remind(story.step())).back();

    assertThat(story.walk().cloth()).isNull();
  }

  @Test
  void is_refused_when_nothing_is_open() {
    story.when(new Remind(story.step())).thenRefused(new Refusal.NothingOpen());
  }
}
