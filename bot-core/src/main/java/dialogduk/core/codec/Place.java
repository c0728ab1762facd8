package dialogduk.core.codec;

import java.util.regex.Pattern;

/// Where in a file a value stands, for those who look for it: path, line and column from 1.
record Place(String path, int line, int column) {

  static final Place FILE = new Place("$", 0, 0);

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$-]{1,60}");
  private static final int MOST_SHOWN = 60;

  Place field(String key) {
    var step = PLAIN.matcher(key).matches() ? "." + key : "['" + shown(key) + "']";
    return new Place(path + step, line, column);
  }

  Place item(int index) {
    return new Place(path + "[" + index + "]", line, column);
  }

  Place at(int line, int column) {
    return new Place(path, line, column);
  }

  /// A foreign text as it may stand in a message: short, and on one line.
  static String shown(String foreign) {
    var cut = foreign.length() <= MOST_SHOWN ? foreign : foreign.substring(0, MOST_SHOWN) + "…";
    return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
  }
}
