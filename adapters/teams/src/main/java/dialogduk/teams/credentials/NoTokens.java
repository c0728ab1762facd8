package dialogduk.teams.credentials;

import dialogduk.teams.trust.TeamsSettings;
import java.net.URI;

/// While developing nobody has a token, and nothing is sent off this machine.
public final class NoTokens implements Tokens {

  private final TeamsSettings.Dev settings;

  public NoTokens(TeamsSettings.Dev settings) {
    this.settings = settings;
  }

  @Override
  public Handed tokenFor(URI serviceUrl) {
    return settings.hosts().admit(serviceUrl) ? new Handed.NoneNeeded() : new Handed.OffTheList();
  }

  @Override
  public void refused(String token) {
    // There was none.
  }
}
