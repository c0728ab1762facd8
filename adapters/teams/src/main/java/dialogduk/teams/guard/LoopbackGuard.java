package dialogduk.teams.guard;

import dialogduk.teams.guard.Verdict.Accepted;
import dialogduk.teams.guard.Verdict.Refused;
import dialogduk.teams.trust.Origin;
import dialogduk.teams.trust.TeamsSettings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `TEAMS_DEV=true`: asks for no token, and lets by only what is to be answered on this machine.
public final class LoopbackGuard implements RequestGuard {

  private static final Set<String> CHANNELS = Set.of(Signatures.TEAMS, "emulator");

  private final TeamsSettings.Dev settings;

  public LoopbackGuard(TeamsSettings.Dev settings) {
    this.settings = settings;
  }

  @Override
  public Verdict check(List<String> authorizations, byte[] body, Instant now) {
    return ActivityHead.read(body)
        .map(
            activity ->
                activity.fault().<Verdict>map(Refused::new).orElseGet(() -> check(activity)))
        .orElse(new Refused(Why.NO_ACTIVITY));
  }

  private Verdict check(ActivityHead activity) {
    if (!activity.channel().filter(CHANNELS::contains).isPresent()) {
      return new Refused(Why.OTHER_CHANNEL);
    }
    return activity
        .serviceUrl()
        .filter(url -> Origin.of(url).isPresent())
        .map(URI::create)
        .filter(settings.hosts()::admit)
        .<Verdict>map(url -> new Accepted("", "", url, tenant(activity)))
        .orElse(new Refused(Why.NOT_THIS_MACHINE));
  }

  private static String tenant(ActivityHead activity) {
    return activity.tenants().stream()
        .filter(String.class::isInstance)
        .map(tenant -> String.valueOf(tenant).toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }
}
