package dialogduk.teams.guard;

import dialogduk.teams.guard.Verdict.Accepted;
import dialogduk.teams.guard.Verdict.Refused;
import dialogduk.teams.trust.Origin;
import dialogduk.teams.trust.ServiceHosts;
import dialogduk.teams.trust.TeamsSettings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lets by what carries a token of Teams that fits the activity: first the token alone, so that a
/// stranger learns nothing by what he writes into the body.
public final class TokenGuard implements RequestGuard {

  private static final String BEARER = "Bearer ";

  private final Claims claims;
  private final Signatures signatures;
  private final Set<String> tenants;
  private final ServiceHosts hosts;

  public TokenGuard(TeamsSettings.Registered settings, SigningKeys keys) {
    this.claims = new Claims(settings.issuer(), settings.appId());
    this.signatures = new Signatures(keys);
    this.tenants = settings.tenants();
    this.hosts = settings.hosts();
  }

  @Override
  public Verdict check(List<String> authorizations, byte[] body, Instant now) {
    if (authorizations.size() != 1) {
      return new Refused(Why.NOT_ONE_TOKEN);
    }
    var authorization = authorizations.getFirst();
    if (!authorization.startsWith(BEARER)) {
      return new Refused(Why.NOT_A_TOKEN);
    }
    return Token.read(authorization.substring(BEARER.length()))
        .map(token -> check(token, body, now))
        .orElse(new Refused(Why.NOT_A_TOKEN));
  }

  private Verdict check(Token token, byte[] body, Instant now) {
    return claims
        .fault(token, now)
        .or(() -> signatures.fault(token))
        .<Verdict>map(Refused::new)
        .orElseGet(
            () ->
                ActivityHead.read(body)
                    .map(activity -> check(token, activity))
                    .orElse(new Refused(Why.NO_ACTIVITY)));
  }

  private Verdict check(Token token, ActivityHead activity) {
    return activity
        .fault()
        .or(() -> fault(token, activity))
        .<Verdict>map(Refused::new)
        .orElseGet(() -> accepted(token, activity));
  }

  private Optional<Why> fault(Token token, ActivityHead activity) {
    if (!activity.channel().filter(Signatures.TEAMS::equals).isPresent()) {
      return Optional.of(Why.OTHER_CHANNEL);
    }
    var serviceUrl = token.text("serviceurl").filter(url -> isTheSame(url, activity));
    if (serviceUrl.isEmpty()) {
      return Optional.of(Why.OTHER_SERVICE_URL);
    }
    if (!hosts.admit(URI.create(serviceUrl.get()))) {
      return Optional.of(Why.OTHER_HOST);
    }
    return isAllowed(activity.tenants()) ? Optional.empty() : Optional.of(Why.OTHER_TENANT);
  }

  /// But for upper and lower case, which Teams has been seen to mix. What is no plain address is
  /// the same as nothing: letters beyond ASCII have cases of their own.
  private static boolean isTheSame(String claimed, ActivityHead activity) {
    return Origin.of(claimed).isPresent()
        && activity
            .serviceUrl()
            .filter(told -> Origin.of(told).isPresent() && told.equalsIgnoreCase(claimed))
            .isPresent();
  }

  /// The tenant is told in two places; they must agree.
  private boolean isAllowed(List<Object> told) {
    var different =
        told.stream()
            .map(tenant -> tenant instanceof String text ? text.toLowerCase(Locale.ROOT) : "")
            .distinct()
            .toList();
    return different.size() == 1 && tenants.contains(different.getFirst());
  }

  private Accepted accepted(Token token, ActivityHead activity) {
    return new Accepted(
        claims.appId(),
        claims.issuer(),
        URI.create(token.text("serviceurl").orElseThrow()),
        String.valueOf(activity.tenants().getFirst()).toLowerCase(Locale.ROOT));
  }
}
