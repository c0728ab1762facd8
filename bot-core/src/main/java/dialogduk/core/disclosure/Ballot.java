package dialogduk.core.disclosure;

/// One person's mark, and the side it was given under. It does not know whose it is.
///
/// @param step from 1, the lowest step of the scale
public record Ballot(int step, Side side) {

  public Ballot {
    if (step < 1) {
      throw new IllegalArgumentException("A mark cannot be counted: steps begin at 1.");
    }
  }

  /// Says nothing, so that no log line or failed assertion tells a mark.
  @Override
  public String toString() {
    return "Ballot[secret]";
  }
}
