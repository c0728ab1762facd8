package dialogduk.core.press;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Verb;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {

  @Test
  void stands_in_one_value() {
    var press = new Press(Verb.HAND_IN, Map.of("target", "answers/goals 1", "seen", "7"));
    assertThat(press.encode()).isEqualTo("hand-in?seen=7&target=answers%2Fgoals+1");
  }

  @Test
  void needs_no_values() {
    assertThat(new Press(Verb.END, Map.of()).encode()).isEqualTo("end");
    assertThat(Press.decode("end")).contains(new Press(Verb.END, Map.of()));
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void comes_back_as_it_was(Verb verb) {
    var press = new Press(verb, Map.of("target", "å=&?%+\"'<>\n\u2028👩‍👧", "seen", ""));
    assertThat(Press.decode(press.encode())).contains(press);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "no-such-verb",
        "HAND-IN",
        "hand_in",
        " hand-in",
        "hand-in?",
        "hand-in?target",
        "hand-in?=x",
        "hand-in?target=1&target=2",
        "hand-in?target=%",
        "hand-in?target=%zz",
        "hand-in?target=a&&seen=1",
        "hand-in?ta rget=1",
        "hand-in?<script>=1",
        "hand-in\u0000?target=1"
      })
  void is_nothing_when_it_is_not_as_we_write_it(String sent) {
    assertThat(Press.decode(sent)).isEmpty();
  }

  @Test
  void is_nothing_when_it_is_long() {
    assertThat(Press.decode("hand-in?target=" + "x".repeat(2_000))).isEmpty();
    var many =
        IntStream.range(0, 21).mapToObj(it -> "v" + it + "=1").collect(Collectors.joining("&"));
    assertThat(Press.decode("hand-in?" + many)).isEmpty();
  }
}
