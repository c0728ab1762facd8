package dialogduk.teams.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Writes tokens, good ones and forged ones. It signs by hand, since a library refuses most of what
/// has to be tried.
final class Forge {

  static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
  static final String APP_ID = "11111111-2222-3333-4444-555555555555";
  static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
  static final String ISSUER = "https://api.botframework.com";
  static final String SERVICE_URL = "https://smba.trafficmanager.net/emea/";
  static final String KID = "key-of-teams";

  static final KeyPair TEAMS = rsa(2048);
  static final KeyPair STRANGER = rsa(2048);

  private final Map<String, Object> header = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private PrivateKey key = TEAMS.getPrivate();
  private String algorithm = "SHA256withRSA";

  private Forge() {
    header.put("alg", "RS256");
    header.put("kid", KID);
    header.put("typ", "JWT");
    claims.put("serviceurl", SERVICE_URL);
    claims.put("nbf", NOW.minusSeconds(60).getEpochSecond());
    claims.put("exp", NOW.plusSeconds(3600).getEpochSecond());
    claims.put("iss", ISSUER);
    claims.put("aud", APP_ID);
  }

  /// One as Teams writes it.
  static Forge good() {
    return new Forge();
  }

  Forge header(String name, Object value) {
    header.put(name, value);
    return this;
  }

  Forge withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  Forge claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  Forge without(String name) {
    claims.remove(name);
    return this;
  }

  Forge signedBy(KeyPair pair) {
    key = pair.getPrivate();
    return this;
  }

  Forge signedAs(String jdkName) {
    algorithm = jdkName;
    return this;
  }

  Map<String, Object> claims() {
    return claims;
  }

  String write() {
    return writeClaims(json(claims));
  }

  /// @param text instead of the claims
  String writeClaims(String text) {
    return signed(part(json(header)) + "." + part(text));
  }

  /// @param text instead of the header
  String writeHeader(String text) {
    return signed(part(text) + "." + part(json(claims)));
  }

  String bearer() {
    return "Bearer " + write();
  }

  /// Without anything in the place of the signature.
  String unsigned() {
    return part(json(header)) + "." + part(json(claims)) + ".";
  }

  /// With the public key of Teams taken for a shared secret.
  String confused(byte[] secret) {
    header.put("alg", "HS256");
    var content = part(json(header)) + "." + part(json(claims));
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return content + "." + encode(mac.doFinal(content.getBytes(US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String signed(String content) {
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(content.getBytes(US_ASCII));
      return content + "." + encode(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String part(String text) {
    return encode(text.getBytes(UTF_8));
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  // --- what belongs to a token

  static KeyPair rsa(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static SigningKey key(KeyPair pair, String... endorsements) {
    return new SigningKey((RSAPublicKey) pair.getPublic(), Set.of(endorsements));
  }

  /// As the issuer's server writes it.
  static Map<String, Object> jwk(String kid, KeyPair pair, String... endorsements) {
    var key = (RSAPublicKey) pair.getPublic();
    var told = new LinkedHashMap<String, Object>();
    told.put("kty", "RSA");
    told.put("use", "sig");
    told.put("kid", kid);
    told.put("x5t", kid);
    told.put("n", encode(unsigned(key.getModulus().toByteArray())));
    told.put("e", encode(key.getPublicExponent().toByteArray()));
    told.put("x5c", List.of("MIIB"));
    told.put("endorsements", List.of(endorsements));
    return told;
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
  }

  /// A message of somebody in Teams.
  static Map<String, Object> activity() {
    var activity = new LinkedHashMap<String, Object>();
    activity.put("type", "message");
    activity.put("id", "1700000000000");
    activity.put("channelId", "msteams");
    activity.put("serviceUrl", SERVICE_URL);
    activity.put("from", Map.of("id", "29:1-person", "aadObjectId", "person"));
    activity.put("conversation", Map.of("id", "19:room@thread.tacv2", "tenantId", TENANT));
    activity.put("recipient", Map.of("id", "28:" + APP_ID));
    activity.put("channelData", Map.of("tenant", Map.of("id", TENANT)));
    activity.put("text", "nästa");
    return activity;
  }

  static Map<String, Object> activity(String name, Object value) {
    var activity = activity();
    activity.put(name, value);
    return activity;
  }

  static Map<String, Object> activityWithout(String name) {
    var activity = activity();
    activity.remove(name);
    return activity;
  }
}
