package dialogduk.slack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Verb;
import dialogduk.core.press.Press;
import dialogduk.slack.SlackPress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GesturesTest {

  private static final SlackPress PRESS =
      new SlackPress("s1", "card", new Press(Verb.ANSWER, Map.of()));

  private static Gesture pressed(Map<String, ?> where) {
    var payload = new HashMap<String, Object>(where);
    payload.put("type", "block_actions");
    payload.put("team", Map.of("id", "T1"));
    payload.put("user", Map.of("id", "U1"));
    payload.put("channel", Map.of("id", "C1"));
    payload.put("actions", List.of(Map.of("value", PRESS.encode())));
    return Gestures.interaction(payload).orElseThrow();
  }

  @Test
  void find_the_message_where_nothing_says_what_holds_it() {
    assertThat(pressed(Map.of("message", Map.of("ts", "1.1"))))
        .isInstanceOfSatisfying(
            Gesture.Pressed.class, press -> assertThat(press.message()).isEqualTo("1.1"));
  }

  @Test
  void find_the_form_where_nothing_says_what_holds_it() {
    assertThat(pressed(Map.of("view", Map.of("type", "modal", "id", "V1"))))
        .isInstanceOf(Gesture.PressedInView.class);
  }

  @Test
  void find_no_message_in_what_one_person_sees() {
    var container = Map.of("type", "message", "message_ts", "1.1", "is_ephemeral", true);

    assertThat(pressed(Map.of("container", container)))
        .isInstanceOfSatisfying(
            Gesture.Pressed.class, press -> assertThat(press.isPrivate()).isTrue());
  }
}
