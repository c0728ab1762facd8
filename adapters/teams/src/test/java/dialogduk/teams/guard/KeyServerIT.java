package dialogduk.teams.guard;

import static dialogduk.teams.guard.Forge.KID;
import static dialogduk.teams.guard.Forge.STRANGER;
import static dialogduk.teams.guard.Forge.TEAMS;
import static dialogduk.teams.guard.Forge.json;
import static dialogduk.teams.guard.Forge.jwk;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.guard.KeySource.Told;
import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.LoopbackServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class KeyServerIT {

  private static final String OPENID = "/v1/.well-known/openidconfiguration";
  private static final String KEYS = "/v1/.well-known/keys";

  private final LoopbackServer server = new LoopbackServer();
  private final Fetch fetch = new Fetch(Duration.ofSeconds(5));

  @AfterEach
  void close() {
    fetch.close();
    server.close();
  }

  private Told ask() {
    return new KeyServer(server.at(OPENID), fetch).ask();
  }

  private Told askBriefly() {
    try (var brief = new Fetch(Duration.ofMillis(300))) {
      return new KeyServer(server.at(OPENID), brief).ask();
    }
  }

  private void tells(Object... keys) {
    server.on(OPENID, 200, json(Map.of("issuer", Forge.ISSUER, "jwks_uri", server.at(KEYS))));
    server.on(KEYS, 200, json(Map.of("keys", List.of(keys))));
  }

  private static String why(Told told) {
    return ((Told.Nothing) told).why();
  }

  @Test
  void tells_the_keys_and_for_what_channels_they_are() {
    tells(jwk(KID, TEAMS, "msteams", "skype"), jwk("other", STRANGER));
    assertThat(ask())
        .isEqualTo(
            new Told.Keys(
                Map.of(KID, Forge.key(TEAMS, "msteams", "skype"), "other", Forge.key(STRANGER))));
  }

  @Test
  void leaves_out_keys_that_cannot_be_used() {
    var encrypting = jwk("encrypting", TEAMS, "msteams");
    encrypting.put("use", "enc");
    var noModulus = jwk("no-modulus", TEAMS, "msteams");
    noModulus.put("n", "");
    var nameless = jwk("nameless", TEAMS, "msteams");
    nameless.remove("kid");
    var odd = new HashMap<String, Object>(Map.of("kty", "EC", "kid", "odd", "crv", "P-256"));
    var noText = jwk("no-text", TEAMS, "msteams");
    noText.put("n", 17);
    tells(
        "text",
        17,
        List.of(),
        encrypting,
        noModulus,
        nameless,
        odd,
        noText,
        jwk("small", Forge.rsa(1024), "msteams"),
        jwk(KID, TEAMS, "msteams"));
    assertThat(ask()).isEqualTo(new Told.Keys(Map.of(KID, Forge.key(TEAMS, "msteams"))));
  }

  @Test
  void endorses_nothing_where_nothing_is_told() {
    var without = jwk("without", TEAMS);
    without.remove("endorsements");
    var text = new LinkedHashMap<>(jwk("text", TEAMS));
    text.put("endorsements", "msteams");
    var odd = new LinkedHashMap<>(jwk("odd", TEAMS));
    odd.put("endorsements", List.of(1, Map.of("msteams", 1)));
    tells(without, text, odd);
    assertThat(((Told.Keys) ask()).byName().values())
        .hasSize(3)
        .allSatisfy(key -> assertThat(key.endorsements()).isEmpty());
  }

  @ParameterizedTest(name = "H096 jwks_uri {0}")
  @ValueSource(
      strings = {
        "http://169.254.169.254/",
        "http://127.0.0.2/keys",
        "http://localhost:1/keys",
        "https://login.botframework.com/v1/.well-known/keys",
        "file:///etc/passwd",
        "keys",
        ""
      })
  @DisplayName("H096 asks for keys on its own server alone")
  void asks_on_its_own_server_alone(String address) {
    server.on(OPENID, 200, json(Map.of("jwks_uri", address)));
    assertThat(why(ask())).isEqualTo("names no address of keys on its own server");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  @DisplayName("H096 follows no redirect")
  void follows_no_redirect() {
    try (var other = new LoopbackServer()) {
      other.on(KEYS, 200, json(Map.of("keys", List.of(jwk(KID, TEAMS, "msteams")))));
      tells();
      server.on(KEYS, LoopbackServer.redirect(other.at(KEYS)));
      assertThat(why(ask())).isEqualTo("answers 307");
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  @DisplayName("H095 takes nothing from HTML")
  void takes_nothing_from_html() {
    server.on(OPENID, 200, "<!doctype html><title>Sign in</title>");
    assertThat(why(ask())).isEqualTo("answers no JSON object");
  }

  @Test
  @DisplayName("H095 takes nothing from a 500")
  void takes_nothing_from_a_500() {
    server.on(OPENID, 500, json(Map.of("jwks_uri", server.at(KEYS))));
    assertThat(why(ask())).isEqualTo("answers 500");
  }

  @Test
  @DisplayName("H095 takes nothing from 10 MB")
  void takes_nothing_from_too_much() {
    tells();
    server.on(KEYS, 200, "{\"keys\":[],\"x\":\"" + "y".repeat(10_000_000) + "\"}");
    assertThat(why(ask())).startsWith("gives no answer");
  }

  @ParameterizedTest(name = "H095 keys {0}")
  @ValueSource(
      strings = {
        "{}",
        "{\"keys\":[]}",
        "{\"keys\":{}}",
        "{\"keys\":null}",
        "{\"keys\":[{\"kid\":\"a\",\"kty\":\"RSA\"}]}",
        "{\"keys\":[{\"kid\":\"a\",\"kty\":\"RSA\",\"n\":\"*\",\"e\":\"AQAB\"}]}",
      })
  @DisplayName("H095 takes nothing where no key is told")
  void takes_nothing_where_no_key_is_told(String keys) {
    tells();
    server.on(KEYS, 200, keys);
    assertThat(why(ask())).isEqualTo("tells no key that can be used");
  }

  @Test
  @DisplayName("H094 does not wait for a server that says nothing")
  void does_not_wait_for_silence() {
    server.on(OPENID, server.silence());
    assertThat(why(askBriefly())).startsWith("gives no answer within");
  }

  @Test
  @DisplayName("H094 does not wait for the end of an answer that has begun")
  void does_not_wait_for_an_end() {
    server.on(OPENID, server.halfAnAnswer("{\"jwks_uri\":"));
    assertThat(why(askBriefly())).startsWith("gives no answer within");
  }

  @Test
  void says_that_nobody_is_there() {
    URI nobody = LoopbackServer.nobody();
    assertThat(why(new KeyServer(nobody, fetch).ask())).isEqualTo("cannot be reached");
  }
}
