package dialogduk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What searches for leaks must be able to find one.
class CanaryTest {

  private final Canary canary = Canary.fresh();

  @Test
  void is_found_as_it_is() {
    assertThat(canary.isIn(("före " + canary.word() + " efter").getBytes(UTF_8))).isTrue();
    assertThat(canary.isIn(("före " + canary.word() + " efter").getBytes(UTF_16LE))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "xy", "xyz", "åäö!"})
  void is_found_in_base64_wherever_it_stands(String before) {
    var text = (before + canary.word() + "efter").getBytes(UTF_8);
    assertThat(canary.isIn(Base64.getEncoder().encode(text))).isTrue();
    assertThat(canary.isIn(Base64.getUrlEncoder().encode(text))).isTrue();
  }

  @Test
  void is_found_in_hex_and_percent_encoding() {
    var bytes = canary.word().getBytes(UTF_8);
    assertThat(canary.isIn(HexFormat.of().formatHex(bytes).getBytes(ISO_8859_1))).isTrue();
    assertThat(
            canary.isIn(
                HexFormat.of().withUpperCase().withPrefix("%").formatHex(bytes).getBytes(UTF_8)))
        .isTrue();
  }

  @Test
  void is_not_found_where_another_is() {
    assertThat(canary.isIn(Canary.fresh().word().getBytes(UTF_8))).isFalse();
  }
}
