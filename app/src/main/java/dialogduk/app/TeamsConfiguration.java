package dialogduk.app;

import dialogduk.core.bot.Delivery;
import dialogduk.core.bot.Reconciler;
import dialogduk.core.chat.Background;
import dialogduk.core.chat.Copies;
import dialogduk.core.chat.InTime;
import dialogduk.core.chat.Reception;
import dialogduk.teams.api.Contacts;
import dialogduk.teams.api.SdkConnector;
import dialogduk.teams.api.TeamsBudget;
import dialogduk.teams.api.TeamsChannel;
import dialogduk.teams.api.TeamsCheck;
import dialogduk.teams.app.RoomEvents;
import dialogduk.teams.app.Speaking;
import dialogduk.teams.app.TeamsApp;
import dialogduk.teams.app.TeamsDesk;
import dialogduk.teams.app.TeamsServlet;
import dialogduk.teams.credentials.TeamsAdapter;
import dialogduk.teams.guard.GuardFilter;
import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.TeamsSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Connects Teams, when its bot is set, or on a developer's machine without one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${teams.app-id:}'.isBlank() || '${teams.dev:}'.strip() == 'true'")
class TeamsConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(TeamsConfiguration.class);

  static final String MESSAGES = "/api/messages";

  /// Teams waits for five seconds, and people for less.
  private static final Duration PATIENCE = Duration.ofMillis(4_500);

  /// What a server of Microsoft's may take to tell keys or a token.
  private static final Duration LONGEST_FETCH = Duration.ofSeconds(4);

  /// @throws Refusals.BadSetting if what is set cannot be used
  @Bean
  TeamsSettings teamsSettings(TeamsProperties teams, DialogdukProperties properties) {
    return Refusals.usable(teams.written(properties.loopback()).read());
  }

  @Bean(destroyMethod = "close")
  Fetch teamsFetch() {
    return new Fetch(LONGEST_FETCH);
  }

  @Bean
  TeamsAccess teamsAccess(TeamsSettings settings, Fetch teamsFetch, ExecutorService background) {
    return TeamsAccess.of(settings, teamsFetch, background);
  }

  @Bean
  GuardFilter teamsFilter(TeamsAccess access, Clock clock) {
    return new GuardFilter(access.guard(), clock);
  }

  /// First of all filters: whoever asks for a parameter before it has read the body away.
  @Bean
  FilterRegistrationBean<GuardFilter> teamsGuarding(GuardFilter filter) {
    var bean = new FilterRegistrationBean<>(filter);
    bean.addUrlPatterns(MESSAGES);
    bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return bean;
  }

  // --- what we write

  @Bean
  TeamsAdapter teamsAdapter(TeamsAccess access) {
    return new TeamsAdapter(access.credentials());
  }

  @Bean
  Contacts teamsContacts(House house) {
    return new Contacts(house.store().installations());
  }

  @Bean
  TeamsChannel teamsChannel(
      TeamsSettings settings, TeamsAdapter adapter, Contacts contacts, Clock clock) {
    return new TeamsChannel(
        new SdkConnector(adapter),
        contacts,
        new TeamsBudget(clock),
        settings instanceof TeamsSettings.Registered);
  }

  @Bean
  Background teamsBackground(ExecutorService background) {
    return new Background(background, complaint -> LOG.warn("Teams: {}", complaint));
  }

  @Bean
  Speaking teamsSpeaking(TeamsChannel channel, Background teamsBackground) {
    return new Speaking(channel, teamsBackground);
  }

  /// What is looked at when somebody asks is told once at the start, too.
  @Bean
  TeamsCheck teamsCheck(
      DialogdukProperties properties,
      TeamsAccess access,
      Fetch teamsFetch,
      GuardFilter filter,
      Contacts contacts,
      ExecutorService background) {
    var looks =
        new TeamsCheck.Looks(
            access.missing(),
            access.keys(),
            () -> filter.lastGenuine().isPresent(),
            teamsFetch::ahead,
            contacts::find);
    return new TeamsCheck(access.mode(), looks, properties.base(), background);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> tellOfTeams(
      TeamsCheck check, ExecutorService background) {
    return _ -> background.execute(() -> Findings.tell("Teams", check.general()));
  }

  @Bean
  TeamsChat teamsChat(
      House house,
      TeamsChannel channel,
      Speaking teamsSpeaking,
      TeamsCheck check,
      ConnectedChats chats) {
    var shown = house.store().shown();
    var delivery =
        new Delivery(
            new Reconciler(house::board, shown, channel),
            shown,
            (room, trouble) -> chats.tell(room.session(), room.room(), trouble));
    var teams = new TeamsChat(delivery, teamsSpeaking, check);
    chats.connect(teams);
    return teams;
  }

  // --- what we hear

  @Bean
  TeamsApp teamsApp(
      DialogdukProperties settings,
      House house,
      Reception reception,
      TeamsAdapter adapter,
      TeamsChannel channel,
      Contacts contacts,
      Speaking teamsSpeaking,
      Background teamsBackground,
      ConnectedChats chats,
      Deliveries deliveries,
      Clock clock) {
    var store = house.store();
    var news = new ChatNews(store.rooms(), chats, deliveries);
    var desk =
        new TeamsDesk(
            reception,
            new Copies(store.shown(), store.rooms(), channel, teamsBackground),
            teamsSpeaking,
            news,
            clock,
            settings.zone(),
            settings.language());
    return new TeamsApp(
        adapter,
        desk,
        new RoomEvents(contacts, news, teamsSpeaking, settings.language()),
        contacts);
  }

  @Bean
  ServletRegistrationBean<TeamsServlet> teamsServlet(TeamsApp app, ExecutorService background) {
    var inTime = new InTime(background, PATIENCE, complaint -> LOG.warn("Teams: {}", complaint));
    return new ServletRegistrationBean<>(new TeamsServlet(app, inTime), MESSAGES);
  }
}
