package dialogduk.teams.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// Who vouches for the connector: publishes keys, signs tokens with them, and forges some on
/// demand.
public final class Identity {

  static final String ISSUER = "https://api.botframework.com";
  private static final Duration LIFE = Duration.ofHours(1);
  private static final String RS256 = "SHA256withRSA";
  private static final int STRANGER = -1;
  private static final int WEB_CHAT = -2;
  private static final String WEB_CHAT_NAME = "standin-key-webchat";

  private record Key(String name, KeyPair pair, List<String> endorsements) {}

  private final World world;
  private final String base;
  private final String serviceUrl;
  private final AtomicInteger count = new AtomicInteger();
  private final List<Key> published = new CopyOnWriteArrayList<>();
  private volatile Key signing;

  Identity(World world, String base, String serviceUrl) {
    this.world = world;
    this.base = base;
    this.serviceUrl = serviceUrl;
    signing = newKey();
    published.add(signing);
    published.add(new Key(WEB_CHAT_NAME, Jwt.key(WEB_CHAT), List.of("webchat", "directline")));
  }

  /// Where the bot learns of the keys.
  public String openIdUrl() {
    return base + "/v1/.well-known/openidconfiguration";
  }

  private String keysUrl() {
    return base + "/v1/.well-known/keys";
  }

  /// From now on another key signs. The old one stays published.
  public void rotate() {
    signing = newKey();
    published.add(signing);
  }

  /// From now on only the key that signs is published.
  public void withdraw() {
    var kept = signing;
    published.removeIf(key -> !key.equals(kept) && !key.name().equals(WEB_CHAT_NAME));
  }

  private Key newKey() {
    var number = count.incrementAndGet();
    return new Key(
        "standin-key-" + number, Jwt.key(number), List.of("msteams", "skype", "webchat"));
  }

  /// A header as the connector sends it.
  public String authorization() {
    return authorization(_ -> {});
  }

  /// A header with a well signed token that claims something else; for what is just allowed, such
  /// as a clock that is a little off.
  public String authorization(Consumer<ObjectNode> change) {
    return "Bearer " + good(change);
  }

  private String good(Consumer<ObjectNode> change) {
    var claims = claims();
    change.accept(claims);
    return Jwt.signed(header(signing), claims, signing.pair(), RS256);
  }

  /// The claims of a good token.
  ObjectNode claims() {
    var now = world.now();
    return Json.object()
        .put("serviceurl", serviceUrl)
        .put("nbf", now.minus(Duration.ofMinutes(5)).getEpochSecond())
        .put("exp", now.plus(LIFE).getEpochSecond())
        .put("iss", ISSUER)
        .put("aud", world.options.botId());
  }

  private static ObjectNode header(Key key) {
    return Json.object()
        .put("alg", "RS256")
        .put("kid", key.name())
        .put("x5t", key.name())
        .put("typ", "JWT");
  }

  /// The header of a forged call; empty where there is none.
  public Optional<String> forged(Forgery forgery) {
    return switch (forgery) {
      case NO_HEADER -> Optional.empty();
      case NOT_BEARER -> Optional.of("Basic " + good(_ -> {}));
      case EMPTY -> Optional.of("Bearer ");
      default -> Optional.of("Bearer " + token(forgery));
    };
  }

  private String token(Forgery forgery) {
    var now = world.now();
    var stranger = Jwt.key(STRANGER);
    var key = signing;
    return switch (forgery) {
      case NO_HEADER, NOT_BEARER, EMPTY, NOT_A_TOKEN -> "a.b.c";
      case NO_ALGORITHM -> Jwt.unsigned(header(key).put("alg", "none"), claims());
      case HMAC_WITH_PUBLIC_KEY ->
          Jwt.hashed(
              header(key).put("alg", "HS256"), claims(), key.pair().getPublic().getEncoded());
      case OTHER_ALGORITHM ->
          Jwt.signed(header(key).put("alg", "RS512"), claims(), key.pair(), "SHA512withRSA");
      case WRONG_SIGNATURE -> Jwt.signed(header(key), claims(), stranger, RS256);
      case TAMPERED -> tampered();
      case UNKNOWN_KEY ->
          Jwt.signed(header(key).put("kid", "nobody-knows"), claims(), stranger, RS256);
      case NO_KEY_ID -> {
        var header = header(key);
        header.remove(List.of("kid", "x5t"));
        yield Jwt.signed(header, claims(), stranger, RS256);
      }
      case STRANGE_KEY_ID ->
          Jwt.signed(
              header(key).put("kid", "../../dev/null\"'" + "k".repeat(6_000)),
              claims(),
              stranger,
              RS256);
      case KEY_IN_HEADER -> {
        var header = header(key).put("kid", "mine");
        header.set("jwk", Jwt.published("mine", stranger));
        yield Jwt.signed(header, claims(), stranger, RS256);
      }
      case KEY_BY_ADDRESS ->
          Jwt.signed(
              header(key).put("kid", "mine").put("jku", base + "/elsewhere/keys"),
              claims(),
              stranger,
              RS256);
      case NOT_ENDORSED ->
          Jwt.signed(
              header(new Key(WEB_CHAT_NAME, stranger, List.of())),
              claims(),
              Jwt.key(WEB_CHAT),
              RS256);
      case WRONG_ISSUER -> good(it -> it.put("iss", "https://api.botframework.example"));
      case TENANT_ISSUER ->
          good(it -> it.put("iss", "https://sts.windows.net/" + world.options.tenant() + "/"));
      case EMULATOR_ISSUER ->
          good(
              it ->
                  it.put("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                      .put("appid", world.options.botId()));
      case SKILL ->
          good(
              it ->
                  it.put("iss", "https://sts.windows.net/" + world.options.tenant() + "/")
                      .put("ver", "2.0")
                      .put("azp", "0b0b0b0b-9999-4222-8333-000000000000"));
      case WRONG_AUDIENCE -> good(it -> it.put("aud", "0b0b0b0b-9999-4222-8333-000000000000"));
      case NO_AUDIENCE -> good(it -> it.remove("aud"));
      case EXPIRED -> good(it -> it.put("exp", now.minus(Duration.ofMinutes(10)).getEpochSecond()));
      case NO_EXPIRY -> good(it -> it.remove("exp"));
      case NOT_YET_VALID ->
          good(it -> it.put("nbf", now.plus(Duration.ofMinutes(10)).getEpochSecond()));
      case NO_SERVICE_URL -> good(it -> it.remove("serviceurl"));
      case OTHER_SERVICE_URL ->
          good(it -> it.put("serviceurl", "https://smba.trafficmanager.example/emea/"));
    };
  }

  private String tampered() {
    var good = good(_ -> {}).split("\\.", -1);
    var claims = claims().put("name", "somebody else");
    return good[0] + "." + Jwt.encode(claims) + "." + good[2];
  }

  /// Answers for the configuration and the keys.
  void handle(HttpExchange exchange) throws IOException {
    var asked = exchange.getRequestURI().getPath();
    var operation = asked.endsWith("/keys") ? Operation.KEYS : Operation.OPENID;
    Exchange.serve(
        exchange,
        world,
        operation,
        _ -> Reply.json(200, operation == Operation.KEYS ? keys() : configuration()));
  }

  private ObjectNode configuration() {
    var said =
        Json.object()
            .put("issuer", ISSUER)
            .put("authorization_endpoint", "https://invalid.botframework.com")
            .put("jwks_uri", keysUrl());
    said.putArray("id_token_signing_alg_values_supported").add("RS256");
    said.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
    return said;
  }

  private ObjectNode keys() {
    var said = Json.object();
    var list = said.putArray("keys");
    for (var key : published) {
      var one = Jwt.published(key.name(), key.pair());
      key.endorsements().forEach(one.putArray("endorsements")::add);
      list.add(one);
    }
    return said;
  }
}
