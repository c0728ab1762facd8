package dialogduk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Verb;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPressTest {

  @Test
  void is_written_as_documented() {
    var press =
        new SlackPress(
            "session-1", "answer:goals", Verb.HAND_IN, Map.of("target", "goals", "seen", "3"));
    assertThat(press.encode()).isEqualTo("session-1/answer:goals/hand-in?seen=3&target=goals");
  }

  @Property
  void comes_back_as_it_was(
      @ForAll Verb verb,
      @ForAll @StringLength(max = 100) String seen,
      @ForAll boolean bare,
      @ForAll boolean none) {
    var values = bare ? Map.<String, String>of() : Map.of("seen", SlackText.kept(seen));
    var press = new SlackPress(none ? "" : "session-1", "preview", verb, values);
    assertThat(SlackPress.decode(press.encode())).contains(press);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "session-1",
        "session-1/cloth:goals/",
        "//hand-in",
        "/cloth:goals/hand-in",
        "session-1/hand-in",
        "session-1/a card/hand-in",
        "session-1/cloth:goals/no-such-verb",
        "session-1/cloth:goals/HAND-IN",
        "session-1/cloth:goals/hand-in?",
        "session-1/cloth:goals/hand-in?seen",
        "session-1/cloth:goals/hand-in?=3",
        "session-1/cloth:goals/hand-in?seen=3&seen=4",
        "session-1/cloth:goals/hand-in?seen=%zz",
        "session 1//hand-in",
        "../etc/passwd/hand-in?seen=3",
        "duk-1"
      })
  void is_nothing_else(String sent) {
    assertThat(SlackPress.decode(sent)).isEmpty();
  }

  @Property
  void never_stumbles(@ForAll String sent) {
    assertThat(SlackPress.decode(sent)).isNotNull();
  }
}
