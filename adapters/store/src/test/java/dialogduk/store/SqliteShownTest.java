package dialogduk.store;

import dialogduk.core.testkit.Ports;
import dialogduk.core.testkit.ShownContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteShownTest extends ShownContract {

  @RegisterExtension final OpenStore open = new OpenStore();

  @Override
  protected Ports ports() {
    return open.ports();
  }
}
