package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

  private static void starts(String base, String bind, int port, String demo, String language) {
    var properties =
        new DialogdukProperties(
            Path.of("data"),
            "",
            false,
            base,
            bind,
            port,
            "",
            demo,
            "",
            ZoneId.of("Europe/Stockholm"),
            language);
    new Refusals(properties).afterPropertiesSet();
  }

  @Test
  void let_the_defaults_start() {
    assertThatCode(() -> starts("", "127.0.0.1", 8080, "", "sv")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "https://dialog.example.se", "https://a.se/"})
  void let_an_address_start(String base) {
    assertThatCode(() -> starts(base, "127.0.0.1", 8080, "false", "en")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dialog.example.se", "https://a.se/rum", "ftp://a.se", "https://", "https://a b"})
  void name_what_is_no_address(String base) {
    assertThatThrownBy(() -> starts(base, "127.0.0.1", 8080, "", "sv"))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining("DIALOGDUK_BASE_URL");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 8080, true, sv, DIALOGDUK_START_CODE",
    "127.0.0.1, 70000, true, sv, PORT",
    "127.0.0.1, -1, true, sv, PORT",
    "127.0.0.1, 8080, maybe, sv, DIALOGDUK_DEMO",
    "127.0.0.1, 8080, true, xx, DIALOGDUK_LANGUAGE"
  })
  void name_the_setting_that_cannot_be_used(
      String bind, int port, String demo, String language, String named) {
    assertThatThrownBy(() -> starts("", bind, port, demo, language))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining(named);
  }
}
