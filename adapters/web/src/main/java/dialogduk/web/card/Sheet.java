package dialogduk.web.card;

import dialogduk.web.PageWords;

/// What is at hand while one card is drawn: where it stands, what has been written so far, and
/// names for its parts that no other card on the page has.
final class Sheet {

  final Html html = new Html();
  final Place place;
  final PageWords words;
  final String id;

  private int level;
  private int names;

  Sheet(Place place, String slot) {
    this.place = place;
    this.words = PageWords.in(place.language());
    this.id = "card-" + plain(slot);
    this.level = place.title() ? 0 : 1;
  }

  /// The name of a part, as it may stand in an id.
  String id(String part) {
    return id + "-" + plain(part);
  }

  /// A new name for a part that has none of its own.
  String newId(String kind) {
    names++;
    return id + "-" + kind + names;
  }

  /// The element for a heading. Never skips a level, and never gives the page a second title.
  String heading(int wanted) {
    level = Math.min(Math.max(wanted, place.title() ? 1 : 2), level + 1);
    return "h" + level;
  }

  /// The element for a heading that nothing stands under: it leaves the level where it was.
  String inner() {
    return "h" + Math.min(level + 1, 4);
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]", "-");
  }
}
