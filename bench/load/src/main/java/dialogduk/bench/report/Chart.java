package dialogduk.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Bars in groups, each with a line from its least to its largest round, on a logarithmic or a
/// plain scale.
final class Chart {

  record Bar(String name, double min, double median, double max) {}

  record Group(String name, List<Bar> bars) {
    Group {
      bars = List.copyOf(bars);
    }
  }

  private static final int WIDTH = 1_000;
  private static final int LEFT = 250;
  private static final int RIGHT = 150;
  private static final int TOP = 64;
  private static final int BAR = 24;
  private static final int GAP = 34;
  private static final int BOTTOM = 44;
  private static final Color INK = new Color(0x1c1b1a);
  private static final Color QUIET = new Color(0x6b6864);
  private static final Color GRID = new Color(0xdedad4);

  /// Told apart also by those who see few colours.
  private static final List<Color> COLOURS =
      List.of(new Color(0x0b6e4f), new Color(0xe08a00), new Color(0x3467b2), new Color(0x9a9590));

  private final String title;
  private final String unit;
  private final boolean logarithmic;
  private final List<Group> groups;
  private final double least;
  private final double most;

  Chart(String title, String unit, boolean logarithmic, List<Group> groups) {
    this.title = title;
    this.unit = unit;
    this.logarithmic = logarithmic;
    this.groups = List.copyOf(groups);
    var all = groups.stream().flatMap(group -> group.bars().stream()).toList();
    var largest = all.stream().mapToDouble(Bar::max).max().orElse(1);
    var smallest = all.stream().mapToDouble(Bar::min).filter(it -> it > 0).min().orElse(0.1);
    this.most = Math.max(largest, 1e-6);
    this.least = logarithmic ? Math.pow(10, Math.floor(Math.log10(smallest) - 0.3)) : 0;
  }

  void write(Path file) throws IOException {
    var image = new BufferedImage(WIDTH, height(), BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, height());
    draw(pen);
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private int height() {
    return TOP + BOTTOM + groups.stream().mapToInt(group -> group.bars().size() * BAR + GAP).sum();
  }

  private void draw(Graphics2D pen) {
    text(pen, title, 20, 30, INK, Font.BOLD, 19);
    text(pen, unit + (logarithmic ? ", logarithmic" : ""), 20, 50, QUIET, Font.PLAIN, 13);
    grid(pen);
    int y = TOP;
    for (var group : groups) {
      y += GAP - 8;
      text(pen, group.name(), 20, y - 4, INK, Font.BOLD, 14);
      for (int i = 0; i < group.bars().size(); i++) {
        bar(pen, group.bars().get(i), y, COLOURS.get(i % COLOURS.size()));
        y += BAR;
      }
      y += 8;
    }
  }

  private void grid(Graphics2D pen) {
    for (double tick : ticks()) {
      int x = x(tick);
      pen.setColor(GRID);
      pen.drawLine(x, TOP, x, height() - BOTTOM + 6);
      text(pen, number(tick), x - 10, height() - BOTTOM + 24, QUIET, Font.PLAIN, 12);
    }
  }

  private List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    if (logarithmic) {
      for (double tick = least; tick <= most * 1.001; tick *= 10) {
        ticks.add(tick);
      }
    } else {
      var step = Math.pow(10, Math.floor(Math.log10(most)));
      var fine = most / step < 2.5 ? step / 2 : step;
      for (double tick = 0; tick <= most * 1.001; tick += fine) {
        ticks.add(tick);
      }
    }
    return ticks;
  }

  private void bar(Graphics2D pen, Bar bar, int y, Color colour) {
    text(pen, bar.name(), 36, y + 16, INK, Font.PLAIN, 13);
    int end = x(bar.median());
    pen.setColor(colour);
    pen.fillRect(LEFT, y + 3, Math.max(2, end - LEFT), BAR - 7);
    pen.setColor(INK);
    pen.setStroke(new BasicStroke(1.4f));
    int middle = y + BAR / 2 - 1;
    pen.drawLine(x(bar.min()), middle, x(bar.max()), middle);
    pen.drawLine(x(bar.min()), middle - 4, x(bar.min()), middle + 4);
    pen.drawLine(x(bar.max()), middle - 4, x(bar.max()), middle + 4);
    text(pen, number(bar.median()), x(bar.max()) + 8, y + 16, INK, Font.PLAIN, 13);
  }

  private int x(double value) {
    var share =
        logarithmic
            ? Math.log10(Math.max(value, least) / least) / Math.log10(most / least)
            : value / most;
    return LEFT + (int) Math.round(share * (WIDTH - LEFT - RIGHT));
  }

  private static String number(double value) {
    var decimals = value == 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static void text(
      Graphics2D pen, String text, int x, int y, Color colour, int style, int size) {
    pen.setColor(colour);
    pen.setFont(new Font(Font.SANS_SERIF, style, size));
    pen.drawString(text, x, y);
  }
}
