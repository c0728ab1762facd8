package dialogduk.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpennessTest {

  @Test
  void is_tighter_without_names() {
    assertThat(Openness.NAMELESS.isTighterThan(Openness.OPEN)).isTrue();
    assertThat(Openness.OPEN.isTighterThan(Openness.NAMELESS)).isFalse();
  }

  @Test
  void is_not_tighter_than_itself() {
    for (Openness openness : Openness.values()) {
      assertThat(openness.isTighterThan(openness)).isFalse();
    }
  }
}
