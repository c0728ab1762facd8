package dialogduk.store;

import dialogduk.store.StoreHealth.State;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps how the store is, and tells those who listen when it changes.
final class Pulse {

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final List<Consumer<StoreHealth>> listeners = new CopyOnWriteArrayList<>();
  private volatile StoreHealth health = new StoreHealth(State.UP, "The store is up.");

  StoreHealth health() {
    return health;
  }

  State state() {
    return health.state();
  }

  void listen(Consumer<StoreHealth> listener) {
    listeners.add(listener);
  }

  /// Nothing brings a store back from being closed, and only a new start from being read-only.
  synchronized void become(State state, String message) {
    if (state.compareTo(health.state()) == 0
        || (health.state().compareTo(State.READ_ONLY) >= 0 && state != State.CLOSED)) {
      return;
    }
    health = new StoreHealth(state, message);
    switch (state) {
      case UP, CLOSED -> LOG.info(message);
      case FULL -> LOG.warn(message);
      case READ_ONLY -> LOG.error(message);
    }
    listeners.forEach(listener -> listener.accept(health));
  }
}
