package dialogduk.teams.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.TextFormatTypes;
import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void leaves_what_is_plain() {
    assertThat(Markup.removed(" åtgärd A < B & C <b> ", TextFormatTypes.PLAIN))
        .isEqualTo("åtgärd A < B & C <b>");
    assertThat(Markup.removed("åtgärd A < B & C", TextFormatTypes.XML))
        .isEqualTo("åtgärd A < B & C");
  }

  @Test
  void takes_every_kind_of_space_for_one() {
    assertThat(Markup.removed("&nbsp;nästa\u00a0", null)).isEqualTo("nästa");
  }

  @Test
  void takes_tags_away_and_reads_what_stands_for_signs() {
    assertThat(Markup.removed("<div><p>åtgärd A &lt; B &amp; C</p></div>", TextFormatTypes.XML))
        .isEqualTo("åtgärd A < B & C");
    assertThat(Markup.removed("&amp;lt;", TextFormatTypes.XML)).isEqualTo("&lt;");
  }
}
