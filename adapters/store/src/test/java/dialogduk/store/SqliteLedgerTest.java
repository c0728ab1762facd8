package dialogduk.store;

import dialogduk.core.testkit.LedgerContract;
import dialogduk.core.testkit.Ports;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteLedgerTest extends LedgerContract {

  @RegisterExtension final OpenStore open = new OpenStore();

  @Override
  protected Ports ports() {
    return open.ports();
  }
}
