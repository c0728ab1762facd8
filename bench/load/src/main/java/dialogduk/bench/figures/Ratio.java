package dialogduk.bench.figures;

import java.util.Locale;

/// How much better we are than a peer in the same run. A claim only if our worst round is better
/// than the peer's best one, and then no larger than that.
///
/// @param typical median against median, above 1 when we are better
/// @param certain our worst against their best, above 1 when it is a claim
/// @param rounds of whoever had fewer
public record Ratio(double typical, double certain, int rounds) {

  private static final int FEWEST_ROUNDS = 5;

  public enum Better {
    HIGHER,
    LOWER
  }

  public static Ratio of(Spread ours, Spread theirs, Better better) {
    var rounds = Math.min(ours.rounds(), theirs.rounds());
    return switch (better) {
      case HIGHER -> new Ratio(ours.median() / theirs.median(), ours.min() / theirs.max(), rounds);
      case LOWER -> new Ratio(theirs.median() / ours.median(), theirs.min() / ours.max(), rounds);
    };
  }

  public boolean isClaim() {
    return certain > 1 && rounds >= FEWEST_ROUNDS;
  }

  public String told() {
    var typically = String.format(Locale.ROOT, "%.2f ×", typical);
    return isClaim()
        ? typically + String.format(Locale.ROOT, ", at least %.2f ×", certain)
        : typically + (rounds < FEWEST_ROUNDS ? ", too few rounds for a claim" : ", no claim");
  }
}
