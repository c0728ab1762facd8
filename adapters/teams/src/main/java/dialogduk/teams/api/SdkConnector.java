package dialogduk.teams.api;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.teams.TeamsMessage;
import dialogduk.teams.credentials.ServiceCredentials.NotSent;
import dialogduk.teams.credentials.TeamsAdapter;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The connector through the Bot Framework's SDK, with our credentials.
public final class SdkConnector implements Connector {

  private final TeamsAdapter adapter;

  public SdkConnector(TeamsAdapter adapter) {
    this.adapter = adapter;
  }

  @Override
  public String post(Address where, Optional<String> under, TeamsMessage message) {
    var activity = SdkActivity.of(where, message);
    var place =
        under.map(root -> where.conversation() + ";messageid=" + root).orElse(where.conversation());
    var posted = call("post", where.service(), it -> it.sendToConversation(place, activity));
    return named("post", posted == null ? null : posted.getId());
  }

  @Override
  public void edit(Address where, String message, TeamsMessage instead) {
    var activity = SdkActivity.of(where, instead);
    activity.setId(message);
    var _ =
        call(
            "edit",
            where.service(),
            it -> it.updateActivity(where.conversation(), message, activity));
  }

  @Override
  public String personal(URI service, String bot, String user, String tenant) {
    var wanted = new ConversationParameters();
    wanted.setIsGroup(false);
    wanted.setBot(new ChannelAccount(bot));
    wanted.setMembers(List.of(new ChannelAccount(user)));
    wanted.setTenantId(tenant);
    var found = call("open a personal chat", service, it -> it.createConversation(wanted));
    return named("open a personal chat", found == null ? null : found.getId());
  }

  private static String named(String verb, @Nullable String id) {
    if (id == null || id.isEmpty()) {
      throw new IllegalStateException("not known whether Teams did " + verb + ": it gave no id");
    }
    return id;
  }

  private <T> @Nullable T call(
      String verb, URI service, Function<Conversations, CompletableFuture<T>> call) {
    try {
      return call.apply(adapter.connector(service).getConversations()).join();
    } catch (CompletionException failed) {
      throw told(verb, failed.getCause());
    }
  }

  private static RuntimeException told(String verb, @Nullable Throwable failed) {
    return switch (failed) {
      case ErrorResponseException refused -> told(verb, refused);
      case NotSent unsent when unsent.isLasting() ->
          new Gone("could not " + verb + ": " + unsent.getMessage(), Gone.What.PERMISSION);
      case NotSent unsent -> unreached(verb, unsent);
      case ConnectException unreached -> unreached(verb, unreached);
      case NoRouteToHostException unreached -> unreached(verb, unreached);
      case UnknownHostException unreached -> unreached(verb, unreached);
      case null, default ->
          new IllegalStateException("not known whether Teams did " + verb, failed);
    };
  }

  private static RuntimeException told(String verb, ErrorResponseException refused) {
    var error = refused.body() == null ? null : refused.body().getError();
    var word = error == null || error.getCode() == null ? "" : error.getCode();
    var response = refused.response();
    return ErrorWords.told(
        verb, response.code(), word, Optional.ofNullable(response.headers().get("Retry-After")));
  }

  /// Nothing was done, and nobody has said how long to wait.
  private static Busy unreached(String verb, Exception why) {
    return new Busy("could not %s: %s".formatted(verb, why.getMessage()), Duration.ZERO);
  }
}
