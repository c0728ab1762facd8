package dialogduk.core.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lays out handed-in answers as everybody will see them: shuffled, lettered, and with their
/// authors only where the session is open. Asked once, at closing; every surface shows the same
/// letters.
public final class ShownAnswers {

  private ShownAnswers() {}

  /// One person's answer as it lay in the box.
  ///
  /// @param author the person's random key
  /// @param answer the text, or the id it is kept under
  public record HandedIn<T>(String author, T answer) {}

  /// One answer as everybody sees it.
  ///
  /// @param letter *A* in "Svar A"
  /// @param author null unless the session is open
  public record Slip<T>(String letter, @Nullable String author, T answer) {}

  /// Every order is as likely as every other when the seed is.
  ///
  /// @param seed drawn by the caller for this closing alone and kept nowhere: whoever has it and
  ///   the order of the box can undo the shuffle
  public static <T> List<Slip<T>> arrange(
      List<HandedIn<T>> handedIn, Openness openness, long seed) {
    var shuffled = new ArrayList<>(handedIn);
    Collections.shuffle(shuffled, new SplittableRandom(seed));
    return IntStream.range(0, shuffled.size())
        .mapToObj(place -> slip(place, shuffled.get(place), openness))
        .toList();
  }

  private static <T> Slip<T> slip(int place, HandedIn<T> from, Openness openness) {
    return switch (openness) {
      case OPEN -> new Slip<>(letter(place), from.author(), from.answer());
      case NAMELESS -> new Slip<>(letter(place), null, from.answer());
    };
  }

  /// A to Z, then AA, AB and on, as columns of a spreadsheet.
  static String letter(int place) {
    var last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letter(place / 26 - 1) + last;
  }
}
