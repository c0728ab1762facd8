package dialogduk.teams.guard;

import static dialogduk.teams.guard.Forge.activity;
import static dialogduk.teams.guard.Forge.good;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.guard.Verdict.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever is changed in a good token, it is refused and nothing is thrown.
class ForgedTokensTest {

  private static final String TOKEN = good().write();
  private static final TokenGuard GUARD = Guards.guard();
  private static final byte[] BODY = Forge.json(activity()).getBytes(UTF_8);

  private static Verdict check(String authorization, byte[] body) {
    return GUARD.check(List.of(authorization), body, Forge.NOW);
  }

  @Property(tries = 2_000)
  void a_changed_character(@ForAll @IntRange(max = 10_000) int at, @ForAll char other) {
    var where = at % TOKEN.length();
    Assume.that(TOKEN.charAt(where) != other);
    var changed = TOKEN.substring(0, where) + other + TOKEN.substring(where + 1);
    assertThat(check("Bearer " + changed, BODY)).isInstanceOf(Refused.class);
  }

  @Property(tries = 2_000)
  void a_flipped_bit(@ForAll @IntRange(max = 100_000) int bit) {
    var bytes = TOKEN.getBytes(US_ASCII);
    bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
    assertThat(check("Bearer " + new String(bytes, ISO_8859_1), BODY)).isInstanceOf(Refused.class);
  }

  @Property(tries = 1_000)
  void a_piece_cut_out_or_doubled(
      @ForAll @IntRange(max = 10_000) int from, @ForAll @IntRange(min = 1, max = 300) int length) {
    var begin = from % TOKEN.length();
    var end = Math.min(begin + length, TOKEN.length());
    var cut = TOKEN.substring(0, begin) + TOKEN.substring(end);
    var doubled = TOKEN.substring(0, end) + TOKEN.substring(begin);
    assertThat(check("Bearer " + cut, BODY)).isInstanceOf(Refused.class);
    assertThat(check("Bearer " + doubled, BODY)).isInstanceOf(Refused.class);
  }

  /// Rightly signed, so that nothing but the claims can be the reason.
  @Property(tries = 1_000)
  void another_claim(@ForAll("claims") String claim, @ForAll("values") Object value) {
    Assume.that(!Objects.equals(good().claims().get(claim), value));
    Assume.that(!isStillGood(claim, value));
    var token = good().claim(claim, value).bearer();
    assertThat(check(token, BODY)).as("%s: %s", claim, value).isInstanceOf(Refused.class);
  }

  /// An end that is later and a beginning that is earlier, within what can be counted.
  private static boolean isStillGood(String claim, Object value) {
    return switch (claim) {
      case "exp" -> value instanceof Long at && at >= Forge.NOW.getEpochSecond() - 300;
      case "nbf" -> value instanceof Long at && at >= 0 && at <= Forge.NOW.getEpochSecond() + 300;
      case "aud" -> List.of(Forge.APP_ID).equals(value);
      default -> false;
    };
  }

  @Provide
  Arbitrary<String> claims() {
    return Arbitraries.of("iss", "aud", "exp", "nbf", "serviceurl", "appid", "azp");
  }

  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(50).map(Object.class::cast),
        Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L).map(Object.class::cast),
        Arbitraries.doubles().map(it -> it + 0.5).map(Object.class::cast),
        Arbitraries.of(true, false, List.of(), List.of("a", 1), new LinkedHashMap<>())
            .map(Object.class::cast));
  }

  @Property(tries = 1_000)
  void any_header_at_all(@ForAll String authorization) {
    assertThat(check(authorization, BODY)).isInstanceOf(Refused.class);
    assertThat(check("Bearer " + authorization, BODY)).isInstanceOf(Refused.class);
  }

  /// A good token with any body: nothing is thrown, and what is no activity is refused.
  @Property(tries = 1_000)
  void any_body_at_all(@ForAll @Size(max = 300) byte[] body) {
    assertThat(check("Bearer " + TOKEN, body)).isInstanceOf(Refused.class);
  }

  @Property(tries = 2_000)
  void a_flipped_bit_in_the_body_throws_nothing(@ForAll @IntRange(max = 100_000) int bit) {
    var body = BODY.clone();
    body[bit / 8 % body.length] ^= (byte) (1 << bit % 8);
    assertThat(check("Bearer " + TOKEN, body)).isNotNull();
  }
}
