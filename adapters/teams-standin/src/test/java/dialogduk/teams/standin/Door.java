package dialogduk.teams.standin;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A bot's guard by the book, to see that what is good passes and what is forged does not.
final class Door {

  private static final long SKEW = 300;

  private final Play play;

  Door(Play play) {
    this.play = play;
  }

  /// Why a delivery is not let in; empty when it is.
  Optional<String> refusal(Play.Got got) throws IOException, GeneralSecurityException {
    if (!got.authorization().startsWith("Bearer ")) {
      return Optional.of("header");
    }
    var parts = got.authorization().substring("Bearer ".length()).split("\\.", -1);
    if (parts.length != 3 || json(parts[0]).isEmpty()) {
      return Optional.of("form");
    }
    var header = json(parts[0]);
    if (!header.path("alg").asString("").equals("RS256")) {
      return Optional.of("algorithm");
    }
    var key = key(header.path("kid").asString(""));
    if (key.isEmpty()) {
      return Optional.of("key");
    }
    if (!isSigned(key.get(), parts)) {
      return Optional.of("signature");
    }
    var endorsed =
        key.get()
            .path("endorsements")
            .valueStream()
            .anyMatch(it -> it.asString("").equals("msteams"));
    return endorsed ? claims(json(parts[1]), got.json()) : Optional.of("endorsement");
  }

  private Optional<JsonNode> key(String name) throws IOException {
    var configuration = play.api.fetch(play.standin.openIdUrl()).json();
    return play.api
        .fetch(configuration.path("jwks_uri").asString(""))
        .json()
        .path("keys")
        .valueStream()
        .filter(key -> key.path("kid").asString("").equals(name))
        .findFirst();
  }

  private static boolean isSigned(JsonNode key, String[] parts) throws GeneralSecurityException {
    var open =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(open);
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString("")));
  }

  private Optional<String> claims(JsonNode claims, JsonNode activity) {
    var now = play.time.instant().getEpochSecond();
    if (!claims.path("iss").asString("").equals("https://api.botframework.com")) {
      return Optional.of("issuer");
    }
    if (!claims.path("aud").asString("").equals(play.standin.options().botId())) {
      return Optional.of("audience");
    }
    if (now - SKEW >= claims.path("exp").asLong(0) || now + SKEW < claims.path("nbf").asLong(0)) {
      return Optional.of("time");
    }
    return claims.path("serviceurl").asString("").equals(activity.path("serviceUrl").asString("x"))
        ? Optional.empty()
        : Optional.of("service");
  }

  private static JsonNode json(String part) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
      return Json.read(text).orElseGet(Json::object);
    } catch (IllegalArgumentException notBase64) {
      return Json.object();
    }
  }
}
