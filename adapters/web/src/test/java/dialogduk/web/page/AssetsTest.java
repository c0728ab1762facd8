package dialogduk.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AssetsTest {

  private final Assets assets = new Assets();

  @Test
  void have_an_address_that_changes_with_their_content() {
    assertThat(assets.url("dialogduk.css")).matches("/static/dialogduk\\.css\\?v=[0-9a-f]{10}");
    assertThat(assets.url("live.js")).isEqualTo(assets.url("live.js"));
  }

  @Test
  void are_missed_at_once() {
    assertThatThrownBy(() -> assets.url("gone.css")).hasMessage("No static file gone.css");
  }
}
