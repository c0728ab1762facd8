package dialogduk.teams.standin;

/// A "no", thrown from deep inside a call and answered as an error.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ConnectorError error;

  Refusal(ConnectorError error) {
    this(error, error.message());
  }

  Refusal(ConnectorError error, String message) {
    super(message, null, false, false);
    this.error = error;
  }

  Reply reply() {
    return Reply.error(error, String.valueOf(getMessage()));
  }
}
