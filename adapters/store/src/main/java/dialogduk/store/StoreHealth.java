package dialogduk.store;

/// How the store is.
///
/// @param message a sentence for the operator
public record StoreHealth(State state, String message) {

  public enum State {
    UP,
    /// Changes fail until there is space; then all goes on by itself.
    FULL,
    /// Changes fail until the server is started again.
    READ_ONLY,
    CLOSED
  }

  public boolean isUp() {
    return state == State.UP;
  }
}
