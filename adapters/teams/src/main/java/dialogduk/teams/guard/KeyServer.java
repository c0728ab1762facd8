package dialogduk.teams.guard;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.Fetched;
import dialogduk.teams.trust.Origin;
import dialogduk.teams.trust.StrictJson;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The issuer's own server: an OpenID document names the address of the keys. That address must be
/// on the same server; whoever gets the document into his hands shall not choose whom we ask next.
public final class KeyServer implements KeySource {

  private static final int FEWEST_BITS = 2048;
  private static final int MOST_BITS = 8192;

  private final URI openIdUrl;
  private final Fetch fetch;

  public KeyServer(URI openIdUrl, Fetch fetch) {
    this.openIdUrl = openIdUrl;
    this.fetch = fetch;
  }

  @Override
  public Told ask() {
    return read(
        openIdUrl,
        document ->
            keysUrl(document)
                .map(this::keys)
                .orElse(nothing("names no address of keys on its own server")));
  }

  private Optional<URI> keysUrl(Map<String, Object> document) {
    return StrictJson.text(document, "jwks_uri")
        .filter(address -> Origin.of(address).equals(Origin.of(openIdUrl)))
        .map(URI::create);
  }

  private Told keys(URI address) {
    return read(
        address,
        document -> {
          var keys =
              document.get("keys") instanceof List<?> list
                  ? byName(list)
                  : Map.<String, SigningKey>of();
          return keys.isEmpty() ? nothing("tells no key that can be used") : new Told.Keys(keys);
        });
  }

  private Told read(URI address, Function<Map<String, Object>, Told> reading) {
    return switch (fetch.get(address)) {
      case Fetched.Nothing(var why) -> nothing(why);
      case Fetched.Answer(var status, var _) when status != 200 -> nothing("answers " + status);
      case Fetched.Answer(var _, var object) ->
          object.map(reading).orElse(nothing("answers no JSON object"));
    };
  }

  private static Told nothing(String why) {
    return new Told.Nothing(why);
  }

  /// One bad key does not spoil the others.
  private static Map<String, SigningKey> byName(List<?> told) {
    var keys = new HashMap<String, SigningKey>();
    for (var each : told) {
      if (each instanceof Map<?, ?> key && StrictJson.text(key, "kid").isPresent()) {
        read(key).ifPresent(read -> keys.put(StrictJson.text(key, "kid").get(), read));
      }
    }
    return keys;
  }

  private static Optional<SigningKey> read(Map<?, ?> key) {
    var modulus = StrictJson.text(key, "n");
    var exponent = StrictJson.text(key, "e");
    var signs =
        "RSA".equals(key.get("kty")) && (key.get("use") == null || "sig".equals(key.get("use")));
    if (!signs || modulus.isEmpty() || exponent.isEmpty()) {
      return Optional.empty();
    }
    try {
      var read =
          new RSAKey.Builder(new Base64URL(modulus.get()), new Base64URL(exponent.get()))
              .build()
              .toRSAPublicKey();
      var bits = read.getModulus().bitLength();
      return bits < FEWEST_BITS || bits > MOST_BITS
          ? Optional.empty()
          : Optional.of(new SigningKey(read, endorsements(key)));
    } catch (JOSEException | RuntimeException malformed) {
      // The builder tells some of what it cannot read as IllegalArgumentException and the like.
      return Optional.empty();
    }
  }

  private static Set<String> endorsements(Map<?, ?> key) {
    return key.get("endorsements") instanceof List<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
