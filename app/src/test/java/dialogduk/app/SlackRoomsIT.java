package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Fault;
import dialogduk.slack.standin.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One dialogue in a Slack channel and in the browser at once.
class SlackRoomsIT {

  private static final String FRIDA = "U1";
  private static final String EVA = "U3";
  private static final String ULF = "U4";
  private static final Texts SV = Texts.in("sv");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private SlackGroup group;

  @BeforeEach
  void open() throws Exception {
    group = SlackGroup.start(folder);
    group.begin(List.of(EVA, ULF));
  }

  @AfterEach
  void close() {
    group.close();
  }

  /// Uma comes in by the code that Frida reads out.
  private WebPerson uma() throws Exception {
    var code = group.code();
    var uma = new WebPerson(group.server().base(), "Uma Öberg");
    uma.go("/join");
    uma.submit(uma.button("Gå till dialogen").with("code", code).with("name", "Uma Öberg"));
    group.presses(FRIDA, "Släpp in Uma Öberg");
    await()
        .atMost(PATIENCE)
        .until(
            () -> uma.go(uma.here().request().replaceFirst("^\\S+ ", "")).text(),
            it -> it.contains("Hur deltar du"));
    uma.submit(uma.button("Gå med").with("side", "union").with("other-organisation", "ST"));
    return uma;
  }

  @Test
  void shows_the_same_at_the_same_time_in_the_channel_and_in_the_browser() throws Exception {
    var uma = uma();
    group.types(FRIDA, "nästa");
    group.confirms(FRIDA, SV.say("button.next"));
    group.inChannel("Målsättningar med samverkan");
    uma.go(group.roomOf(uma));
    uma.submit(uma.button("Lämna in").with(SlackGroup.field("goals-5-years"), "Umas svar"));
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Evas svar"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));

    assertThat(SlackGroup.textOf(group.inChannel("Umas svar"))).contains("Evas svar");
    assertThat(uma.go(group.roomOf(uma)).text()).contains("Umas svar", "Evas svar");
  }

  @Test
  void takes_one_step_for_three_deliveries_of_one_press() {
    group.types(FRIDA, "nästa");
    var preview = group.previewOf(FRIDA, SV.say("button.next"));
    preview.send();
    preview.send();
    preview.send();

    group.inChannel("Målsättningar med samverkan");
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
    assertThat(group.livingText()).contains("Duk 1 av 16").doesNotContain("Pausad");
  }

  @Test
  void tells_a_stale_press_where_the_group_is_and_changes_nothing() {
    group.opens();
    Message living = group.livingCard();
    var stale = group.person(EVA).in("C1").clicking(living, group.action(living, "Svara"), "");
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));
    group.types(FRIDA, "nästa");
    stale.send();

    group.whispered(EVA, "Svaren");
    assertThat(group.person(EVA).modal()).isEmpty();
  }

  @Test
  void says_nothing_of_what_one_has_marked_in_anything_it_pushes() {
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Kanariefågel 4711"));
    group.whispered(EVA, SV.say("said.handed-in"));

    assertThat(group.standin().received())
        .noneMatch(it -> !it.method().equals("views.open") && it.mentions("Kanariefågel 4711"));
  }

  @Test
  void tells_the_facilitator_of_an_archived_channel_and_moves_to_another() {
    group.opens();
    group.standin().events().archived("C1", FRIDA).send();
    group.whispered(FRIDA, "kanalen är arkiverad");
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Ett svar"));

    var before = group.standin().received("chat.update").size();
    group.typesIn("C2", FRIDA, "rum " + group.code());
    group.inChannel("C2", "Målsättningar med samverkan");

    assertThat(group.standin().received("chat.update")).hasSize(before);
    assertThat(group.standin().messages("C2")).hasSize(1);
  }

  @Test
  void shows_the_newest_when_slack_is_slow_and_loses_nothing() {
    group.standin().faults().next("chat.postMessage", "C1", new Fault.TooMany("3"));
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Ett svar"));
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
    assertThat(group.standin().limits().impatient()).isZero();
  }

  @Test
  void posts_at_most_one_more_when_an_answer_was_lost_and_points_from_the_copy() {
    group.standin().faults().next("chat.postMessage", "C1", new Fault.LostAnswer());
    group.opens();
    group.settled();
    assertThat(group.roomMessages()).hasSize(2);

    var copy = group.roomMessages().getFirst();
    group.presses(EVA, copy, "Svara");

    await()
        .atMost(PATIENCE)
        .until(
            () -> SlackGroup.textOf(group.roomMessages().getFirst()), it -> it.contains("kopia"));
    assertThat(SlackGroup.textOf(group.roomMessages().getLast())).contains("Målsättningar");
  }
}
