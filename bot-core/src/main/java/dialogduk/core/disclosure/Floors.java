package dialogduk.core.disclosure;

/// The fewest marks that anything shown may rest on. An organisation may raise them, and lower them
/// to three and four.
///
/// @param total for the picture of all who marked
/// @param side for the picture of one side
public record Floors(int total, int side) {

  public static final Floors STANDARD = new Floors(4, 5);

  /// Those without a side can be computed once both sides are shown, and no setting lowers this.
  private static final int LOWEST_REST = 5;

  public Floors {
    if (total < 3 || side < 4) {
      throw new IllegalArgumentException(
          "The floors %d in all and %d a side are too low; use at least 3 and 4."
              .formatted(total, side));
    }
  }

  /// The floor of one side's picture; for [Side#NONE] the rest that shown sides leave over.
  int of(Side side) {
    return switch (side) {
      case EMPLOYER, UNION -> this.side;
      case NONE -> Math.max(LOWEST_REST, this.side);
    };
  }
}
