package dialogduk.app;

import dialogduk.core.bot.Delivery;
import dialogduk.core.bot.Reconciler;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.chat.Background;
import dialogduk.core.chat.Copies;
import dialogduk.core.chat.InTime;
import dialogduk.core.chat.Reception;
import dialogduk.slack.SignatureFilter;
import dialogduk.slack.SlackSignature;
import dialogduk.slack.api.AnswerUrls;
import dialogduk.slack.api.Budget;
import dialogduk.slack.api.SlackCalls;
import dialogduk.slack.api.SlackChannel;
import dialogduk.slack.api.SlackCheck;
import dialogduk.slack.api.SlackRooms;
import dialogduk.slack.api.Tokens;
import dialogduk.slack.app.Profiles;
import dialogduk.slack.app.SlackApp;
import dialogduk.slack.app.SlackDesk;
import dialogduk.slack.app.SlackServlet;
import dialogduk.slack.app.SlackSockets;
import dialogduk.slack.app.Speaking;
import dialogduk.slack.app.WorkspaceNews;
import dialogduk.slack.install.InstalledTokens;
import dialogduk.slack.install.Installing;
import dialogduk.slack.install.Oauth;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Connects a workspace of Slack, when its secrets are set.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${slack.bot-token:}'.isBlank() || !'${slack.client-id:}'.isBlank()")
class SlackConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SlackConfiguration.class);

  static final String EVENTS = "/slack/events";

  /// Slack waits for three seconds.
  private static final Duration PATIENCE = Duration.ofMillis(2_800);

  /// What is between Slack and the desk takes some of it.
  private static final Duration MARGIN = Duration.ofMillis(200);

  @Bean(destroyMethod = "close")
  SlackCalls slackCalls(
      SlackProperties properties, ObjectProvider<InstalledTokens> installed, Clock clock) {
    Tokens tokens = installed.getIfAvailable();
    return new SlackCalls(
        properties.api().toString(),
        tokens == null ? _ -> Optional.of(properties.botToken()) : tokens,
        new Budget(clock));
  }

  @Bean
  SlackChannel slackChannel(SlackCalls calls) {
    return new SlackChannel(calls);
  }

  @Bean
  Background slackBackground(ExecutorService background) {
    return new Background(background, complaint -> LOG.warn("Slack: {}", complaint));
  }

  @Bean
  InTime slackInTime(ExecutorService background) {
    return new InTime(background, PATIENCE, complaint -> LOG.warn("Slack: {}", complaint));
  }

  @Bean
  Speaking slackSpeaking(
      SlackProperties properties, SlackChannel channel, Background slackBackground) {
    return new Speaking(channel, new AnswerUrls(properties.api()), slackBackground);
  }

  /// What is looked at when somebody asks is told once at the start, too.
  @Bean
  SlackCheck slackCheck(
      DialogdukProperties settings,
      SlackCalls calls,
      ObjectProvider<SignatureFilter> requests,
      ObjectProvider<SlackSockets> sockets,
      Clock clock,
      ExecutorService background) {
    return new SlackCheck(
        calls,
        () ->
            Stream.concat(
                    requests.stream()
                        .map(it -> it.lastGenuine().isPresent())
                        .map(it -> it ? Kind.REQUESTS_WELL : Kind.REQUESTS_NONE),
                    sockets.stream()
                        .map(it -> it.isConnected() ? Kind.SOCKET_WELL : Kind.SOCKET_NONE))
                .map(Finding::of)
                .toList(),
        settings.base(),
        clock,
        background);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> tellOfSlack(
      SlackCheck check, ObjectProvider<InstalledTokens> installed, ExecutorService background) {
    return _ ->
        background.execute(
            () -> {
              var tokens = installed.getIfAvailable();
              var teams = tokens == null ? List.of("") : tokens.teams();
              teams.forEach(team -> Findings.tell("Slack", check.granted(team)));
            });
  }

  @Bean
  SlackChat slackChat(
      House house,
      SlackCheck check,
      SlackCalls calls,
      SlackChannel channel,
      Speaking speaking,
      ConnectedChats chats) {
    var shown = house.store().shown();
    var delivery =
        new Delivery(
            new Reconciler(house::board, shown, channel),
            shown,
            (room, trouble) -> chats.tell(room.session(), room.room(), trouble));
    var slack = new SlackChat(delivery, speaking, new SlackRooms(calls), check);
    chats.connect(slack);
    return slack;
  }

  @Bean
  SlackApp slackApp(
      DialogdukProperties settings,
      House house,
      Reception reception,
      SlackCalls calls,
      SlackChannel channel,
      Speaking speaking,
      ConnectedChats chats,
      Deliveries deliveries,
      ObjectProvider<WorkspaceNews> workspaces,
      Clock clock,
      Background slackBackground,
      ExecutorService background) {
    var store = house.store();
    var desk =
        new SlackDesk(
            reception,
            new Profiles(calls, settings.language(), background),
            store.rooms(),
            new Copies(store.shown(), store.rooms(), channel, slackBackground),
            speaking,
            new ChatNews(store.rooms(), chats, deliveries),
            clock,
            settings.zone(),
            PATIENCE.minus(MARGIN));
    return new SlackApp(
        calls.slack(),
        background,
        desk,
        new ChatNews(store.rooms(), chats, deliveries),
        workspaces.getIfAvailable(() -> WorkspaceNews.UNHEARD));
  }

  /// People install the app themselves, in as many workspaces as they have.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!'${slack.client-id:}'.isBlank()")
  static class ManyWorkspaces {

    @Bean
    Oauth slackOauth(SlackProperties properties, Clock clock) {
      return new Oauth(
          properties.api().toString(),
          properties.clientId().strip(),
          properties.clientSecret().strip(),
          clock);
    }

    @Bean
    InstalledTokens slackTokens(House house, Oauth oauth, Clock clock) {
      return new InstalledTokens(house.store().installations(), oauth, clock);
    }

    @Bean
    SlackWorkspaces slackWorkspaces(
        InstalledTokens tokens, House house, ConnectedChats chats, Deliveries deliveries) {
      var rooms = house.store().rooms();
      return new SlackWorkspaces(tokens, rooms, new ChatNews(rooms, chats, deliveries));
    }

    @Bean
    Installing slackInstalling(
        SlackProperties properties,
        DialogdukProperties settings,
        Oauth oauth,
        InstalledTokens tokens,
        Clock clock) {
      return new Installing(
          properties.api(),
          properties.clientId().strip(),
          settings.base() + SlackInstallation.BACK,
          oauth,
          tokens,
          clock);
    }
  }

  /// Slack calls us.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!'${slack.signing-secret:}'.isBlank()")
  static class OverHttp {

    @Bean
    ServletRegistrationBean<SlackServlet> slackServlet(SlackApp app, InTime slackInTime) {
      return new ServletRegistrationBean<>(
          new SlackServlet(app::handle, app::interaction, slackInTime), EVENTS);
    }

    @Bean
    SignatureFilter signatureFilter(SlackProperties properties, Clock clock) {
      return new SignatureFilter(new SlackSignature(properties.secrets()), clock);
    }

    /// First of all filters: whoever asks for a parameter before it has read the body away.
    @Bean
    FilterRegistrationBean<SignatureFilter> slackSignature(SignatureFilter filter) {
      var bean = new FilterRegistrationBean<>(filter);
      bean.addUrlPatterns(EVENTS);
      bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return bean;
    }
  }

  /// We call Slack.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!'${slack.app-token:}'.isBlank()")
  static class OverSockets {

    @Bean(destroyMethod = "close")
    SlackSockets slackSockets(
        SlackProperties properties,
        SlackCalls calls,
        SlackApp app,
        InTime slackInTime,
        ExecutorService background) {
      return new SlackSockets(calls, properties.appToken().strip(), app, slackInTime, background);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> connectSockets(SlackSockets sockets) {
      return _ -> sockets.start();
    }
  }
}
