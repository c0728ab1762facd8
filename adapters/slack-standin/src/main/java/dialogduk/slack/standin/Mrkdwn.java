package dialogduk.slack.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The chat's own markup: which tokens a text holds, and how it reads. Only `&lt;…&gt;` in its raw
/// form is a token; the three escapes are decoded once.
public final class Mrkdwn {

  private static final Pattern TOKEN = Pattern.compile("<([^<>]+)>");

  private Mrkdwn() {}

  /// Every mention, broadcast and link in it, without the brackets: `@U1`, `!here`,
  /// `https://…|label`.
  public static List<String> tokens(String text) {
    var found = new ArrayList<String>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return List.copyOf(found);
  }

  /// What a reader sees, with escapes decoded.
  public static String displayed(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  static String html(String text) {
    var safe = BlockHtml.escape(displayed(text.replaceAll("<([^<>|]+)\\|([^<>]+)>", "$2")));
    return safe.replaceAll("(?<![\\w*])\\*([^*\n]+)\\*(?![\\w*])", "<b>$1</b>")
        .replaceAll("(?<![\\w_])_([^_\n]+)_(?![\\w_])", "<i>$1</i>")
        .replaceAll("(?<![\\w~])~([^~\n]+)~(?![\\w~])", "<s>$1</s>")
        .replace("\n", "<br>");
  }
}
