package dialogduk.teams.manifest;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Draws the icons of the Teams app: the mark of the web's `favicon.svg`, two circles that meet on
/// a cloth, in the same measures and in the accent and sheet colours of the house.
///
/// From the top of the repository: `java
/// adapters/teams/src/test/java/dialogduk/teams/manifest/Icons.java manifests/teams`
final class Icons {

  static final Color ACCENT = new Color(0x0b4b50);
  static final Color SHEET = new Color(0xfffdf8);

  private static final int COLOR = 192;
  private static final int OUTLINE = 32;

  /// The mark is drawn in a square of so many units, as the favicon is.
  private static final double UNITS = 48;

  private Icons() {}

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    ImageIO.write(color(), "png", folder.resolve("color.png").toFile());
    ImageIO.write(outline(), "png", folder.resolve("outline.png").toFile());
  }

  /// Full to its edges: Teams rounds the corners itself. The mark keeps to the middle 120 pixels.
  static BufferedImage color() {
    var image = new BufferedImage(COLOR, COLOR, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(ACCENT);
    graphics.fillRect(0, 0, COLOR, COLOR);
    draw(graphics, SHEET, COLOR, 3.08);
    return image;
  }

  /// White lines on nothing.
  static BufferedImage outline() {
    var image = new BufferedImage(OUTLINE, OUTLINE, BufferedImage.TYPE_INT_ARGB);
    draw(image.createGraphics(), Color.WHITE, OUTLINE, 0.76);
    return image;
  }

  private static void draw(Graphics2D graphics, Color ink, int size, double scale) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.translate(size / 2.0, size / 2.0);
    graphics.scale(scale, scale);
    graphics.translate(-UNITS / 2, -UNITS / 2);
    graphics.setColor(ink);
    graphics.setStroke(new BasicStroke(2));
    graphics.draw(new RoundRectangle2D.Double(5.5, 10.5, 37, 27, 3, 3));
    graphics.setStroke(new BasicStroke(2.6f));
    graphics.draw(circle(20.5));
    graphics.draw(circle(27.5));
    graphics.dispose();
  }

  private static Ellipse2D circle(double middle) {
    return new Ellipse2D.Double(middle - 8.5, 24 - 8.5, 17, 17);
  }
}
