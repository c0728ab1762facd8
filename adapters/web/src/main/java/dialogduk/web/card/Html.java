package dialogduk.web.card;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes HTML. Every text and every attribute is escaped here, once, and nowhere else.
final class Html {

  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder(2_048);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element. An attribute without a value is left out; one with an empty value stands by
  /// its name alone.
  Html open(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /// An element that has no content: `input`, `br`.
  Html single(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    return this;
  }

  /// A whole element with a text in it.
  Html element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /// Browsers swallow the first line break in a text area, so one that counts is written twice.
  Html fieldText(String text) {
    if (text.startsWith("\n") || text.startsWith("\r")) {
      out.append('\n');
    }
    return text(text);
  }

  /// Markup of our own.
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  private void start(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int at = 0; at < attributes.length; at += 2) {
      attribute(String.valueOf(attributes[at]), attributes[at + 1]);
    }
    out.append('>');
  }

  private void attribute(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    out.append(' ').append(name);
    if (!value.isEmpty() || name.equals("value")) {
      out.append("=\"");
      escape(value);
      out.append('"');
    }
  }

  private void escape(String text) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == '\r') {
        at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        point = '\n';
      }
      append(point);
    }
  }

  private void append(int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isLegal(point) ? point : REPLACEMENT);
    }
  }

  private static boolean isLegal(int point) {
    return point >= ' '
        ? Character.getType(point) != Character.SURROGATE
        : point == '\n' || point == '\t';
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Not closed: " + open);
    }
    return out.toString();
  }
}
