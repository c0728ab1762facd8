package dialogduk.slack.api;

/// The server answered, but not as a method of the Web API: it has none of this name, or something
/// in front of it has taken the call. Nothing was done.
final class Unserved extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  Unserved(String method, int status) {
    super("Slack answered " + status + " to " + method);
  }
}
