package dialogduk.core.disclosure;

import dialogduk.core.disclosure.Result.Sides;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the word for a shown picture, from the shown figures alone.
final class Words {

  /// From so many steps up, an end of the scale is two steps wide.
  private static final int LONG_SCALE = 5;

  private Words() {}

  static Word of(List<Integer> total, @Nullable Sides sides) {
    if (sides != null && differ(sides)) {
      return Word.DIFFERS;
    }
    if (gathered(total)) {
      return Word.GATHERED;
    }
    return split(total) ? Word.SPLIT : Word.SPREAD;
  }

  private static boolean differ(Sides sides) {
    return (mostlyHigh(sides.employer()) && mostlyLow(sides.union()))
        || (mostlyLow(sides.employer()) && mostlyHigh(sides.union()));
  }

  private static boolean mostlyHigh(List<Integer> figures) {
    return 2 * high(figures) > sum(figures);
  }

  private static boolean mostlyLow(List<Integer> figures) {
    return 2 * low(figures) > sum(figures);
  }

  private static boolean gathered(List<Integer> figures) {
    var marked = sum(figures);
    for (int step = 0; step < figures.size(); step++) {
      if (sum(figures.subList(step, Math.min(step + 2, figures.size()))) == marked) {
        return true;
      }
    }
    return false;
  }

  private static boolean split(List<Integer> figures) {
    var marked = sum(figures);
    return 3 * low(figures) >= marked && 3 * high(figures) >= marked;
  }

  private static int low(List<Integer> figures) {
    return sum(figures.subList(0, end(figures)));
  }

  private static int high(List<Integer> figures) {
    return sum(figures.subList(figures.size() - end(figures), figures.size()));
  }

  private static int end(List<Integer> figures) {
    return figures.size() >= LONG_SCALE ? 2 : 1;
  }

  private static int sum(List<Integer> figures) {
    return figures.stream().mapToInt(Integer::intValue).sum();
  }
}
