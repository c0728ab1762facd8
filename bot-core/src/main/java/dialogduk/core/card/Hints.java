package dialogduk.core.card;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What people may not mean to show. It is told to the one who wrote it, alone and before it is
/// shown; nothing is refused and nothing is taken out, but a personal link, which would let anybody
/// in who reads it.
enum Hints {
  TOKEN(
      "hint.token",
      "\\b(xox[a-z]-[\\w-]{10,}|xapp-[\\w-]{10,}|gh[pousr]_\\w{20,}|AKIA[0-9A-Z]{16}"
          + "|eyJ[\\w-]{10,}\\.[\\w-]{10,})|-----BEGIN [A-Z ]*PRIVATE KEY"),
  PERSONAL_NUMBER(
      "hint.personal-number",
      "(?<!\\d)((19|20)\\d{2}|\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]|[678]\\d|9[01])[-+"
          + " ]\\d{4}(?!\\d)"
          + "|(?<!\\d)(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]|[678]\\d|9[01])\\d{4}(?!\\d)"),
  PERSONAL_LINK("hint.personal-link", Hints.LINK);

  private static final String LINK = "(?<=/l/)[A-Za-z0-9_-]{16,}";
  private static final Pattern LINKS = Pattern.compile(LINK);

  private final String key;
  private final Pattern pattern;

  Hints(String key, String pattern) {
    this.key = key;
    this.pattern = Pattern.compile(pattern);
  }

  static List<Hints> in(String text) {
    return Arrays.stream(values()).filter(hint -> hint.pattern.matcher(text).find()).toList();
  }

  /// The same text, and nobody gets in by it.
  static String masked(String text) {
    return LINKS.matcher(text).replaceAll("…");
  }

  /// Of the texts that say it.
  String key() {
    return key;
  }
}
