package dialogduk.core.dialogue;

/// The scale on which every cloth is marked. Only its two ends have names.
public record Clarity(int steps) {

  public static final int FEWEST = 2;
  public static final int MOST = 7;

  public Clarity {
    if (steps < FEWEST || steps > MOST) {
      throw new IllegalArgumentException(
          "A scale has %d to %d steps, not %d".formatted(FEWEST, MOST, steps));
    }
  }
}
