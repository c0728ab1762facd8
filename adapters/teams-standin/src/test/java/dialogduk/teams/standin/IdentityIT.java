package dialogduk.teams.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who is speaking: what is good gets through a door by the book, what is forged fails at the part
/// that it forges.
class IdentityIT {

  private static final Map<Forgery, String> FAILS_AT =
      Map.ofEntries(
          Map.entry(Forgery.NO_HEADER, "header"),
          Map.entry(Forgery.NOT_BEARER, "header"),
          Map.entry(Forgery.EMPTY, "header"),
          Map.entry(Forgery.NOT_A_TOKEN, "form"),
          Map.entry(Forgery.NO_ALGORITHM, "algorithm"),
          Map.entry(Forgery.HMAC_WITH_PUBLIC_KEY, "algorithm"),
          Map.entry(Forgery.OTHER_ALGORITHM, "algorithm"),
          Map.entry(Forgery.WRONG_SIGNATURE, "signature"),
          Map.entry(Forgery.TAMPERED, "signature"),
          Map.entry(Forgery.UNKNOWN_KEY, "key"),
          Map.entry(Forgery.NO_KEY_ID, "key"),
          Map.entry(Forgery.STRANGE_KEY_ID, "key"),
          Map.entry(Forgery.KEY_IN_HEADER, "key"),
          Map.entry(Forgery.KEY_BY_ADDRESS, "key"),
          Map.entry(Forgery.NOT_ENDORSED, "endorsement"),
          Map.entry(Forgery.WRONG_ISSUER, "issuer"),
          Map.entry(Forgery.TENANT_ISSUER, "issuer"),
          Map.entry(Forgery.EMULATOR_ISSUER, "issuer"),
          Map.entry(Forgery.SKILL, "issuer"),
          Map.entry(Forgery.WRONG_AUDIENCE, "audience"),
          Map.entry(Forgery.NO_AUDIENCE, "audience"),
          Map.entry(Forgery.EXPIRED, "time"),
          Map.entry(Forgery.NO_EXPIRY, "time"),
          Map.entry(Forgery.NOT_YET_VALID, "time"),
          Map.entry(Forgery.NO_SERVICE_URL, "service"),
          Map.entry(Forgery.OTHER_SERVICE_URL, "service"));

  private Play play;
  private Door door;

  @BeforeEach
  void open() throws IOException {
    play = new Play();
    door = new Door(play);
  }

  @AfterEach
  void close() {
    play.close();
  }

  @Test
  void signs_what_it_delivers_as_the_connector_does() throws Exception {
    play.anna().mentions("nästa");

    assertThat(door.refusal(play.got.getLast())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void forges_what_a_good_door_refuses(Forgery forgery) throws Exception {
    play.anna().mentioning("nästa").with(forgery).send();

    assertThat(door.refusal(play.got.getLast())).contains(FAILS_AT.get(forgery));
  }

  @Test
  void can_be_just_inside_and_just_outside_of_what_clocks_may_differ() throws Exception {
    var now = play.time.instant();
    var inside = now.minus(Duration.ofSeconds(299)).getEpochSecond();
    var outside = now.minus(Duration.ofSeconds(301)).getEpochSecond();
    var said = play.anna().mentioning("nästa");

    said.withClaims(claims -> claims.put("exp", inside)).send();
    assertThat(door.refusal(play.got.getLast())).isEmpty();
    said.withClaims(claims -> claims.put("exp", outside)).send();
    assertThat(door.refusal(play.got.getLast())).contains("time");
  }

  @Test
  void changes_its_key_and_takes_the_old_one_away() throws Exception {
    play.anna().mentions("med den gamla");
    var old = play.got.getLast();
    play.standin.identity().rotate();
    play.anna().mentions("med den nya");
    var fresh = play.got.getLast();

    assertThat(door.refusal(old)).isEmpty();
    assertThat(door.refusal(fresh)).isEmpty();
    play.standin.identity().withdraw();
    assertThat(door.refusal(old)).contains("key");
    assertThat(door.refusal(fresh)).isEmpty();
  }

  @Test
  void publishes_what_the_documents_say() throws Exception {
    var configuration = play.api.fetch(play.standin.openIdUrl()).json();

    assertThat(configuration.path("issuer").asString()).isEqualTo("https://api.botframework.com");
    assertThat(configuration.at("/id_token_signing_alg_values_supported/0").asString())
        .isEqualTo("RS256");
    assertThat(configuration.path("jwks_uri").asString()).startsWith("http://127.0.0.1:");
  }

  @Test
  void keeps_who_asked_for_keys_where_a_forger_says() throws Exception {
    play.api.fetch("http://" + play.standin.host() + "/elsewhere/keys");

    assertThat(play.standin.received(Operation.UNKNOWN))
        .singleElement()
        .satisfies(it -> assertThat(it.head()).contains("/elsewhere/keys"));
  }

  @Test
  void can_be_slow_or_lie_about_its_keys() throws Exception {
    play.standin.faults().next(Operation.OPENID, new Fault.Page(500));
    play.standin.faults().next(Operation.KEYS, new Fault.Says(200, "{\"keys\":[]}"));

    assertThat(play.api.fetch(play.standin.openIdUrl()).status()).isEqualTo(500);
    var keys = play.api.fetch(play.standin.openIdUrl()).json().path("jwks_uri").asString();
    assertThat(play.api.fetch(keys).json().path("keys")).isEmpty();
    assertThat(play.api.fetch(keys).json().path("keys")).hasSize(2);
  }
}
