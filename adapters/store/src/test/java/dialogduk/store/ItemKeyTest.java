package dialogduk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ItemKeyTest {

  private static final Place PLACE = new Place("s1", 1, "answers:aim", 1);

  private final ItemKey key = ItemKey.random();
  private final byte[] eva = key.rowKey("eva");
  private final byte[] sealed = key.seal(PLACE, eva, "secret".getBytes(UTF_8));

  @Test
  void opens_what_it_sealed() {
    assertThat(key.open(PLACE, eva, sealed)).contains("secret".getBytes(UTF_8));
  }

  @Test
  void seals_the_same_thing_differently_each_time() {
    assertThat(key.seal(PLACE, eva, "secret".getBytes(UTF_8))).isNotEqualTo(sealed);
  }

  @Test
  void opens_nothing_of_another_box() {
    assertThat(key.open(PLACE.next(), eva, sealed)).isEmpty();
    assertThat(key.open(new Place("s2", 1, "answers:aim", 1), eva, sealed)).isEmpty();
    assertThat(ItemKey.random().open(PLACE, eva, sealed)).isEmpty();
  }

  @Test
  void opens_nothing_of_another_person() {
    assertThat(key.open(PLACE, key.rowKey("ulf"), sealed)).isEmpty();
  }

  @Test
  void opens_nothing_that_was_changed() {
    for (int at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThat(key.open(PLACE, eva, changed)).isEmpty();
    }
    assertThat(key.open(PLACE, eva, new byte[3])).isEmpty();
  }

  @Test
  void names_a_person_differently_in_each_box() {
    assertThat(ItemKey.random().rowKey("eva")).hasSize(32).isNotEqualTo(eva);
  }

  @Test
  void is_unwrapped_by_any_of_the_master_keys_in_its_own_place() {
    var older = MasterKeys.random();
    var wrapped = MasterKeys.of(older).wrap(key, PLACE);
    var both = MasterKeys.parse(text(MasterKeys.random()) + " , " + text(older), "a test");

    assertThat(both.unwrap(wrapped, PLACE).orElseThrow().rowKey("eva")).isEqualTo(eva);
    assertThat(both.unwrap(wrapped, PLACE.next())).isEmpty();
    assertThat(MasterKeys.of(MasterKeys.random()).unwrap(wrapped, PLACE)).isEmpty();
  }

  private static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }
}
