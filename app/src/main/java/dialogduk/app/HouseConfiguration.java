package dialogduk.app;

import dialogduk.core.chat.Letters;
import dialogduk.core.chat.Reception;
import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.store.SqliteStore;
import dialogduk.web.page.Pages;
import dialogduk.web.room.DemoPlayers;
import dialogduk.web.room.Desk;
import dialogduk.web.room.Doors;
import dialogduk.web.room.LiveRooms;
import dialogduk.web.room.WebSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// Puts the store under the core and the web room on top of it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  DialogdukProperties.class,
  SlackProperties.class,
  TeamsProperties.class
})
@ComponentScan("dialogduk.web.room")
class HouseConfiguration {

  /// The first thing that a server needs, and so the first that is asked for: what is refused is
  /// refused before any file is opened.
  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> address(
      DialogdukProperties properties, Refusals refusals) throws UnknownHostException {
    var address = InetAddress.getByName(properties.bind());
    return factory -> factory.setAddress(address);
  }

  @Bean
  HealthIndicator storeHealthIndicator(SqliteStore store) {
    return () -> {
      var health = store.health();
      return (health.isUp() ? Health.up() : Health.down())
          .withDetail("says", health.message())
          .build();
    };
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Dialogues dialogues(DialogdukProperties properties) {
    return Dialogs.load(properties.extraDialogues());
  }

  @Bean
  DemoTexts demoTexts() {
    return Dialogs.demo();
  }

  @Bean(destroyMethod = "close")
  @DependsOn("dialogues")
  SqliteStore store(DialogdukProperties properties) {
    return SqliteStore.open(properties.store());
  }

  @Bean
  LiveRooms liveRooms() {
    return new LiveRooms();
  }

  @Bean
  House house(
      DialogdukProperties properties,
      SqliteStore store,
      Dialogues dialogues,
      Clock clock,
      ObjectProvider<Aftermath> aftermath) {
    Dialogs.refuseChanged(dialogues, store.events());
    return House.of(
        store,
        dialogues,
        clock,
        properties.zone(),
        news -> aftermath.getObject().happened(news),
        asked -> aftermath.getObject().asked(asked));
  }

  @Bean
  Letters letters(House house) {
    return new Letters(house.reading(), house.store().people());
  }

  @Bean
  ConnectedChats chats(House house, Letters letters, Clock clock) {
    return new ConnectedChats(house.store().shown(), letters, clock);
  }

  @Bean(destroyMethod = "close")
  ExecutorService background() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Bean(destroyMethod = "close")
  Deliveries deliveries(
      House house, ConnectedChats chats, Clock clock, ExecutorService background) {
    return new Deliveries(house.store().shown(), chats, clock, background);
  }

  /// Rooms are kept as they should be once every chat is connected.
  @Bean
  ApplicationListener<ApplicationReadyEvent> deliver(Deliveries deliveries) {
    return _ -> deliveries.start();
  }

  @Bean
  Reception reception(
      House house, Dialogues dialogues, Doors doors, ConnectedChats chats, Clock clock) {
    var store = house.store();
    return new Reception(
        house.bot(),
        house.reading(),
        store.people(),
        store.rooms(),
        dialogues,
        house.lots(),
        doors,
        chats,
        clock);
  }

  @Bean
  Desk desk(
      DialogdukProperties properties,
      House house,
      Dialogues dialogues,
      DemoTexts demo,
      ConnectedChats chats,
      Clock clock) {
    var store = house.store();
    return new Desk(
        house.bot(),
        house.reading(),
        store.people(),
        store.events(),
        store.boxes(),
        dialogues,
        demo,
        house.lots(),
        house.asks(),
        chats,
        clock,
        properties.zone(),
        new Pages(),
        new WebSettings(
            properties.base(),
            properties.codeToStart(),
            properties.offersDemo(),
            properties.language()));
  }

  @Bean
  Doors doors(Desk desk) {
    return new Doors(desk.people(), desk.lots(), desk.settings());
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService later() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("made-up-people").daemon().factory());
  }

  @Bean
  DemoPlayers demoPlayers(Desk desk, ScheduledExecutorService later) {
    return new DemoPlayers(
        desk,
        (wait, turn) -> {
          var _ = later.schedule(turn, wait.toMillis(), TimeUnit.MILLISECONDS);
        });
  }

  /// In rehearsals that were going on when the server stopped.
  @Bean
  ApplicationListener<ApplicationReadyEvent> wakePlayers(
      DemoPlayers players, ExecutorService background) {
    return _ -> background.execute(players::wakeAll);
  }
}
