package dialogduk.store;

import dialogduk.core.testkit.Ports;
import dialogduk.core.testkit.RoomsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteRoomsTest extends RoomsContract {

  @RegisterExtension final OpenStore open = new OpenStore();

  @Override
  protected Ports ports() {
    return open.ports();
  }
}
