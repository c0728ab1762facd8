package dialogduk.web.page;

import dialogduk.core.card.Block.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// *Historik*: what happened, never who answered or marked what. The filter is a plain query:
/// `?cloth=…&kind=…`.
///
/// @param cloths to choose from, without "all"
/// @param kinds of happenings to choose from, without "all"
/// @param cloth chosen, or empty
/// @param kind chosen, or empty
/// @param entries newest first
public record HistoryPage(
    Frame frame,
    List<Option> cloths,
    List<Option> kinds,
    String cloth,
    String kind,
    List<Entry> entries)
    implements Page {
  public HistoryPage {
    cloths = List.copyOf(cloths);
    kinds = List.copyOf(kinds);
    entries = List.copyOf(entries);
  }

  public boolean isFiltered() {
    return !cloth.isEmpty() || !kind.isEmpty();
  }

  /// @param when in words
  /// @param moment the same for machines: "2026-04-22T09:12"
  /// @param big for what the group will look for later: shown, fixed
  /// @param heading what happened, in a few words
  /// @param text the rest of the sentence
  public record Entry(
      String when, String moment, boolean big, String heading, String text, @Nullable Link link) {}
}
