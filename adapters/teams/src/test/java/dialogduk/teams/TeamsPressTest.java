package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.card.Verb;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsPressTest {

  @Test
  void is_written_as_documented() {
    var press =
        new TeamsPress(
            "session-1", "answer:goals", Verb.HAND_IN, Map.of("target", "goals", "seen", "3"));
    assertThat(press.encode()).isEqualTo("1/session-1/answer:goals/hand-in?seen=3&target=goals");
  }

  @Test
  void is_found_among_what_was_filled_in() {
    var press = new TeamsPress("session-1", "mark:goals", Verb.MARK, Map.of("target", "goals"));
    assertThat(TeamsPress.of(Map.of("press", press.encode(), "one_step", "=4"))).contains(press);
  }

  @Test
  void is_missing_where_there_is_none() {
    assertThat(TeamsPress.of(null)).isEmpty();
    assertThat(TeamsPress.of("1/session-1//next")).isEmpty();
    assertThat(TeamsPress.of(Map.of())).isEmpty();
    assertThat(TeamsPress.of(Map.of("press", List.of("1/session-1//next")))).isEmpty();
  }

  @Property
  void comes_back_as_it_was(
      @ForAll Verb verb,
      @ForAll @StringLength(max = 100) String seen,
      @ForAll boolean bare,
      @ForAll boolean none) {
    var values = bare ? Map.<String, String>of() : Map.of("seen", TeamsText.kept(seen));
    var press = new TeamsPress(none ? "" : "session-1", "preview", verb, values);
    assertThat(TeamsPress.decode(press.encode())).contains(press);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "1",
        "1/session-1",
        "1/session-1/cloth:goals/",
        "1///hand-in",
        "session-1/cloth:goals/hand-in",
        "2/session-1/cloth:goals/hand-in",
        "01/session-1/cloth:goals/hand-in",
        "1/session-1/hand-in",
        "1/session-1/a card/hand-in",
        "1/session-1/cloth:goals/no-such-verb",
        "1/session-1/cloth:goals/HAND-IN",
        "1/session-1/cloth:goals/hand-in?",
        "1/session-1/cloth:goals/hand-in?seen",
        "1/session-1/cloth:goals/hand-in?=3",
        "1/session-1/cloth:goals/hand-in?seen=3&seen=4",
        "1/session-1/cloth:goals/hand-in?seen=%zz",
        "1/session 1//hand-in",
        "1/../etc/passwd/hand-in?seen=3"
      })
  void is_nothing_else(String sent) {
    assertThat(TeamsPress.decode(sent)).isEmpty();
  }

  @Property
  void never_stumbles(@ForAll String sent) {
    assertThat(TeamsPress.decode(sent)).isNotNull();
    assertThat(TeamsPress.decode("1/s/c/" + sent)).isNotNull();
  }

  @Test
  void is_no_longer_than_what_is_read_back() {
    int room = 2_000 - "1/session-1//answer?target=".length();
    var fits = new TeamsPress("session-1", "", Verb.ANSWER, Map.of("target", "a".repeat(room)));
    assertThat(TeamsPress.decode(fits.encode())).contains(fits);
    var longer =
        new TeamsPress("session-1", "", Verb.ANSWER, Map.of("target", "a".repeat(room + 1)));
    assertThatThrownBy(longer::encode).hasMessageContaining("answer").hasMessageContaining("2000");
  }
}
