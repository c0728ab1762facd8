package dialogduk.core.disclosure;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// All ways in which so many people can mark, each as one number with four bits a step, so that
/// adding two numbers adds the marks. Up to fifteen people on five steps take twenty bits.
final class Pictures {

  static final int BITS = 20;
  private static final int STEP_BITS = 4;

  private Pictures() {}

  static long[] all(int people, int steps) {
    return steps == 1
        ? new long[] {people}
        : IntStream.rangeClosed(0, people)
            .mapToObj(low -> withLowest(low, people, steps))
            .flatMapToLong(LongStream::of)
            .toArray();
  }

  private static long[] withLowest(int low, int people, int steps) {
    return LongStream.of(all(people - low, steps - 1))
        .map(rest -> (rest << STEP_BITS) | low)
        .toArray();
  }

  static int[] figures(long picture, int steps) {
    return IntStream.range(0, steps)
        .map(step -> (int) ((picture >>> (STEP_BITS * step)) & 15))
        .toArray();
  }

  /// The single marks, from the lowest.
  static int[] marks(long picture, int steps) {
    var figures = figures(picture, steps);
    return IntStream.range(0, steps)
        .flatMap(step -> IntStream.generate(() -> step + 1).limit(figures[step]))
        .toArray();
  }

  /// A bit for the step that all of them are on; none where they differ, or where nobody is.
  static long unanimous(long picture, int steps) {
    var figures = figures(picture, steps);
    var taken = IntStream.range(0, steps).filter(step -> figures[step] > 0).toArray();
    return taken.length == 1 ? 1L << taken[0] : 0;
  }
}
