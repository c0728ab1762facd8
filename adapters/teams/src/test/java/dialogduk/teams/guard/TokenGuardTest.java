package dialogduk.teams.guard;

import static dialogduk.teams.guard.Forge.APP_ID;
import static dialogduk.teams.guard.Forge.ISSUER;
import static dialogduk.teams.guard.Forge.KID;
import static dialogduk.teams.guard.Forge.NOW;
import static dialogduk.teams.guard.Forge.SERVICE_URL;
import static dialogduk.teams.guard.Forge.TEAMS;
import static dialogduk.teams.guard.Forge.TENANT;
import static dialogduk.teams.guard.Forge.activity;
import static dialogduk.teams.guard.Forge.activityWithout;
import static dialogduk.teams.guard.Forge.good;
import static dialogduk.teams.guard.Forge.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.guard.Verdict.Accepted;
import dialogduk.teams.guard.Verdict.Refused;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenGuardTest {

  private static final String EVIL = "https://evil.example/";

  @Test
  void lets_by_what_comes_from_teams() {
    assertThat(Guards.check(good().bearer(), activity()))
        .isEqualTo(new Accepted(APP_ID, ISSUER, URI.create(SERVICE_URL), TENANT));
  }

  /// @param name begins with the row of hostile-inputs.json, where there is one
  record Vector(String name, String token, Map<String, Object> activity, Why why) {

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"forgedTokens", "foreignTokens", "oddTimes", "otherActivities", "otherTenants"})
  void refuses(Vector vector) {
    assertThat(Guards.check("Bearer " + vector.token(), vector.activity()))
        .isEqualTo(new Refused(vector.why()));
  }

  private static Vector vector(String name, Forge token, Why why) {
    return vector(name, token.write(), why);
  }

  private static Vector vector(String name, String token, Why why) {
    return new Vector(name, token, activity(), why);
  }

  static Stream<Vector> forgedTokens() {
    return Stream.of(
        vector("H092 a.b.c", "a.b.c", Why.NOT_A_TOKEN),
        vector("nothing signed", good().unsigned(), Why.NOT_A_TOKEN),
        vector("alg none with a signature", good().header("alg", "none"), Why.NOT_A_TOKEN),
        vector("alg None", good().header("alg", "None"), Why.OTHER_ALGORITHM),
        vector("alg rs256", good().header("alg", "rs256"), Why.OTHER_ALGORITHM),
        vector("no alg", good().withoutHeader("alg"), Why.NOT_A_TOKEN),
        vector("alg a number", good().header("alg", 256), Why.NOT_A_TOKEN),
        vector(
            "HS256 with the public key as the secret",
            good().confused(TEAMS.getPublic().getEncoded()),
            Why.OTHER_ALGORITHM),
        vector(
            "HS256 with the modulus as the secret",
            good().confused(Forge.jwk(KID, TEAMS).get("n").toString().getBytes(US_ASCII)),
            Why.OTHER_ALGORITHM),
        vector(
            "RS384, rightly signed",
            good().header("alg", "RS384").signedAs("SHA384withRSA"),
            Why.OTHER_ALGORITHM),
        vector(
            "RS512, rightly signed",
            good().header("alg", "RS512").signedAs("SHA512withRSA"),
            Why.OTHER_ALGORITHM),
        vector("PS256", good().header("alg", "PS256"), Why.OTHER_ALGORITHM),
        vector("ES256", good().header("alg", "ES256"), Why.OTHER_ALGORITHM),
        vector("RS256 signed with SHA-1", good().signedAs("SHA1withRSA"), Why.NOT_SIGNED),
        vector("signed by a stranger", good().signedBy(Forge.STRANGER), Why.NOT_SIGNED),
        vector(
            "signed by a stranger who brings his key",
            good()
                .signedBy(Forge.STRANGER)
                .header(
                    "jwk",
                    Map.of(
                        "kty", "RSA", "n", Forge.jwk(KID, Forge.STRANGER).get("n"), "e", "AQAB")),
            Why.NOT_SIGNED),
        vector(
            "signed by a stranger who says where his key is",
            good().signedBy(Forge.STRANGER).header("jku", EVIL + "keys"),
            Why.NOT_SIGNED),
        vector(
            "signed by a stranger who says where his certificate is",
            good().signedBy(Forge.STRANGER).header("x5u", EVIL + "certificate"),
            Why.NOT_SIGNED),
        vector(
            "an extension that must be understood",
            good().header("crit", List.of("teams")).header("teams", true),
            Why.NOT_SIGNED),
        vector("no kid", good().withoutHeader("kid"), Why.NOT_A_TOKEN),
        vector("an unknown kid", good().header("kid", "other"), Why.UNKNOWN_KEY),
        vector("H091 kid ../../dev/null", good().header("kid", "../../dev/null"), Why.UNKNOWN_KEY),
        vector("H091 kid with quotes", good().header("kid", "'\" or \"1\"=\"1"), Why.UNKNOWN_KEY),
        vector("H091 kid of 10 kB", good().header("kid", "k".repeat(10_240)), Why.UNKNOWN_KEY),
        vector("H091 kid an object", good().header("kid", Map.of("a", 1)), Why.NOT_A_TOKEN),
        vector(
            "a key for another channel",
            good().header("kid", "key-of-webchat"),
            Why.KEY_NOT_FOR_TEAMS),
        vector(
            "a key for no channel", good().header("kid", "key-of-nobody"), Why.KEY_NOT_FOR_TEAMS),
        vector("a header that is no JSON", good().writeHeader("RS256"), Why.NOT_A_TOKEN),
        vector("a header that is an array", good().writeHeader("[]"), Why.NOT_A_TOKEN),
        vector(
            "a header with alg twice",
            good().writeHeader("{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"" + KID + "\"}"),
            Why.NOT_A_TOKEN),
        vector(
            "a header 3 000 deep",
            good().writeHeader("{\"a\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}"),
            Why.NOT_A_TOKEN),
        vector("claims that are no JSON", good().writeClaims("claims"), Why.NOT_A_TOKEN),
        vector("claims that are an array", good().writeClaims("[1]"), Why.NOT_A_TOKEN),
        vector("claims that are null", good().writeClaims("null"), Why.NOT_A_TOKEN),
        vector(
            "claims with aud twice",
            good().writeClaims("{\"aud\":\"other\"," + json(good().claims()).substring(1)),
            Why.NOT_A_TOKEN),
        vector(
            "claims 3 000 deep",
            good().writeClaims("{\"a\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}"),
            Why.NOT_A_TOKEN),
        vector("a token of 1 MB", good().claim("x", "y".repeat(1_000_000)), Why.NOT_A_TOKEN),
        vector("five parts", good().write() + ".a.b", Why.NOT_A_TOKEN),
        vector("a space behind", good().write() + " ", Why.NOT_A_TOKEN),
        vector("a line break within", good().write().replaceFirst("\\.", ".\n"), Why.NOT_A_TOKEN),
        vector("padding behind", good().write() + "==", Why.NOT_A_TOKEN),
        vector("a signature cut short", good().write().replaceFirst(".{2}$", ""), Why.NOT_SIGNED),
        vector(
            "other spare bits in the last character", respelled(good().write()), Why.NOT_A_TOKEN));
  }

  /// 256 bytes leave four bits that decoders ignore.
  private static String respelled(String token) {
    var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    var last = letters.indexOf(token.charAt(token.length() - 1));
    return token.substring(0, token.length() - 1) + letters.charAt(last + 1);
  }

  static Stream<Vector> foreignTokens() {
    return Stream.of(
        vector(
            "H083 of another tenant's directory",
            good().claim("iss", "https://sts.windows.net/" + TENANT + "/"),
            Why.OTHER_ISSUER),
        vector(
            "H084 emulator 3.1, version 1",
            good()
                .claim("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                .claim("ver", "1.0")
                .claim("appid", APP_ID),
            Why.OTHER_ISSUER),
        vector(
            "H084 emulator 3.1, version 2",
            good()
                .claim(
                    "iss",
                    "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")
                .claim("ver", "2.0")
                .claim("azp", APP_ID),
            Why.OTHER_ISSUER),
        vector(
            "H084 emulator 3.2, version 1",
            good()
                .claim("iss", "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/")
                .claim("ver", "1.0")
                .claim("appid", APP_ID),
            Why.OTHER_ISSUER),
        vector(
            "H084 emulator 3.2, version 2",
            good()
                .claim(
                    "iss",
                    "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")
                .claim("ver", "2.0")
                .claim("azp", APP_ID),
            Why.OTHER_ISSUER),
        vector(
            "H085 skill, version 1",
            good().claim("ver", "1.0").claim("appid", "99999999-2222-3333-4444-555555555555"),
            Why.OTHER_BOT),
        vector(
            "H085 skill, version 2",
            good().claim("ver", "2.0").claim("azp", "99999999-2222-3333-4444-555555555555"),
            Why.OTHER_BOT),
        vector("H085 nobody's skill", good().claim("appid", "AnonymousSkill"), Why.OTHER_BOT),
        vector("H085 appid null", good().claim("appid", null), Why.OTHER_BOT),
        vector(
            "the US government's cloud",
            good().claim("iss", "https://api.botframework.us"),
            Why.OTHER_ISSUER),
        vector(
            "the cloud in China",
            good().claim("iss", "https://api.botframework.azure.cn"),
            Why.OTHER_ISSUER),
        vector("iss with a slash", good().claim("iss", ISSUER + "/"), Why.OTHER_ISSUER),
        vector(
            "iss in capitals",
            good().claim("iss", ISSUER.toUpperCase(Locale.ROOT)),
            Why.OTHER_ISSUER),
        vector("iss a list", good().claim("iss", List.of(ISSUER)), Why.OTHER_ISSUER),
        vector("no iss", good().without("iss"), Why.OTHER_ISSUER),
        vector(
            "for another bot",
            good().claim("aud", "99999999-2222-3333-4444-555555555555"),
            Why.OTHER_AUDIENCE),
        vector("for the connector", good().claim("aud", ISSUER), Why.OTHER_AUDIENCE),
        vector(
            "H082 for us and another",
            good().claim("aud", List.of(APP_ID, "other")),
            Why.OTHER_AUDIENCE),
        vector("for nobody", good().claim("aud", List.of()), Why.OTHER_AUDIENCE),
        vector("for an empty name", good().claim("aud", ""), Why.OTHER_AUDIENCE),
        vector("for a number", good().claim("aud", 1), Why.OTHER_AUDIENCE),
        vector("no aud", good().without("aud"), Why.OTHER_AUDIENCE));
  }

  @Test
  @DisplayName("H082 lets by what is for us alone, also as a list of one")
  void lets_by_a_list_of_one() {
    assertThat(Guards.check(good().claim("aud", List.of(APP_ID)).bearer(), activity()))
        .isInstanceOf(Accepted.class);
  }

  static Stream<Vector> oddTimes() {
    return Stream.of(
        vector("H079 ended 301 s ago", good().claim("exp", at(-301)), Why.TOO_OLD),
        vector("H080 begins in an hour", good().claim("nbf", at(3_600)), Why.TOO_NEW),
        vector("begins in 301 s", good().claim("nbf", at(301)), Why.TOO_NEW),
        vector("no exp", good().without("exp"), Why.NO_LIFETIME),
        vector("no nbf", good().without("nbf"), Why.NO_LIFETIME),
        vector("exp null", good().claim("exp", null), Why.NO_LIFETIME),
        vector("exp a text", good().claim("exp", String.valueOf(at(60))), Why.NO_LIFETIME),
        vector("exp a fraction", good().claim("exp", 1e300), Why.NO_LIFETIME),
        vector(
            "exp at the end of all numbers", good().claim("exp", Long.MAX_VALUE), Why.NO_LIFETIME),
        vector("nbf at their beginning", good().claim("nbf", Long.MIN_VALUE), Why.NO_LIFETIME),
        vector("exp before all time", good().claim("exp", -1), Why.NO_LIFETIME),
        vector("exp in milliseconds of the past", good().claim("exp", 0), Why.TOO_OLD));
  }

  private static long at(long away) {
    return NOW.plusSeconds(away).getEpochSecond();
  }

  @ParameterizedTest(name = "H079 ended {0} s ago")
  @ValueSource(longs = {200, 299, 300})
  void lets_by_what_has_just_ended(long ago) {
    assertThat(Guards.check(good().claim("exp", at(-ago)).bearer(), activity()))
        .isInstanceOf(Accepted.class);
  }

  @ParameterizedTest(name = "begins in {0} s")
  @ValueSource(longs = {200, 300})
  void lets_by_what_begins_soon(long away) {
    assertThat(Guards.check(good().claim("nbf", at(away)).bearer(), activity()))
        .isInstanceOf(Accepted.class);
  }

  private static Vector sent(String name, Map<String, Object> activity, Why why) {
    return new Vector(name, good().write(), activity, why);
  }

  static Stream<Vector> otherActivities() {
    return Stream.of(
        sent(
            "H073 serviceUrl of somebody else",
            activity("serviceUrl", EVIL),
            Why.OTHER_SERVICE_URL),
        sent("H074 serviceUrl null", activity("serviceUrl", null), Why.NO_SERVICE_URL),
        sent("H074 no serviceUrl", activityWithout("serviceUrl"), Why.NO_SERVICE_URL),
        sent("H074 serviceUrl empty", activity("serviceUrl", " "), Why.NO_SERVICE_URL),
        sent(
            "H074 serviceUrl a list",
            activity("serviceUrl", List.of(SERVICE_URL)),
            Why.NO_SERVICE_URL),
        sent(
            "serviceUrl without its slash",
            activity("serviceUrl", SERVICE_URL.replaceFirst("/$", "")),
            Why.OTHER_SERVICE_URL),
        sent(
            "serviceUrl over http",
            activity("serviceUrl", SERVICE_URL.replace("https", "http")),
            Why.OTHER_SERVICE_URL),
        sent("H076 channelId empty", activity("channelId", ""), Why.OTHER_CHANNEL),
        sent("H076 channelId null", activity("channelId", null), Why.OTHER_CHANNEL),
        sent("H076 no channelId", activityWithout("channelId"), Why.OTHER_CHANNEL),
        sent("H076 channelId emulator", activity("channelId", "emulator"), Why.OTHER_CHANNEL),
        sent("H077 channelId slack", activity("channelId", "slack"), Why.OTHER_CHANNEL),
        sent("H077 channelId webchat", activity("channelId", "webchat"), Why.OTHER_CHANNEL),
        sent("H077 channelId directline", activity("channelId", "directline"), Why.OTHER_CHANNEL),
        sent("channelId in capitals", activity("channelId", "MSTEAMS"), Why.OTHER_CHANNEL),
        sent("channelId a list", activity("channelId", List.of("msteams")), Why.OTHER_CHANNEL),
        sent("no type", activityWithout("type"), Why.NO_KIND),
        sent("type a number", activity("type", 1), Why.NO_KIND),
        sent("H100 no from", activityWithout("from"), Why.NOBODY),
        sent(
            "H100 from without id", activity("from", Map.of("aadObjectId", "another")), Why.NOBODY),
        sent("H100 from a text", activity("from", "29:1-person"), Why.NOBODY));
  }

  static Stream<Vector> otherTenants() {
    var other = "ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee";
    var otherTenant = Map.<String, Object>of("tenant", Map.of("id", other));
    var inNoPlace = activityWithout("channelData");
    inNoPlace.put("conversation", Map.of("id", "19:room"));
    return Stream.of(
        sent("H086 another tenant in both places", both(other), Why.OTHER_TENANT),
        sent(
            "H086 another tenant in channelData",
            activity("channelData", otherTenant),
            Why.OTHER_TENANT),
        sent(
            "H086 another tenant in conversation",
            activity("conversation", Map.of("id", "19:room", "tenantId", other)),
            Why.OTHER_TENANT),
        sent("no tenant", inNoPlace, Why.OTHER_TENANT),
        sent("tenant empty", both(""), Why.OTHER_TENANT),
        sent("tenant a number", both(1), Why.OTHER_TENANT),
        sent("tenant a list", both(List.of(TENANT)), Why.OTHER_TENANT));
  }

  private static Map<String, Object> both(Object tenant) {
    var activity = activity("channelData", Map.of("tenant", Map.of("id", tenant)));
    activity.put("conversation", Map.of("id", "19:room", "tenantId", tenant));
    return activity;
  }

  @Test
  void lets_by_a_tenant_that_is_told_in_one_place() {
    assertThat(Guards.check(good().bearer(), activityWithout("channelData")))
        .isInstanceOf(Accepted.class);
    assertThat(Guards.check(good().bearer(), activity("conversation", Map.of("id", "19:room"))))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void does_not_mind_how_a_tenant_is_written() {
    var verdict = Guards.check(good().bearer(), both(TENANT.toUpperCase(Locale.ROOT)));
    assertThat(verdict).isEqualTo(new Accepted(APP_ID, ISSUER, URI.create(SERVICE_URL), TENANT));
  }

  @ParameterizedTest(name = "claimed and told: {0}")
  @ValueSource(
      strings = {
        "https://evil.example/",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/emea/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example/smba.trafficmanager.net",
        "https://xsmba.trafficmanager.net/",
        "https://trafficmanager.net/",
        "https://smba.trafficmanager.net./",
        "https://127.0.0.1/",
        "https://169.254.169.254/",
      })
  void refuses_hosts_off_the_list(String serviceUrl) {
    var token = good().claim("serviceurl", serviceUrl).bearer();
    assertThat(Guards.check(token, activity("serviceUrl", serviceUrl)))
        .isEqualTo(new Refused(Why.OTHER_HOST));
  }

  @ParameterizedTest(name = "claimed and told: {0}")
  @ValueSource(
      strings = {
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://evil@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net%2eevil.example/",
        "https://smba.trafficmanager.net\\.evil.example/",
        "https://smba.trafficmanager.net:x/",
        "https:smba.trafficmanager.net",
        "//smba.trafficmanager.net/",
        "smba.trafficmanager.net",
        "ftp://smba.trafficmanager.net/",
        "file:///etc/passwd",
        "https://smba.trafficmanager.net/em ea/",
        "https://smba.trafficmanager.net/emea/\r\nX: y",
        "https://smbä.trafficmanager.net/",
        "https://smba.trafficmanager.net/\u212Aey/",
        "https://",
      })
  void refuses_what_is_no_plain_address(String serviceUrl) {
    var token = good().claim("serviceurl", serviceUrl).bearer();
    assertThat(Guards.check(token, activity("serviceUrl", serviceUrl)))
        .isEqualTo(new Refused(Why.OTHER_SERVICE_URL));
  }

  @Test
  void refuses_a_letter_that_is_the_same_as_another_one_in_lower_case() {
    var token = good().claim("serviceurl", "https://smba.trafficmanager.net/k/").bearer();
    assertThat(
            Guards.check(token, activity("serviceUrl", "https://smba.trafficmanager.net/\u212A/")))
        .isEqualTo(new Refused(Why.OTHER_SERVICE_URL));
  }

  @Test
  void refuses_a_token_without_a_service_url() {
    for (var claim : List.of(good().without("serviceurl"), good().claim("serviceurl", 1))) {
      assertThat(Guards.check(claim.bearer(), activity()))
          .isEqualTo(new Refused(Why.OTHER_SERVICE_URL));
    }
  }

  @Test
  @DisplayName("H075 answers where the token says when the activity mixes upper and lower case")
  void takes_the_service_url_of_the_token() {
    var verdict =
        Guards.check(
            good().bearer(), activity("serviceUrl", "https://SMBA.trafficmanager.net/EMEA/"));
    assertThat(verdict).isEqualTo(new Accepted(APP_ID, ISSUER, URI.create(SERVICE_URL), TENANT));
  }

  @Test
  @DisplayName("H304 lets by another region")
  void lets_by_another_region() {
    var america = "https://smba.trafficmanager.net/amer/";
    var token = good().claim("serviceurl", america).bearer();
    assertThat(Guards.check(token, activity("serviceUrl", america)))
        .isEqualTo(new Accepted(APP_ID, ISSUER, URI.create(america), TENANT));
  }

  @Test
  void asks_no_name_of_what_nobody_said() {
    var added = activityWithout("from");
    added.put("type", "conversationUpdate");
    assertThat(Guards.check(good().bearer(), added)).isInstanceOf(Accepted.class);
  }

  // --- headers

  @ParameterizedTest(name = "Authorization ''{0}''")
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer  a.b.c", "Basic dXNlcjpwYXNz", "a.b.c"})
  void refuses_another_authorization(String authorization) {
    assertThat(Guards.check(authorization, activity())).isEqualTo(new Refused(Why.NOT_A_TOKEN));
  }

  @Test
  @DisplayName("H072 refuses a request without a token")
  void refuses_no_token() {
    assertThat(Guards.guard().check(List.of(), json(activity()).getBytes(UTF_8), NOW))
        .isEqualTo(new Refused(Why.NOT_ONE_TOKEN));
  }

  @Test
  void refuses_two_tokens() {
    var twice = List.of(good().bearer(), good().bearer());
    assertThat(Guards.guard().check(twice, json(activity()).getBytes(UTF_8), NOW))
        .isEqualTo(new Refused(Why.NOT_ONE_TOKEN));
  }

  // --- bodies

  private static Verdict checked(byte[] body) {
    return Guards.guard().check(List.of(good().bearer()), body, NOW);
  }

  @ParameterizedTest(name = "body {0}")
  @ValueSource(
      strings = {"", "[]", "null", "1", "\"a\"", "{", "{} {}", "{\"a\":1,}", "{'a':1}", "<a/>"})
  void refuses_what_is_no_json_object(String body) {
    assertThat(checked(body.getBytes(UTF_8))).isEqualTo(new Refused(Why.NO_ACTIVITY));
  }

  @Test
  void refuses_a_list_of_activities() {
    assertThat(checked(json(List.of(activity())).getBytes(UTF_8)))
        .isEqualTo(new Refused(Why.NO_ACTIVITY));
  }

  @Test
  void refuses_names_that_stand_twice() {
    var body = json(activity());
    for (var twice :
        List.of(
            "{\"serviceUrl\":\"" + EVIL + "\"," + body.substring(1),
            body.replace("\"id\":\"29:1-person\"", "\"id\":\"29:1-person\",\"id\":\"29:other\""),
            body.replace("{\"tenant\"", "{\"tenant\":{\"id\":\"other\"},\"tenant\""))) {
      assertThat(checked(twice.getBytes(UTF_8))).as(twice).isEqualTo(new Refused(Why.NO_ACTIVITY));
    }
  }

  @Test
  @DisplayName("H107 refuses a value that is 5 000 deep")
  void refuses_deep_values() {
    for (var deep :
        List.of(
            "[".repeat(5_000) + "]".repeat(5_000),
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "[".repeat(100_000))) {
      var body = "{\"value\":" + deep + "," + json(activity()).substring(1);
      assertThat(checked(body.getBytes(UTF_8))).isEqualTo(new Refused(Why.NO_ACTIVITY));
    }
  }

  @Test
  void refuses_what_is_no_utf8() {
    var body = json(activity());
    assertThat(checked(body.getBytes(ISO_8859_1))).isEqualTo(new Refused(Why.NO_ACTIVITY));
    assertThat(checked(body.getBytes(UTF_16))).isEqualTo(new Refused(Why.NO_ACTIVITY));
    assertThat(checked(("\uFEFF" + body).getBytes(UTF_8))).isEqualTo(new Refused(Why.NO_ACTIVITY));
  }

  @Test
  @DisplayName("H106 lets by card data that names a class, and makes nothing of it")
  void makes_nothing_of_card_data() {
    var data =
        Map.of("__proto__", Map.of(), "@type", "javax.script.ScriptEngineManager", "@class", "x.Y");
    assertThat(Guards.check(good().bearer(), activity("value", data)))
        .isEqualTo(new Accepted(APP_ID, ISSUER, URI.create(SERVICE_URL), TENANT));
  }

  @Test
  void tells_a_stranger_nothing_about_his_body() {
    assertThat(Guards.check(good().signedBy(Forge.STRANGER).bearer(), "{"))
        .isEqualTo(new Refused(Why.NOT_SIGNED));
  }
}
