package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsNameTest {

  @Test
  void reads_what_it_writes() {
    var channel = new TeamsName("7e0a-0001", "19:abc@thread.tacv2");

    assertThat(channel.name()).isEqualTo("teams:7e0a-0001:19:abc@thread.tacv2");
    assertThat(TeamsName.of(channel.name())).contains(channel);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"slack:T1:C1", "teams:T1", "teams:7e0a:", "teams:7E0A:x", "teams:a:b c", "web"})
  void is_nobody_for_what_it_does_not_write(String name) {
    assertThat(TeamsName.of(name)).isEmpty();
  }

  @Test
  void refuses_an_id_that_could_not_be_read_back() {
    assertThatThrownBy(() -> new TeamsName("7e0a", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
