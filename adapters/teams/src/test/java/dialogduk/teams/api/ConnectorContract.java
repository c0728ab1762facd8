package dialogduk.teams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Card;
import dialogduk.core.text.Texts;
import dialogduk.teams.AdaptiveCard;
import dialogduk.teams.TeamsMessage;
import dialogduk.teams.TeamsPlace;
import dialogduk.teams.credentials.Tokens;
import dialogduk.teams.standin.ConnectorError;
import dialogduk.teams.standin.Fault;
import dialogduk.teams.standin.Message;
import dialogduk.teams.standin.Operation;
import dialogduk.teams.trust.LoopbackServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every way to the connector does, whatever it is made of.
@Timeout(60)
abstract class ConnectorContract {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final String SECRET = "hemligt";

  protected final Tenant tenant = new Tenant();
  private final LoopbackServer stranger =
      new LoopbackServer().otherwise(LoopbackServer.text(200, "{\"id\":\"1\"}"));

  protected abstract Connector connector(Tokens tokens, Duration longest);

  @AfterEach
  void close() {
    stranger.close();
    tenant.close();
  }

  private Connector connector() {
    return connector(tenant.tokens(), LONGEST);
  }

  private Connector.Address channel() {
    return tenant.address(tenant.conversation(1));
  }

  private Connector.Address at(URI service) {
    return new Connector.Address(service, "28:bot", "tenant", "19:room");
  }

  private static TeamsMessage message(String text) {
    var card = new Card("slot", text, List.of(new Prose(text, Tone.PLAIN)));
    return AdaptiveCard.message(card, new TeamsPlace("s1", Texts.in("sv"))).getFirst();
  }

  private String post(String text) {
    return connector().post(channel(), Optional.empty(), message(text));
  }

  private List<Message> stands() {
    return tenant.standin().messages(tenant.conversation(1));
  }

  // --- what it does

  @Test
  void posts() {
    var id = post("ett");

    assertThat(stands()).extracting(Message::id).containsExactly(id);
    assertThat(stands()).extracting(Tenant::text).containsExactly("ett");
    assertThat(tenant.standin().findings()).isEmpty();
  }

  @Test
  void sends_a_card_and_a_summary_and_no_text() {
    post("ett");

    var sent = tenant.standin().received(Operation.POST).getFirst().json();
    assertThat(sent.path("summary").asString()).isEqualTo("ett");
    assertThat(sent.has("text")).isFalse();
    assertThat(sent.has("replyToId")).isFalse();
    assertThat(sent.path("attachments").size()).isEqualTo(1);
  }

  @Test
  void posts_into_a_thread() {
    var root = post("ett");
    connector().post(channel(), Optional.of(root), message("svar"));

    assertThat(stands().getLast().root()).isEqualTo(root);
    assertThat(tenant.standin().findings()).isEmpty();
  }

  @Test
  void edits_what_begins_a_thread_and_what_stands_in_one() {
    var root = post("ett");
    var under = connector().post(channel(), Optional.of(root), message("svar"));

    connector().edit(channel(), root, message("två"));
    connector().edit(channel(), under, message("annat"));

    assertThat(stands()).extracting(Tenant::text).containsExactly("två", "annat");
    assertThat(tenant.standin().findings()).isEmpty();
  }

  @Test
  void says_when_what_is_edited_is_gone() {
    assertThatThrownBy(() -> connector().edit(channel(), "1", message("ett")))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.MESSAGE));
  }

  @Test
  void finds_the_same_personal_chat_twice() {
    assertThat(personal("eva")).isEqualTo(personal("eva")).isNotEqualTo(personal("ulf"));
    assertThat(tenant.standin().findings()).isEmpty();
  }

  private String personal(String key) {
    var person = tenant.standin().person(key).account();
    return connector()
        .personal(
            URI.create(tenant.standin().serviceUrl()),
            tenant.standin().bot(),
            person.id(),
            person.tenant());
  }

  @Test
  void says_when_the_person_has_never_met_the_bot() {
    assertThatThrownBy(() -> personal("ulla")).isInstanceOf(Gone.class);
  }

  // --- what is refused

  @ParameterizedTest
  @CsvSource({
    "BAD_SYNTAX, CONTENT",
    "BAD_ARGUMENT, CONTENT",
    "BOT_NOT_REGISTERED, PERMISSION",
    "FORBIDDEN, PERMISSION",
    "BOT_DISABLED_BY_ADMIN, PERMISSION",
    "BOT_NOT_IN_ROSTER, MEMBERSHIP",
    "CONVERSATION_BLOCKED_BY_USER, ROOM",
    "MESSAGE_WRITES_BLOCKED, ROOM",
    "NOT_ENOUGH_PERMISSIONS, PERMISSION",
    "ACTIVITY_NOT_FOUND, MESSAGE",
    "MEMBER_NOT_FOUND, PERSON",
    "METHOD_NOT_ALLOWED, CONTENT",
    "MESSAGE_SIZE_TOO_BIG, CONTENT"
  })
  void tells_what_is_gone(ConnectorError error, Gone.What what) {
    tenant.standin().faults().next(Operation.POST, new Fault.Refuses(error));

    assertThatThrownBy(() -> post(SECRET))
        .isInstanceOfSatisfying(Gone.class, gone -> assertThat(gone.what()).isEqualTo(what))
        .hasMessageContaining(error.code());
  }

  @ParameterizedTest
  @CsvSource({"CONVERSATION_NOT_FOUND, ROOM", "NOT_FOUND, ROOM", "UNAUTHORIZED, PERMISSION"})
  void doubts_what_may_not_be_meant(ConnectorError error, Gone.What what) {
    tenant.standin().faults().next(Operation.POST, new Fault.Refuses(error));

    assertThatThrownBy(() -> post(SECRET))
        .isInstanceOfSatisfying(
            Connector.Doubtful.class, no -> assertThat(no.what()).isEqualTo(what));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "PRECONDITION_FAILED",
        "THROTTLED",
        "BAD_GATEWAY",
        "SERVICE_UNAVAILABLE",
        "GATEWAY_TIMEOUT"
      })
  void waits_for_what_passes(ConnectorError error) {
    tenant.standin().faults().next(Operation.POST, new Fault.Refuses(error));

    assertThatThrownBy(() -> post(SECRET)).isInstanceOf(Busy.class);
    assertThat(tenant.standin().received(Operation.POST)).hasSize(1);
  }

  @ParameterizedTest(name = "{0} is {1} s")
  @CsvSource({
    "30, 30",
    "0, 0",
    "-1, 0",
    "snart, 0",
    "'', 0",
    "'Wed, 21 Oct 2026 07:28:00 GMT', 0",
    "1.5, 0",
    "86400, 3600",
    "99999999999999999999999, 3600"
  })
  @DisplayName("H300 reads how long to wait")
  void reads_how_long_to_wait(String retryAfter, long seconds) {
    tenant.standin().faults().next(Operation.POST, new Fault.TooMany(retryAfter));

    var busy = catchThrowableOfType(Busy.class, () -> post(SECRET));

    assertThat(busy.after()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504, 412})
  void understands_a_page_for_people_by_its_status(int status) {
    tenant.standin().faults().next(Operation.POST, new Fault.Page(status));

    assertThatThrownBy(() -> post(SECRET)).isInstanceOf(Busy.class);
  }

  @Test
  void tries_once_when_it_may_come_again_at_once() {
    stranger.otherwise(
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.sendResponseHeaders(503, -1);
        });

    assertThatThrownBy(() -> postAway(LONGEST)).isInstanceOf(Busy.class);
    assertThat(stranger.asked()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void tells_on_nothing_of_what_was_written(ConnectorError error) {
    tenant.standin().faults().next(Operation.POST, new Fault.Refuses(error));

    var thrown = catchThrowable(() -> post(SECRET));

    assertThat(Throwables.getStackTrace(thrown))
        .contains(String.valueOf(error.status()))
        .doesNotContain(SECRET)
        .doesNotContain("Bearer")
        .doesNotContain("eyJ");
  }

  // --- what is not known

  @Test
  void does_not_know_after_a_stumble() {
    tenant.standin().faults().next(Operation.POST, new Fault.Refuses(ConnectorError.SERVICE_ERROR));

    assertThatThrownBy(() -> post(SECRET))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("500")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void does_not_know_when_the_line_is_cut_before_and_tries_once() {
    tenant.standin().faults().next(Operation.POST, new Fault.Cut());

    assertThatThrownBy(() -> post(SECRET)).isExactlyInstanceOf(IllegalStateException.class);
    assertThat(tenant.standin().received(Operation.POST)).hasSize(1);
    assertThat(stands()).isEmpty();
  }

  @Test
  void does_not_know_when_the_line_is_cut_after_and_tries_once() {
    tenant.standin().faults().next(Operation.POST, new Fault.LostAnswer());

    assertThatThrownBy(() -> post(SECRET)).isExactlyInstanceOf(IllegalStateException.class);
    assertThat(tenant.standin().received(Operation.POST)).hasSize(1);
    assertThat(stands()).hasSize(1);
  }

  @Test
  void tries_once_on_a_kept_connection_that_dies() {
    var connector = connector();
    connector.post(channel(), Optional.empty(), message("ett"));
    tenant.standin().faults().next(Operation.EDIT, new Fault.LostAnswer());

    assertThatThrownBy(() -> connector.edit(channel(), stands().getFirst().id(), message("två")))
        .isExactlyInstanceOf(IllegalStateException.class);
    assertThat(tenant.standin().received(Operation.EDIT)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"id\":\"\"}", "<html>"})
  void does_not_know_without_a_name(String answer) {
    tenant.standin().faults().next(Operation.POST, new Fault.Says(201, answer));

    assertThatThrownBy(() -> post(SECRET)).isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void gives_up_on_a_server_that_says_nothing() {
    stranger.otherwise(stranger.silence());

    assertThatThrownBy(() -> postAway(Duration.ofMillis(300)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void gives_up_on_an_answer_that_does_not_end() {
    stranger.otherwise(stranger.halfAnAnswer("{\"id\":"));

    assertThatThrownBy(() -> postAway(Duration.ofMillis(300)))
        .isExactlyInstanceOf(IllegalStateException.class);
  }

  private String postAway(Duration longest) {
    return connector(tenant.tokens(stranger.at("")), longest)
        .post(at(stranger.at("/emea")), Optional.empty(), message(SECRET));
  }

  // --- who is not written to

  @Test
  @DisplayName("H073 sends nothing to a host off the list")
  void sends_nothing_off_the_list() {
    assertThatThrownBy(
            () -> connector().post(at(stranger.at("/emea/")), Optional.empty(), message(SECRET)))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.PERMISSION))
        .hasMessageContaining("TEAMS_SERVICE_HOSTS");
    assertThat(stranger.asked()).isEmpty();
  }

  @Test
  void follows_no_redirect() {
    try (var further = new LoopbackServer().otherwise(LoopbackServer.text(200, "{\"id\":\"1\"}"))) {
      stranger.otherwise(LoopbackServer.redirect(further.at("/")));

      assertThatThrownBy(() -> postAway(LONGEST)).isExactlyInstanceOf(IllegalStateException.class);

      assertThat(stranger.asked()).hasSize(1);
      assertThat(further.asked()).isEmpty();
    }
  }

  @Test
  void writes_to_another_host_on_the_list() {
    assertThat(postAway(LONGEST)).isEqualTo("1");
    assertThat(stranger.asked().getFirst().path())
        .isEqualTo("/emea/v3/conversations/19:room/activities");
    assertThat(stranger.asked().getFirst().hasToken()).isTrue();
  }

  @Test
  void is_busy_where_nobody_listens() {
    var nobody = LoopbackServer.nobody();

    assertThatThrownBy(
            () ->
                connector(tenant.tokens(nobody.resolve("/")), LONGEST)
                    .post(at(nobody), Optional.empty(), message(SECRET)))
        .isInstanceOf(Busy.class);
  }

  // --- tokens

  @Test
  @DisplayName("H306 is busy while there is no token, and sends nothing")
  void is_busy_without_a_token() {
    tenant.standin().faults().always(Operation.TOKEN, new Fault.Page(503));

    assertThatThrownBy(() -> post(SECRET)).isInstanceOf(Busy.class);
    assertThat(tenant.standin().received(Operation.POST)).isEmpty();
  }

  @Test
  @DisplayName("H306 writes with the present token while there is no new one")
  void uses_the_present_token() {
    var connector = connector();
    connector.post(channel(), Optional.empty(), message("ett"));
    tenant.standin().faults().always(Operation.TOKEN, new Fault.Page(503));
    tenant.clock().advance(Duration.ofMinutes(58));

    connector.post(channel(), Optional.empty(), message("två"));

    assertThat(stands()).hasSize(2);
  }

  @Test
  void fetches_another_token_when_one_is_refused() {
    var connector = connector();
    connector.post(channel(), Optional.empty(), message("ett"));
    tenant.standin().revokeTokens();
    tenant.clock().advance(Duration.ofSeconds(12));
    assertThatThrownBy(() -> connector.post(channel(), Optional.empty(), message("två")))
        .isInstanceOf(Connector.Doubtful.class);

    connector.post(channel(), Optional.empty(), message("två"));

    assertThat(stands()).extracting(Tenant::text).containsExactly("ett", "två");
  }
}
