package dialogduk.teams.api;

import static java.util.Map.entry;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Channel.Gone.What;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the connector's "no" means for us: its word where it gives one that we know, otherwise its
/// status. The only place that knows them.
///
/// Source: the table of status codes in
/// <https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability>; what
/// may be tried again: <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit>
final class ErrorWords {

  /// Teams has no limit that lasts longer than an hour; a longer wish is a mistake.
  static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /// Nothing was done, and the same may be tried again.
  private static final Set<Integer> PASSING = Set.of(412, 429, 502, 503, 504);

  private static final Map<String, What> GONE =
      Map.ofEntries(
          entry("ActivityNotFoundInConversation", What.MESSAGE),
          entry("NotEnoughPermissions", What.PERMISSION),
          entry("MessageWritesBlocked", What.ROOM),
          entry("ConversationBlockedByUser", What.ROOM),
          entry("BotNotInConversationRoster", What.MEMBERSHIP),
          entry("BotDisabledByAdmin", What.PERMISSION),
          entry("BotNotRegistered", What.PERMISSION),
          entry("Forbidden", What.PERMISSION),
          entry("ForbiddenOperationException", What.PERMISSION),
          entry("InvalidBotApiHost", What.PERMISSION),
          entry("MemberNotFoundInConversation", What.PERSON),
          entry("BadArgument", What.CONTENT),
          entry("Bad Argument", What.CONTENT),
          entry("BadSyntax", What.CONTENT),
          entry("MessageSizeTooBig", What.CONTENT));

  /// Seen of rooms that were there: msteams-docs#9425, botbuilder-python#2102. A token that is not
  /// taken is fetched anew for the next call.
  private static final Map<String, What> DOUBTFUL =
      Map.of("ConversationNotFound", What.ROOM, "Unauthorized", What.PERMISSION);

  private static final Pattern WORD = Pattern.compile("[A-Za-z ]{1,60}");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,40}");

  private ErrorWords() {}

  /// @param verb what was tried, for the operator
  /// @param word of the error; empty where there is none
  /// @param retryAfter the header as it came
  static RuntimeException told(String verb, int status, String word, Optional<String> retryAfter) {
    var message = "Teams refused to %s: %d%s".formatted(verb, status, named(word));
    if (PASSING.contains(status)) {
      return new Busy(message, wait(retryAfter));
    }
    if (status < 400 || status >= 500) {
      return new IllegalStateException("not known whether Teams did " + verb + ": " + status);
    }
    if (GONE.containsKey(word)) {
      return new Gone(message, GONE.getOrDefault(word, What.PERMISSION));
    }
    return DOUBTFUL.containsKey(word)
        ? new Connector.Doubtful(message, DOUBTFUL.getOrDefault(word, What.ROOM))
        : byStatus(message, status);
  }

  private static String named(String word) {
    return WORD.matcher(word).matches() ? " " + word : "";
  }

  private static RuntimeException byStatus(String message, int status) {
    return switch (status) {
      case 401 -> new Connector.Doubtful(message, What.PERMISSION);
      case 404 -> new Connector.Doubtful(message, What.ROOM);
      case 403 -> new Gone(message, What.PERMISSION);
      default -> new Gone(message, What.CONTENT);
    };
  }

  /// No time at all where it is not said in seconds.
  private static Duration wait(Optional<String> retryAfter) {
    return retryAfter
        .map(String::strip)
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> new BigInteger(text).min(BigInteger.valueOf(LONGEST_WAIT.toSeconds())))
        .map(seconds -> Duration.ofSeconds(seconds.longValue()))
        .orElse(Duration.ZERO);
  }
}
