package dialogduk.teams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Card;
import dialogduk.core.testkit.ChannelContract;
import dialogduk.teams.TeamsName;
import dialogduk.teams.standin.ConnectorError;
import dialogduk.teams.standin.Fault;
import dialogduk.teams.standin.Message;
import dialogduk.teams.standin.Operation;
import dialogduk.teams.standin.Received;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The channel against a strict stand-in, over HTTP.
class TeamsChannelIT extends ChannelContract {

  private final Tenant tenant = new Tenant();

  @AfterEach
  void close() {
    var findings = tenant.standin().findings();
    tenant.close();
    assertThat(findings).isEmpty();
  }

  @Override
  protected Channel channel() {
    return tenant.channel();
  }

  @Override
  protected String room() {
    return tenant.room(1);
  }

  @Override
  protected String otherRoom() {
    return tenant.room(2);
  }

  @Override
  protected String eva() {
    return tenant.person("eva");
  }

  @Override
  protected String ulf() {
    return tenant.person("ulf");
  }

  @Override
  protected String trigger() {
    return "";
  }

  @Override
  protected List<String> standsIn(String room) {
    return messages(room).filter(message -> !message.isReply()).map(Tenant::plain).toList();
  }

  @Override
  protected List<String> standsUnder(String room, String message) {
    return messages(room)
        .filter(it -> it.isReply() && it.root().equals(message))
        .map(Tenant::plain)
        .toList();
  }

  private Stream<Message> messages(String room) {
    return tenant.standin().botMessages(tenant.conversation(room)).stream();
  }

  @Override
  protected List<String> shownOnlyTo(String person) {
    return tenant.personal(person.equals(eva()) ? "eva" : "ulf").stream()
        .map(Tenant::plain)
        .toList();
  }

  @Override
  protected List<String> filesIn(String room) {
    return messages(room)
        .flatMap(message -> message.now().path("attachments").valueStream())
        .map(attachment -> attachment.path("name").asString(""))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  @Override
  protected boolean takesFiles() {
    return false;
  }

  private static Card card(String plain) {
    return new Card("slot", plain, List.of(new Prose(plain, Tone.PLAIN)));
  }

  /// More than one message can hold.
  private static Card longCard() {
    return new Card(
        "slot",
        "lång",
        Collections.<Block>nCopies(12, new Prose("Samma mening. ".repeat(200), Tone.PLAIN)));
  }

  private String post(String plain) {
    var drawn = channel().draw(card(plain), SETTING).getFirst();
    return channel().post(room(), drawn, Optional.empty(), "key");
  }

  // --- rooms

  @Test
  void shows_in_a_group_chat_what_belongs_under_a_message_after_it() {
    var group = Tenant.name(tenant.group()).name();
    var drawn = channel().draw(longCard(), SETTING);
    var first = channel().post(group, drawn.getFirst(), Optional.empty(), "key");

    channel().post(group, drawn.get(1), Optional.of(first), "key-1");

    assertThat(standsIn(group)).hasSize(2);
  }

  @Test
  void does_not_write_to_a_room_it_has_not_heard_of() {
    var drawn = channel().draw(card("ett"), SETTING).getFirst();
    var unknown = new TeamsName("7e0a", "19:unknown@thread.tacv2").name();

    assertThatThrownBy(() -> channel().post(unknown, drawn, Optional.empty(), "key"))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.MEMBERSHIP));
    assertThat(tenant.standin().received()).isEmpty();
  }

  @Test
  @DisplayName("H304 goes on in another region when Teams has moved, if it is on the list")
  void follows_teams_to_another_region() {
    var one = post("ett");
    var moved = tenant.standin().serviceUrl().replace("127.0.0.1", "localhost");
    tenant
        .contacts()
        .remember(
            TeamsName.of(room()).orElseThrow(), tenant.contact(tenant.conversation(1), moved));
    assertThatThrownBy(
            () -> channel().edit(room(), one, channel().draw(card("två"), SETTING).getFirst()))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.PERMISSION));

    var admitted = tenant.admitting("localhost");
    admitted.edit(room(), one, channel().draw(card("två"), SETTING).getFirst());

    assertThat(standsIn(room())).containsExactly("två");
    assertThat(tenant.standin().received(Operation.EDIT)).hasSize(1);
  }

  @Test
  void calls_people_who_are_there() {
    var drawn = channel().draw(calling(eva(), ulf()), SETTING).getFirst();
    channel().post(room(), drawn, Optional.empty(), "key");

    var card = messages(room()).findFirst().orElseThrow().now().at("/attachments/0/content");
    assertThat(card.at("/msteams/entities").findValuesAsString("text"))
        .containsExactly("<at>Person 0</at>", "<at>Person 1</at>");
  }

  @ParameterizedTest
  @EnumSource(names = {"BAD_ARGUMENT", "BAD_SYNTAX"})
  void shows_what_it_may_call_nobody_with(ConnectorError error) {
    tenant.standin().faults().next(Operation.POST, new Fault.Refuses(error));
    var drawn = channel().draw(calling(eva()), SETTING).getFirst();
    var posted = channel().post(room(), drawn, Optional.empty(), "key");
    tenant.standin().faults().next(Operation.EDIT, new Fault.Refuses(error));
    channel().edit(room(), posted, drawn);

    var message = messages(room()).findFirst().orElseThrow();
    assertThat(message.now().toString()).contains("Person 0").doesNotContain("<at>", "msteams");
    assertThat(tenant.standin().received(Operation.POST)).hasSize(2);
    assertThat(tenant.standin().received(Operation.EDIT)).hasSize(2);
  }

  private static Card calling(String... accounts) {
    var people =
        IntStream.range(0, accounts.length)
            .mapToObj(i -> new Block.Callee("Person " + i, accounts[i]))
            .toList();
    return new Card("slot", "ett", List.of(new Block.Called("Ansvariga", people)));
  }

  // --- one person

  @Test
  void finds_the_personal_chat_once_and_remembers_it() {
    channel().tell(eva(), card("ett"), SETTING);
    channel().tell(eva(), card("två"), SETTING);
    tenant.restart();
    channel().tell(eva(), card("tre"), SETTING);

    assertThat(shownOnlyTo(eva())).containsExactly("ett", "två", "tre");
    assertThat(tenant.standin().received(Operation.CREATE)).hasSize(1);
  }

  @Test
  void says_nothing_private_in_the_room() {
    channel().whisper(room(), eva(), card("hemligt"), SETTING);
    channel().tell(ulf(), card("hemligt"), SETTING);

    assertThat(tenant.standin().received())
        .filteredOn(it -> it.mentions("hemligt"))
        .extracting(Received::conversation)
        .containsExactly(
            tenant.standin().personal("eva").id(), tenant.standin().personal("ulf").id());
  }

  @Test
  void edits_a_message_of_the_personal_chat() {
    channel().tell(eva(), card("ett"), SETTING);
    var id = tenant.personal("eva").getFirst().id();

    tenant.channel().instead(eva(), id, card("två"), SETTING);

    assertThat(shownOnlyTo(eva())).containsExactly("två");
  }

  @Test
  void tells_anew_what_takes_more_than_one_message() {
    channel().tell(eva(), card("ett"), SETTING);
    var id = tenant.personal("eva").getFirst().id();

    tenant.channel().instead(eva(), id, longCard(), SETTING);

    assertThat(shownOnlyTo(eva())).hasSize(3).first().isEqualTo("ett");
    assertThat(tenant.standin().received(Operation.EDIT)).isEmpty();
  }

  @Test
  void does_not_write_to_somebody_it_has_not_heard_of() {
    assertThatThrownBy(() -> channel().tell(tenant.person("ulla"), card("ett"), SETTING))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.PERSON));
    assertThat(tenant.standin().received()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "BOT_NOT_IN_ROSTER",
        "CONVERSATION_BLOCKED_BY_USER",
        "MESSAGE_WRITES_BLOCKED",
        "MEMBER_NOT_FOUND"
      })
  void says_that_a_person_cannot_be_reached(ConnectorError error) {
    tenant.standin().faults().always(Operation.POST, new Fault.Refuses(error));

    assertThatThrownBy(() -> channel().tell(eva(), card("ett"), SETTING))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.PERSON));
  }

  // --- when Teams asks to wait

  @Test
  void asks_nothing_more_until_teams_has_said() {
    tenant.standin().faults().next(Operation.POST, new Fault.TooMany("30"));
    assertThatThrownBy(() -> post("ett")).isInstanceOf(Busy.class);
    tenant.clock().advance(Duration.ofSeconds(29));

    assertThatThrownBy(() -> post("ett"))
        .isInstanceOfSatisfying(
            Busy.class, busy -> assertThat(busy.after()).isEqualTo(Duration.ofSeconds(1)));

    assertThat(tenant.standin().received(Operation.POST)).hasSize(1);
  }

  @Test
  void writes_to_others_meanwhile() {
    tenant.standin().faults().next(Operation.POST, new Fault.TooMany("30"));
    assertThatThrownBy(() -> post("ett")).isInstanceOf(Busy.class);

    channel().tell(eva(), card("två"), SETTING);

    assertThat(shownOnlyTo(eva())).containsExactly("två");
  }

  @ParameterizedTest
  @CsvSource({"-1", "snart", "''", "0"})
  @DisplayName("H300 waits a moment when it is not said how long")
  void waits_a_moment(String retryAfter) {
    tenant.standin().faults().next(Operation.POST, new Fault.TooMany(retryAfter));

    assertThatThrownBy(() -> post("ett"))
        .isInstanceOfSatisfying(
            Busy.class,
            busy ->
                assertThat(busy.after())
                    .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_500)));
  }

  @Test
  void stays_within_what_teams_allows() {
    var posted = post("ett");
    int busy = 0;
    for (int call = 0; call < 400; call++) {
      busy += edited(posted, "ändring " + call) ? 0 : 1;
      tenant.clock().advance(Duration.ofMillis(100));
    }

    assertThat(busy).isPositive();
    assertThat(tenant.standin().limits().throttled()).isEmpty();
    assertThat(tenant.standin().received(Operation.EDIT)).hasSizeBetween(60, 120);
  }

  private boolean edited(String message, String plain) {
    try {
      channel().edit(room(), message, channel().draw(card(plain), SETTING).getFirst());
      return true;
    } catch (Busy _) {
      return false;
    }
  }
}
