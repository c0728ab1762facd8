package dialogduk.core.command;

import static dialogduk.core.command.CommandWord.*;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command;
import dialogduk.core.session.Context;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsableTest {

  private final Story story = Story.begun();

  @Test
  void offers_the_facilitator_only_what_leads_somewhere() {
    assertThat(words(Cast.FRIDA))
        .contains(NEXT, OPEN, PARK, ROLES, ADMIT, END)
        .doesNotContain(SHOW, REMIND, CLARITY, JOINT, RETURN, SUMMARISE, ANSWER);

    story.opened("goals");
    assertThat(words(Cast.FRIDA))
        .contains(SHOW, REMIND, BACK, SUMMARISE)
        .doesNotContain(CLARITY, JOINT, RETURN);

    story.shown();
    assertThat(words(Cast.FRIDA)).contains(CLARITY, JOINT).doesNotContain(SHOW, REMIND);

    story.parked("goals-support");
    assertThat(words(Cast.FRIDA)).contains(RETURN);
  }

  @Test
  void offers_a_participant_to_answer_while_something_is_open() {
    assertThat(words(Cast.EVA)).doesNotContain(ANSWER, PASS);

    story.opened("goals");
    assertThat(words(Cast.EVA))
        .contains(STATUS, ANSWER, PASS, PARKED, ACTION, ACTIONS, LINK, HELP)
        .doesNotContain(NEXT, BACK, SHOW, OPEN, PARK, JOINT, ROLES, END);
  }

  @Test
  void offers_the_secretary_the_joint_answer() {
    story.opened("goals").shown();

    assertThat(words(Cast.SAM)).contains(JOINT).doesNotContain(NEXT, CLARITY);
  }

  @Test
  void offers_an_observer_to_read() {
    story.opened("goals");

    assertThat(words(Cast.OLLE))
        .containsExactly(STATUS, PARKED, ACTIONS, LINK, CONNECT, CHECK, HELP);
  }

  @Test
  void offers_little_after_the_end() {
    story.opened("goals").given(new Command.End());

    assertThat(words(Cast.FRIDA)).containsExactly(NEW, STATUS, PARKED, ACTIONS, LINK, CHECK, HELP);
  }

  @Test
  void offers_nobody_what_cannot_be_done_yet() {
    story.opened("goals").shown();

    for (var person : Cast.values()) {
      assertThat(words(person)).noneMatch(CommandWord::isLater);
    }
  }

  private List<CommandWord> words(Cast person) {
    var noon = Story.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    var context = new Context(person.key(), person.capacity(), noon, Story.TODAY);
    return new Usable(story.session(), story.dialogue(), context).words();
  }
}
