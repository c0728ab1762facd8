package dialogduk.teams.api;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.TeamsName;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ContactsTest {

  private static final TeamsName CHANNEL = new TeamsName("7e0a", "19:one@thread.tacv2");
  private static final TeamsName EVA = new TeamsName("7e0a", "eva");

  private final MemoryInstallations installations = new MemoryInstallations();

  private static Contact person(Optional<String> conversation) {
    return Contact.person("https://smba/emea/", "28:bot", "29:eva", conversation);
  }

  private static Contact channel(String service) {
    return Contact.room(service, "28:bot", CHANNEL.id(), Optional.of("19:team"));
  }

  @Test
  void says_whether_it_is_news() {
    var contacts = new Contacts(installations);

    assertThat(contacts.remember(CHANNEL, channel("https://smba/emea/"))).isTrue();
    assertThat(contacts.remember(CHANNEL, channel("https://smba/emea/"))).isFalse();
  }

  /// Teams tells of an installation by two events at the same moment.
  @Test
  @Timeout(20)
  void says_once_that_it_is_news_to_those_who_tell_it_at_once() throws Exception {
    var contacts = new Contacts(installations);
    var both = new CountDownLatch(1);
    installations.writeAfter(both);
    var news = new AtomicInteger();
    var tellers =
        Stream.generate(() -> (Runnable) () -> tell(contacts, news))
            .limit(2)
            .map(Thread.ofPlatform()::start)
            .toList();
    while (!tellers.stream().allMatch(it -> it.getState() == Thread.State.WAITING)) {
      Thread.onSpinWait();
    }

    both.countDown();
    for (var teller : tellers) {
      teller.join();
    }

    assertThat(news).hasValue(1);
    assertThat(installations.writes()).isEqualTo(1);
  }

  private static void tell(Contacts contacts, AtomicInteger news) {
    if (contacts.remember(EVA, person(Optional.of("a:1")))) {
      news.incrementAndGet();
    }
  }

  @Test
  void writes_nothing_that_it_knows() {
    var contacts = new Contacts(installations);
    contacts.remember(EVA, person(Optional.of("a:1")));
    contacts.remember(EVA, person(Optional.empty()));

    assertThat(installations.writes()).isEqualTo(1);
  }

  @Test
  void remembers_after_a_restart() {
    new Contacts(installations).remember(EVA, person(Optional.of("a:1")));

    assertThat(new Contacts(installations).find(EVA)).contains(person(Optional.of("a:1")));
  }

  @Test
  void keeps_what_is_not_told_again() {
    var contacts = new Contacts(installations);
    contacts.remember(EVA, person(Optional.of("a:1")));
    contacts.remember(
        EVA, Contact.person("https://smba/amer/", "28:bot", "29:eva", Optional.empty()));

    assertThat(contacts.find(EVA))
        .contains(Contact.person("https://smba/amer/", "28:bot", "29:eva", Optional.of("a:1")));
  }

  @Test
  void forgets() {
    var contacts = new Contacts(installations);
    contacts.remember(EVA, person(Optional.of("a:1")));
    contacts.forget(EVA);

    assertThat(contacts.find(EVA)).isEmpty();
    assertThat(new Contacts(installations).find(EVA)).isEmpty();
  }

  @Test
  void knows_the_channels_of_a_team() {
    var contacts = new Contacts(installations);
    contacts.remember(CHANNEL, channel("https://smba/emea/"));
    contacts.remember(EVA, person(Optional.of("a:1")));

    assertThat(contacts.channelsOf("7e0a", "19:team")).containsExactly(CHANNEL);
    assertThat(contacts.channelsOf("7e0a", "19:other")).isEmpty();
    assertThat(contacts.channelsOf("other", "19:team")).isEmpty();
  }
}
