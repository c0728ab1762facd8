package dialogduk.teams.standin;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Tokens and keys as they stand on the wire.
final class Jwt {

  /// Making a key takes a while, so one process makes each only once.
  private static final Map<Integer, KeyPair> KEYS = new ConcurrentHashMap<>();

  private Jwt() {}

  static KeyPair key(int number) {
    return KEYS.computeIfAbsent(number, _ -> newKey());
  }

  private static KeyPair newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param algorithm as Java calls it, such as `SHA256withRSA`
  static String signed(ObjectNode header, ObjectNode claims, KeyPair key, String algorithm) {
    var said = encode(header) + "." + encode(claims);
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(key.getPrivate());
      signature.update(said.getBytes(StandardCharsets.US_ASCII));
      return said + "." + encode(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String unsigned(ObjectNode header, ObjectNode claims) {
    return encode(header) + "." + encode(claims) + ".";
  }

  static String hashed(ObjectNode header, ObjectNode claims, byte[] secret) {
    var said = encode(header) + "." + encode(claims);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return said + "." + encode(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The public half, as it is published.
  static ObjectNode published(String name, KeyPair key) {
    var open = (RSAPublicKey) key.getPublic();
    return Json.object()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("kid", name)
        .put("x5t", name)
        .put("n", encode(bytes(open.getModulus())))
        .put("e", encode(bytes(open.getPublicExponent())));
  }

  /// Who a token says it is by, without looking whether that is true; empty for no token.
  static String issuer(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return "";
    }
    try {
      var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return Json.read(claims).map(it -> Json.text(it, "iss")).orElse("");
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  static String encode(JsonNode json) {
    return encode(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Without the byte that Java puts before to keep the sign.
  private static byte[] bytes(BigInteger number) {
    var bytes = number.toByteArray();
    return bytes[0] == 0 && bytes.length > 1 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
