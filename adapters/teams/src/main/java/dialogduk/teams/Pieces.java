package dialogduk.teams;

import dialogduk.teams.Elements.Spacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The elements of a card in reading order, each small enough for any message.
final class Pieces {

  /// @param size as sent
  record Piece(Map<String, Object> element, int size) {
    Piece(Map<String, Object> element) {
      this(element, Elements.size(element));
    }
  }

  private final List<Piece> pieces = new ArrayList<>();

  /// What stands in the box that is still open, if one is.
  private final List<Map<String, Object>> boxed = new ArrayList<>();

  private int boxSize;

  List<Piece> all() {
    return List.copyOf(pieces);
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  int size() {
    return pieces.stream().mapToInt(Piece::size).sum();
  }

  void add(Map<String, Object> element) {
    boxed.clear();
    pieces.add(new Piece(element));
  }

  /// Announced as a heading where that is safe.
  void heading(String text, boolean large) {
    var shown = TeamsText.shown(text);
    if (shown.isBlank()) {
      return;
    }
    if (TeamsText.isInert(shown) && TeamsText.fits(shown, Limits.HEADING)) {
      add(Elements.heading(shown, large));
    } else {
      paragraph(List.of(new Run(shown, large ? Run.Style.TITLE : Run.Style.BOLD)));
    }
  }

  /// Small and grey.
  void quiet(String text) {
    if (!text.isBlank()) {
      paragraph(List.of(Run.quiet(text)), Spacing.SMALL);
    }
  }

  void paragraph(List<Run> runs) {
    paragraph(runs, Spacing.DEFAULT);
  }

  void paragraph(List<Run> runs, Spacing spacing) {
    texts(runs, spacing).forEach(this::add);
  }

  /// A text, in as many elements as it needs; none for an empty one.
  static List<Map<String, Object>> texts(List<Run> runs, Spacing spacing) {
    var texts = new ArrayList<Map<String, Object>>();
    for (var group : Run.grouped(runs)) {
      texts.add(Elements.text(group, texts.isEmpty() ? spacing : Spacing.NONE));
    }
    return texts;
  }

  /// On a ground of its own. What follows of the same kind goes on in it.
  void boxed(List<Map<String, Object>> items) {
    for (var item : items) {
      int size = Elements.size(item);
      if (!boxed.isEmpty() && boxSize + size <= Limits.ELEMENT) {
        pieces.removeLast();
        boxSize += size;
      } else {
        boxed.clear();
        boxSize = size;
      }
      boxed.add(item);
      pieces.add(new Piece(Elements.box(boxed, Spacing.MEDIUM)));
    }
  }

  boolean isBoxOpen() {
    return !boxed.isEmpty();
  }

  void closeBox() {
    boxed.clear();
  }

  /// Under a line, in as many parts as it needs.
  void ruled(List<Map<String, Object>> items) {
    var part = new ArrayList<Map<String, Object>>();
    int size = 0;
    for (var item : items) {
      int more = Elements.size(item);
      if (size + more > Limits.ELEMENT && !part.isEmpty()) {
        add(Elements.ruled(part));
        part.clear();
        size = 0;
      }
      part.add(item);
      size += more;
    }
    if (!part.isEmpty()) {
      add(Elements.ruled(part));
    }
  }
}
