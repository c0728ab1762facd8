package dialogduk.slack.standin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Part of a list, and the cursor to the rest.
///
/// @param next empty when there is no more
record Page<T>(List<T> items, String next) {

  private static final int MOST = 1000;

  /// @param refusal the word for a limit that is no number or too large
  static <T> Page<T> of(List<T> all, Call call, int usual, String refusal) {
    var limit = call.text("limit").isEmpty() ? usual : call.number("limit", -1);
    if (limit < 1 || limit > MOST) {
      throw new Refusal(refusal);
    }
    var from = call.text("cursor").isEmpty() ? 0 : position(call.text("cursor"));
    var to = Math.min(all.size(), from + limit);
    if (from > all.size()) {
      throw new Refusal("invalid_cursor");
    }
    return new Page<>(all.subList(from, to), to < all.size() ? cursor(to) : "");
  }

  private static String cursor(int position) {
    return Base64.getEncoder()
        .encodeToString(("next:" + position).getBytes(StandardCharsets.UTF_8));
  }

  private static int position(String cursor) {
    try {
      var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.matches("next:\\d{1,9}")) {
        return Integer.parseInt(text.substring("next:".length()));
      }
      throw new Refusal("invalid_cursor");
    } catch (IllegalArgumentException notBase64) {
      throw new Refusal("invalid_cursor");
    }
  }
}
