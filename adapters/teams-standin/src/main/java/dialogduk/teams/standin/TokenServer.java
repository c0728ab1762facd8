package dialogduk.teams.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/// The directory's token endpoint, `POST /{tenant}/oauth2/v2.0/token`, for bots of one tenant and
/// for those of many (whose tenant is `botframework.com`).
final class TokenServer {

  static final String SCOPE = "https://api.botframework.com/.default";
  private static final int SECONDS = 3_599;

  private final World world;

  TokenServer(World world) {
    this.world = world;
  }

  void handle(HttpExchange exchange) throws IOException {
    var asked = exchange.getRequestURI().getPath();
    var tenant = asked.replaceFirst("^/", "").replaceFirst("/oauth2/v2\\.0/token$", "");
    var known = asked.equals("/" + tenant + "/oauth2/v2.0/token");
    Exchange.serve(
        exchange,
        world,
        known ? Operation.TOKEN : Operation.UNKNOWN,
        call -> known ? answer(exchange, tenant, call) : Reply.error(ConnectorError.NOT_FOUND));
  }

  private Reply answer(HttpExchange exchange, String tenant, Call call) {
    if (!exchange.getRequestMethod().equals("POST")) {
      return Reply.error(ConnectorError.METHOD_NOT_ALLOWED);
    }
    if (!call.type().equals("application/x-www-form-urlencoded")) {
      return no(400, "invalid_request", "AADSTS900144: The request body must contain a form.");
    }
    return answer(tenant, Json.form(call.text()));
  }

  private Reply answer(String tenant, Map<String, String> form) {
    if (!tenant.equals(world.options.tenant()) && !tenant.equals("botframework.com")) {
      return no(400, "invalid_request", "AADSTS90002: Tenant not found.");
    }
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      return no(400, "unsupported_grant_type", "AADSTS70003: The grant type is not supported.");
    }
    if (!form.getOrDefault("scope", "").equals(SCOPE)) {
      return no(400, "invalid_scope", "AADSTS70011: The scope is not valid.");
    }
    if (!form.getOrDefault("client_id", "").equals(world.options.botId())) {
      return no(400, "unauthorized_client", "AADSTS700016: Application not found.");
    }
    if (!form.getOrDefault("client_secret", "").equals(world.options.password())) {
      return no(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }
    return Reply.json(
        200,
        Json.object()
            .put("token_type", "Bearer")
            .put("expires_in", SECONDS)
            .put("ext_expires_in", SECONDS)
            .put("access_token", token(tenant)));
  }

  private String token(String tenant) {
    var now = world.now();
    var until = now.plusSeconds(SECONDS);
    var claims =
        Json.object()
            .put("aud", Identity.ISSUER)
            .put("iss", "https://sts.windows.net/" + tenant + "/")
            .put("appid", world.options.botId())
            .put("tid", tenant)
            .put("nbf", now.getEpochSecond())
            .put("exp", until.getEpochSecond())
            .put("uti", world.ids.uuid());
    var header = Json.object().put("alg", "RS256").put("kid", "directory").put("typ", "JWT");
    var token = Jwt.signed(header, claims, Jwt.key(0), "SHA256withRSA");
    world.tokens.put(token, until);
    return token;
  }

  private static Reply no(int status, String error, String description) {
    return Reply.json(
        status, Json.object().put("error", error).put("error_description", description));
  }
}
