package dialogduk.web.card;

import org.jspecify.annotations.Nullable;

/// A printed question: its number in quiet ink, its sub-heading, its own words.
final class Question {

  private Question() {}

  /// Writes it into an element with the class `q-text`.
  static void inside(Html html, String number, @Nullable String heading, String text) {
    if (!number.isEmpty()) {
      html.element("span", number, "class", "n").text(" ");
    }
    html.open("span");
    if (heading != null) {
      html.element("span", heading, "class", "q-head").text(" ");
    }
    html.text(text).close();
  }
}
