package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Command.Named;
import dialogduk.core.session.Command.Start;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.ShippedDialogues;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {

  private final Story story = Story.of(ShippedDialogues.samverkansavtal());
  private static final String FINGERPRINT =
      ShippedDialogues.samverkansavtal().edition().fingerprint();

  private final FreeText title = new FreeText("t", "s", "Nytt avtal");

  private Start start(List<String> cloths, Named... named) {
    return new Start(
        "samverkansavtal", 1, cloths, Openness.OPEN, Purpose.REVISION, title, List.of(named));
  }

  @Test
  void makes_the_starter_facilitator() {
    story
        .when(start(List.of("goals")))
        .then(
            new Event.Started(
                "samverkansavtal",
                1,
                List.of("goals"),
                Openness.OPEN,
                Purpose.REVISION,
                title.ref(),
                FINGERPRINT),
            new Event.Admitted("frida"),
            new Event.FunctionGiven("frida", Function.FACILITATOR));
  }

  @Test
  void puts_the_chosen_cloths_in_the_order_of_the_dialogue() {
    story.when(start(List.of("scope", "goals")));

    assertThat(story.session().cloths()).containsExactly("goals", "scope");
  }

  @Test
  void names_people_with_their_functions_from_the_start() {
    story.when(
        start(
            List.of("goals"),
            new Named("sam", List.of(Function.SECRETARY)),
            new Named("eva", List.of(Function.PARTICIPANT))));

    assertThat(story.session().member("sam").has(Function.SECRETARY)).isTrue();
    assertThat(story.session().participants()).isEqualTo(1);
  }

  @Test
  void lets_the_facilitator_take_part_too() {
    story.when(start(List.of("goals"), new Named("frida", List.of(Function.PARTICIPANT))));

    assertThat(story.session().member("frida").functions())
        .containsExactlyInAnyOrder(Function.FACILITATOR, Function.PARTICIPANT);
  }

  @Test
  void is_refused_without_a_cloth() {
    story.when(start(List.of())).thenRefused(new Refusal.NoClothsChosen());
  }

  @Test
  void is_refused_with_a_cloth_that_does_not_exist() {
    story.when(start(List.of("goals", "nowhere"))).thenRefused(new Refusal.NoClothsChosen());
  }

  @Test
  void is_refused_without_a_title() {
    story
        .when(
            new Start(
                "samverkansavtal",
                1,
                List.of("goals"),
                Openness.OPEN,
                Purpose.REVISION,
                new FreeText("t", "s", " "),
                List.of()))
        .thenRefused(new Refusal.NothingWritten());
  }

  @Test
  void is_refused_when_it_has_started() {
    story
        .given(start(List.of("goals")))
        .when(start(List.of("goals")))
        .thenRefused(new Refusal.AlreadyStarted());
  }

  @Test
  void comes_before_everything_else() {
    story
        .by(Cast.FRIDA)
        .when(new Command.Open("goals", null))
        .thenRefused(new Refusal.NotRunning(false));
  }
}
