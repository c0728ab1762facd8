package dialogduk.teams.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.ConversationReference;
import dialogduk.teams.guard.Verdict;
import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.LoopbackServer;
import dialogduk.teams.trust.TeamsSettings;
import dialogduk.teams.trust.WrittenSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What really leaves this machine when the SDK writes to Teams.
@Timeout(120)
class TeamsAdapterIT {

  private static final String POSTS = "/v3/conversations/19:room/activities";
  private static final LoopbackServer.Page TAKEN = LoopbackServer.text(200, "{\"id\":\"1\"}");
  private static final String TOKEN = "/token";

  private final LoopbackServer teams = new LoopbackServer().otherwise(TAKEN);
  private final LoopbackServer stranger = new LoopbackServer().otherwise(TAKEN);
  private final LoopbackServer login =
      new LoopbackServer().on(TOKEN, 200, "{\"access_token\":\"t0ken\",\"expires_in\":3600}");
  private final Fetch fetch = new Fetch(Duration.ofSeconds(4));
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    fetch.close();
    background.shutdownNow();
    teams.close();
    stranger.close();
    login.close();
  }

  private TeamsSettings.Registered settings() {
    return (TeamsSettings.Registered)
        new WrittenSettings(
                "app",
                "secret",
                "tenant",
                "",
                "",
                "",
                login.at(TOKEN).toString(),
                teams.at("").toString(),
                "",
                true)
            .read();
  }

  private TeamsAdapter registered() {
    var tokens = new BotTokens(settings(), fetch, background, System::nanoTime);
    return new TeamsAdapter(new ServiceCredentials("app", tokens));
  }

  private static ConversationReference room(URI serviceUrl) {
    var reference = new ConversationReference();
    reference.setChannelId("msteams");
    reference.setServiceUrl(serviceUrl.toString());
    reference.setConversation(new ConversationAccount("19:room"));
    reference.setBot(new ChannelAccount("28:app"));
    reference.setUser(new ChannelAccount("29:person"));
    return reference;
  }

  private static BotCallbackHandler saying(String text) {
    return turn -> {
      var message = new Activity(ActivityTypes.MESSAGE);
      message.setText(text);
      return turn.sendActivity(message).thenApply(_ -> null);
    };
  }

  private static CompletableFuture<Void> write(TeamsAdapter adapter, URI serviceUrl) {
    return adapter.continueConversation("app", room(serviceUrl), saying("hej"));
  }

  @Test
  void writes_with_the_bots_token_to_a_host_on_the_list() {
    write(registered(), teams.at("")).join();
    assertThat(teams.asked()).hasSize(1);
    assertThat(teams.asked().getFirst().path()).startsWith(POSTS);
    assertThat(teams.asked().getFirst().headers())
        .containsEntry("Authorization", List.of("Bearer t0ken"));
  }

  @Test
  void asks_for_the_token_once() {
    var adapter = registered();
    write(adapter, teams.at("")).join();
    write(adapter, teams.at("")).join();
    assertThat(teams.asked()).hasSize(2);
    assertThat(login.asked()).hasSize(1);
  }

  @Test
  @DisplayName("H073 sends nothing at all to a host off the list")
  void sends_nothing_off_the_list() {
    assertThatThrownBy(write(registered(), stranger.at(""))::join)
        .hasStackTraceContaining("TEAMS_SERVICE_HOSTS");
    assertThat(stranger.asked()).isEmpty();
    assertThat(login.asked()).isEmpty();
  }

  @Test
  void follows_no_redirect() {
    teams.otherwise(LoopbackServer.redirect(stranger.at(POSTS)));
    assertThatThrownBy(write(registered(), teams.at(""))::join).hasStackTraceContaining("307");
    assertThat(teams.asked()).hasSize(1);
    assertThat(stranger.asked()).isEmpty();
  }

  @Test
  void posts_once_whatever_is_answered() {
    teams.otherwise(LoopbackServer.text(502, ""));
    assertThatThrownBy(write(registered(), teams.at(""))::join).hasStackTraceContaining("502");
    assertThat(teams.asked()).hasSize(1);
  }

  @Test
  @DisplayName("H306 sends nothing while there is no token")
  void sends_nothing_without_a_token() {
    login.on(TOKEN, 401, "{\"error\":\"invalid_client\"}");
    assertThatThrownBy(write(registered(), teams.at(""))::join)
        .hasStackTraceContaining("TEAMS_APP_PASSWORD")
        .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("secret"));
    assertThat(teams.asked()).isEmpty();
  }

  @Test
  void answers_where_the_token_said_and_not_where_the_activity_says() {
    var activity = new Activity(ActivityTypes.MESSAGE);
    activity.applyConversationReference(room(stranger.at("")), true);
    var accepted = new Verdict.Accepted("app", "issuer", teams.at(""), "tenant");
    registered().process(accepted, activity, saying("hej")).join();
    assertThat(teams.asked()).hasSize(1);
    assertThat(stranger.asked()).isEmpty();
  }

  @Test
  void takes_nothing_in_past_the_guard() {
    assertThatThrownBy(
            registered()
                    .processActivity(
                        "Bearer a.b.c", new Activity(ActivityTypes.MESSAGE), saying("hej"))
                ::join)
        .hasRootCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void needs_no_token_while_developing() {
    var adapter =
        new TeamsAdapter(new ServiceCredentials("", new NoTokens(new TeamsSettings.Dev())));
    var activity = new Activity(ActivityTypes.MESSAGE);
    activity.applyConversationReference(room(teams.at("")), true);
    var accepted = new Verdict.Accepted("", "", teams.at(""), "");
    adapter.process(accepted, activity, saying("hej")).join();
    assertThat(teams.asked()).hasSize(1);
    assertThat(teams.asked().getFirst().hasToken()).isFalse();
  }

  @Test
  void reaches_nothing_but_this_machine_while_developing() {
    var adapter =
        new TeamsAdapter(new ServiceCredentials("", new NoTokens(new TeamsSettings.Dev())));
    var away = URI.create("http://dialogduk.invalid/");
    var activity = new Activity(ActivityTypes.MESSAGE);
    activity.applyConversationReference(room(away), true);
    assertThatThrownBy(
            adapter.process(new Verdict.Accepted("", "", away, ""), activity, saying("hej"))::join)
        .hasStackTraceContaining("TEAMS_SERVICE_HOSTS");
  }
}
