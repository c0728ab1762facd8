package dialogduk.core.testkit;

import org.junit.jupiter.api.Nested;

/// The store of the tests keeps what every store promises.
class MemoryLedgerTest {

  private static Ports fresh() {
    var memory = new MemoryLedger();
    return new Ports(memory, memory, memory, memory, memory, memory);
  }

  @Nested
  class Of_the_log extends LedgerContract {
    private final Ports ports = fresh();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Of_boxes extends BoxContract {
    private final Ports ports = fresh();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Of_people extends PeopleContract {
    private final Ports ports = fresh();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Of_rooms extends RoomsContract {
    private final Ports ports = fresh();

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Of_what_is_shown extends ShownContract {
    private final Ports ports = fresh();

    @Override
    protected Ports ports() {
      return ports;
    }
  }
}
