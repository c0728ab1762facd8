package dialogduk.app;

import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.store.SqliteStore;
import dialogduk.web.page.Pages;
import dialogduk.web.room.DemoPlayers;
import dialogduk.web.room.Desk;
import dialogduk.web.room.Doors;
import dialogduk.web.room.LiveRooms;
import dialogduk.web.room.WebSettings;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Puts the store under the core and the web room on top of it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DialogdukProperties.class)
@ComponentScan("dialogduk.web.room")
class HouseConfiguration {

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
      LiveRooms live,
      ObjectProvider<DemoPlayers> players) {
    Consumer<String> wake =
        session -> {
          live.wake(session);
          players.ifAvailable(demo -> demo.wake(session));
        };
    return House.of(store, dialogues, clock, properties.zone(), wake);
  }

  @Bean
  Desk desk(
      DialogdukProperties properties,
      House house,
      Dialogues dialogues,
      DemoTexts demo,
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
    return new DemoPlayers(desk, later);
  }
}
