package dialogduk.teams.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import dialogduk.core.card.Verb;
import dialogduk.teams.Submitted;
import dialogduk.teams.TeamsName;
import dialogduk.teams.app.Gesture.Where;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What other clients than that of Teams leave out, or write otherwise.
class GesturesTest {

  private static final String PRESS = "{\"press\":\"1/s1/cloth:goals/answer?target=goals\"}";

  private static Activity activity(String type, String conversation) {
    var activity = new Activity(type);
    activity.setFrom(new ChannelAccount("nils"));
    activity.setConversation(new ConversationAccount(conversation));
    return activity;
  }

  private static Where where(Activity activity) {
    return Gestures.where(activity, "t1").orElseThrow();
  }

  @Test
  void take_a_chat_of_no_kind_for_somebodys_own() {
    assertThat(where(activity(ActivityTypes.MESSAGE, "a:1")).isPrivate()).isTrue();
  }

  /// What is for one person alone is never said there.
  @Test
  void know_what_is_shared_without_being_told_its_kind() {
    var room = new TeamsName("t1", "19:x@thread.tacv2");
    assertThat(where(activity(ActivityTypes.MESSAGE, "19:x@thread.tacv2;messageid=7")))
        .isEqualTo(new Where(Optional.of(room), Optional.of("7")));

    var group = activity(ActivityTypes.MESSAGE, "group");
    group.getConversation().setIsGroup(true);
    assertThat(where(group).isPrivate()).isFalse();

    var channel = activity(ActivityTypes.MESSAGE, "general");
    channel.setChannelData(Map.of("team", Map.of("id", "team")));
    assertThat(where(channel).isPrivate()).isFalse();
  }

  @Test
  void read_a_press_that_is_sent_as_a_text() {
    var activity = activity(ActivityTypes.MESSAGE, "a:1");
    activity.setValue(PRESS);
    assertThat(pressed(activity, false)).isEqualTo(Verb.ANSWER);
  }

  @Test
  void read_what_is_executed_as_a_text() {
    var activity = activity(ActivityTypes.INVOKE, "a:1");
    activity.setName(Gestures.EXECUTE);
    activity.setValue(Map.of("action", Map.of("data", PRESS)));
    assertThat(pressed(activity, true)).isEqualTo(Verb.ANSWER);

    activity.setValue("{\"action\":{\"data\":" + PRESS + "}}");
    assertThat(pressed(activity, true)).isEqualTo(Verb.ANSWER);
  }

  private static Verb pressed(Activity activity, boolean executed) {
    var gesture = (Gesture.Pressed) Gestures.of(activity, "").orElseThrow();
    assertThat(gesture.executed()).isEqualTo(executed);
    return ((Submitted.Read) gesture.sent()).press().verb();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{", "[1]", "\"press\"", "{\"press\":1}"})
  void take_any_other_text_for_no_press(String value) {
    var activity = activity(ActivityTypes.MESSAGE, "a:1");
    activity.setValue(value);
    activity.setText("hjälp");
    assertThat(Gestures.of(activity, ""))
        .get()
        .isInstanceOfSatisfying(
            Gesture.Typed.class, typed -> assertThat(typed.text()).isEqualTo("hjälp"));
  }
}
