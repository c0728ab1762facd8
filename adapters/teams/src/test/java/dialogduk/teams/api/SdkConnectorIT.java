package dialogduk.teams.api;

import dialogduk.teams.credentials.ServiceCredentials;
import dialogduk.teams.credentials.TeamsAdapter;
import dialogduk.teams.credentials.Tokens;
import java.time.Duration;

class SdkConnectorIT extends ConnectorContract {

  @Override
  protected Connector connector(Tokens tokens, Duration longest) {
    return new SdkConnector(
        new TeamsAdapter(
            new ServiceCredentials(tenant.standin().options().botId(), tokens, longest)));
  }
}
