package dialogduk.teams.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Sizes and colours:
/// <https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package>
class IconsTest {

  private static final int OPAQUE = 255;

  /// Of a colour, where lines are smoothed: not every JDK rounds alike.
  private static final int ROUNDING = 3;

  private static BufferedImage packed(String name) {
    try {
      return ImageIO.read(new ByteArrayInputStream(Packed.sample().files().get(name)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static IntStream pixels(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()));
  }

  private static int alpha(int pixel) {
    return pixel >>> 24;
  }

  @Test
  void are_as_large_as_teams_wants_them() {
    assertThat(packed("color.png").getWidth()).isEqualTo(192);
    assertThat(packed("color.png").getHeight()).isEqualTo(192);
    assertThat(packed("outline.png").getWidth()).isEqualTo(32);
    assertThat(packed("outline.png").getHeight()).isEqualTo(32);
  }

  @Test
  void fill_the_square_in_colour() {
    var color = packed("color.png");
    assertThat(pixels(color)).allMatch(pixel -> alpha(pixel) == OPAQUE);
    assertThat(color.getRGB(0, 0)).isEqualTo(Icons.ACCENT.getRGB());
    assertThat(pixels(color)).contains(Icons.SHEET.getRGB());
  }

  @Test
  void draw_the_outline_in_white_on_nothing() {
    var outline = packed("outline.png");
    assertThat(alpha(outline.getRGB(0, 0))).isZero();
    assertThat(pixels(outline).filter(pixel -> alpha(pixel) > 0))
        .isNotEmpty()
        .allMatch(pixel -> (pixel & 0xffffff) == 0xffffff);
    assertThat(pixels(outline).filter(pixel -> alpha(pixel) > OPAQUE / 2).count())
        .isGreaterThan(100);
  }

  @Test
  void are_what_is_drawn() {
    assertThat(farthest(packed("color.png"), Icons.color())).isLessThanOrEqualTo(ROUNDING);
    assertThat(farthest(packed("outline.png"), Icons.outline())).isLessThanOrEqualTo(ROUNDING);
  }

  @Test
  void would_be_seen_to_differ() {
    var other = Icons.color();
    other.setRGB(96, 96, 0xff000000);
    assertThat(farthest(packed("color.png"), other)).isGreaterThan(ROUNDING);
  }

  /// How far the colours of two pictures are apart where they are farthest.
  private static int farthest(BufferedImage one, BufferedImage other) {
    var ones = pixels(one).toArray();
    var others = pixels(other).toArray();
    return IntStream.range(0, ones.length)
        .map(at -> apart(ones[at], others[at]))
        .max()
        .orElseThrow();
  }

  private static int apart(int one, int other) {
    return IntStream.of(0, 8, 16, 24)
        .map(bits -> Math.abs((one >>> bits & 0xff) - (other >>> bits & 0xff)))
        .max()
        .orElseThrow();
  }
}
