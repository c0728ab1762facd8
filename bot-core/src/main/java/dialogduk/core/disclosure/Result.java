package dialogduk.core.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be shown of a closed marking, to everybody and for ever. It holds nothing that may not
/// be shown, so it can be stored, sent and exported as it stands.
public sealed interface Result {

  int invited();

  int marked();

  /// Figures and one word.
  ///
  /// @param total how many marked each step, from the lowest
  /// @param sides null where the sides are not shown
  /// @param sidesWithheld both sides were invited but are not shown: say the neutral sentence
  record Figures(
      int invited,
      int marked,
      List<Integer> total,
      @Nullable Sides sides,
      Word word,
      boolean sidesWithheld)
      implements Result {

    public Figures {
      total = List.copyOf(total);
      if (sum(total) != marked || marked > invited) {
        throw new IllegalArgumentException(
            "The figures add up to %d, but %d of %d marked."
                .formatted(sum(total), marked, invited));
      }
      if (sides != null && (sidesWithheld || sides.marked() > marked)) {
        throw new IllegalArgumentException(
            "Sides are shown that are withheld or exceed the total.");
      }
    }
  }

  /// Neither figures nor words. The group may set its joint mark instead.
  ///
  /// @param marked with fewer than four invited either all of them or 0, since only *all* or *not
  ///   all* may be told: read it through [#progress]
  record Nothing(int invited, int marked, Why why) implements Result {

    public Nothing {
      marked =
          switch (Disclosure.progress(marked, invited)) {
            case Progress.Count(int done, int _) -> done;
            case Progress.All() -> invited;
            case Progress.NotAll() -> 0;
          };
    }

    public Progress progress() {
      return Disclosure.progress(marked, invited);
    }
  }

  /// Both sides or none: one alone gives the other by subtraction.
  record Sides(List<Integer> employer, List<Integer> union) {

    public Sides {
      employer = List.copyOf(employer);
      union = List.copyOf(union);
    }

    int marked() {
      return sum(employer) + sum(union);
    }
  }

  enum Why {
    /// Fewer marks than the floor.
    TOO_FEW,
    /// Set beside what was shown earlier, the figures could tell about fewer people than a floor.
    TOO_SIMILAR_CIRCLE
  }

  private static int sum(List<Integer> figures) {
    return figures.stream().mapToInt(Integer::intValue).sum();
  }
}
