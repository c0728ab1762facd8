package dialogduk.store;

import dialogduk.core.testkit.BoxContract;
import dialogduk.core.testkit.Ports;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteBoxesTest extends BoxContract {

  @RegisterExtension final OpenStore open = new OpenStore();

  @Override
  protected Ports ports() {
    return open.ports();
  }
}
