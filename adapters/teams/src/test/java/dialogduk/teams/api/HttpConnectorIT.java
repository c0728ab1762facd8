package dialogduk.teams.api;

import dialogduk.teams.credentials.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class HttpConnectorIT extends ConnectorContract {

  private final List<HttpConnector> opened = new ArrayList<>();

  @Override
  protected Connector connector(Tokens tokens, Duration longest) {
    var connector = new HttpConnector(tokens, longest);
    opened.add(connector);
    return connector;
  }

  @AfterEach
  void closeAll() {
    opened.forEach(HttpConnector::close);
  }
}
