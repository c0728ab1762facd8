package dialogduk.store;

import dialogduk.core.testkit.PeopleContract;
import dialogduk.core.testkit.Ports;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePeopleTest extends PeopleContract {

  @RegisterExtension final OpenStore open = new OpenStore();

  @Override
  protected Ports ports() {
    return open.ports();
  }
}
