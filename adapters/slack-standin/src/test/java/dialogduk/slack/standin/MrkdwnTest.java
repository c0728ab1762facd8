package dialogduk.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MrkdwnTest {

  @Test
  void finds_mentions_broadcasts_and_links() {
    assertThat(Mrkdwn.tokens("<@U1> <!here> <https://e.example|hej>"))
        .containsExactly("@U1", "!here", "https://e.example|hej");
  }

  @Test
  void finds_no_token_in_what_is_escaped() {
    assertThat(Mrkdwn.tokens("&lt;!here&gt; &lt;@U1&gt;")).isEmpty();
    assertThat(Mrkdwn.displayed("&lt;!here&gt; &amp;lt;")).isEqualTo("<!here> &lt;");
  }
}
