package dialogduk.slack.api;

import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.conversations.ConversationsInfoRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.slack.SlackName;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at the connection to Slack: what was granted, what arrives, and whether a room can be
/// written in. What Slack does not answer in two seconds counts as unanswered.
public final class SlackCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration TOLERATED = Duration.ofMinutes(2);

  private final SlackCalls calls;
  private final Supplier<List<Finding>> arrives;
  private final String address;
  private final InstantSource clock;
  private final Executor executor;

  /// @param arrives what is known of the way from Slack to us
  /// @param address how people reach this server
  public SlackCheck(
      SlackCalls calls,
      Supplier<List<Finding>> arrives,
      String address,
      InstantSource clock,
      Executor executor) {
    this.calls = calls;
    this.arrives = arrives;
    this.address = address;
    this.clock = clock;
    this.executor = executor;
  }

  /// @param isRoom or an account
  public List<Finding> of(SlackName place, boolean isRoom) {
    var granted = inTime(() -> granted(place.team()), Finding.of(Kind.TOKEN_UNANSWERED));
    var arriving = inTime(arrives, Finding.of(Kind.SOCKET_NONE));
    var room = inTime(() -> isRoom ? room(place) : List.of(), Finding.of(Kind.ROOM_UNTOLD));
    var found = new ArrayList<Finding>();
    found.addAll(granted.join());
    found.addAll(arriving.join());
    found.add(Finding.of(Kind.ADDRESS, address));
    found.addAll(room.join());
    return found;
  }

  private CompletableFuture<List<Finding>> inTime(Supplier<List<Finding>> look, Finding otherwise) {
    return CompletableFuture.supplyAsync(look, executor)
        .completeOnTimeout(List.of(otherwise), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(_ -> List.of(otherwise));
  }

  // --- what a workspace has granted

  /// The token, its scopes and the clock. Waits for as long as a call may take.
  public List<Finding> granted(String team) {
    try {
      return told(calls.asked(team, "auth.test", client -> client.authTest(it -> it)));
    } catch (Gone uninstalled) {
      return List.of(Finding.of(Kind.TOKEN_REFUSED, "not_installed"));
    } catch (RuntimeException unanswered) {
      return List.of(Finding.of(Kind.TOKEN_UNANSWERED));
    }
  }

  private List<Finding> told(AuthTestResponse answer) {
    if (!answer.isOk()) {
      return List.of(Finding.of(Kind.TOKEN_REFUSED, text(answer.getError())));
    }
    var found = new ArrayList<Finding>();
    found.add(Finding.of(Kind.TOKEN_WELL, workspace(answer)));
    found.addAll(scopes(answer));
    clock(answer).ifPresent(found::add);
    return found;
  }

  /// As people call it, or as far as the answer tells.
  private static String workspace(AuthTestResponse answer) {
    return Stream.of(text(answer.getTeam()), text(answer.getTeamId()))
        .filter(told -> !told.isBlank())
        .findFirst()
        .orElse("Slack");
  }

  private static List<Finding> scopes(AuthTestResponse answer) {
    var told = header(answer, "x-oauth-scopes");
    if (told.isEmpty()) {
      return List.of(Finding.of(Kind.SCOPES_UNTOLD));
    }
    var granted = Arrays.stream(told.get().split(",")).map(String::strip).toList();
    var missing = BotScopes.NEEDED.stream().filter(scope -> !granted.contains(scope)).toList();
    return missing.isEmpty()
        ? List.of(Finding.of(Kind.SCOPES_WELL))
        : missing.stream().map(scope -> Finding.of(Kind.SCOPE_MISSING, scope)).toList();
  }

  private Optional<Finding> clock(AuthTestResponse answer) {
    try {
      return header(answer, "date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(date -> Duration.between(date.toInstant(), clock.instant()).abs())
          .map(
              wrong ->
                  wrong.compareTo(TOLERATED) > 0
                      ? Finding.of(Kind.CLOCK_WRONG, String.valueOf(wrong.toMinutes()))
                      : Finding.of(Kind.CLOCK_WELL));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(AuthTestResponse answer, String name) {
    var headers = answer.getHttpResponseHeaders();
    return headers == null
        ? Optional.empty()
        : headers.entrySet().stream()
            .filter(header -> name.equalsIgnoreCase(header.getKey()))
            .flatMap(header -> header.getValue().stream())
            .findFirst();
  }

  // --- a room

  private List<Finding> room(SlackName room) {
    try {
      var form =
          RequestFormBuilder.toForm(ConversationsInfoRequest.builder().channel(room.id()).build());
      return List.of(membership(calls.sent(room.team(), "conversations.info", "", form)));
    } catch (RuntimeException unanswered) {
      return List.of(Finding.of(Kind.ROOM_UNTOLD));
    }
  }

  /// Only what the answer says: whether we are members is not said by everybody.
  private static Finding membership(Taken answer) {
    if (!answer.isOk()) {
      return Finding.of(
          "channel_not_found".equals(answer.getError()) ? Kind.ROOM_NOT_MEMBER : Kind.ROOM_UNTOLD);
    }
    var name = "#" + answer.ofChannel("name").orElse("");
    if (answer.isChannel("is_archived").orElse(false)) {
      return Finding.of(Kind.ROOM_ARCHIVED, name);
    }
    return answer
        .isChannel("is_member")
        .map(
            isMember ->
                isMember ? Finding.of(Kind.ROOM_WELL, name) : Finding.of(Kind.ROOM_NOT_MEMBER))
        .orElse(Finding.of(Kind.ROOM_UNTOLD));
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }
}
