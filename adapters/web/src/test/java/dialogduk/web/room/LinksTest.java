package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Lots;
import dialogduk.core.testkit.Gathering;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// what is drawn for a person or a door says nothing of what is drawn next.
class LinksTest {

  private static final int MANY = 10_000;
  private static final String LETTERS = "ACDEFGHJKMNPQRTWXY34679";

  private final Lots lots = Gathering.lots("links");

  @Test
  void draw_each_of_128_bits_of_a_token_as_often_as_not() {
    var tokens =
        Stream.generate(() -> HexFormat.of().parseHex(Links.token(lots))).limit(MANY).toList();

    assertThat(tokens).allSatisfy(token -> assertThat(token).hasSize(16));
    // Five standard deviations of 10,000 throws.
    assertThat(IntStream.range(0, 128).mapToLong(bit -> set(tokens, bit)))
        .allSatisfy(times -> assertThat(times).isBetween(4_750L, 5_250L));
  }

  private static long set(List<byte[]> tokens, int bit) {
    return tokens.stream().filter(token -> (token[bit / 8] >> (bit % 8) & 1) == 1).count();
  }

  @Test
  void draw_each_letter_of_a_code_as_often_as_the_others_and_none_that_looks_like_another() {
    var codes = Stream.generate(() -> Links.joinCode(lots)).limit(MANY).toList();

    assertThat(codes)
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(code).matches("[" + LETTERS + "]{8}"));
    for (int place = 0; place < 8; place++) {
      var at = place;
      var times =
          codes.stream()
              .collect(Collectors.groupingBy(code -> code.charAt(at), Collectors.counting()));
      // 435 of each, give or take five standard deviations.
      assertThat(times.values()).hasSize(LETTERS.length()).allMatch(n -> n > 330 && n < 540);
    }
  }

  @Test
  void find_a_code_however_it_is_typed() {
    var code = Links.joinCode(lots);

    assertThat(Links.typedCode(" " + Links.spaced(code).toLowerCase(Locale.ROOT) + "\t"))
        .isEqualTo(code);
  }

  @Test
  void store_no_token() {
    var token = Links.token(lots);

    assertThat(Links.hash(token)).hasSize(64).doesNotContain(token);
  }
}
