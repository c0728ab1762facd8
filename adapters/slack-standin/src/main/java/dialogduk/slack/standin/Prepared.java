package dialogduk.slack.standin;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A delivery that is ready to go: sent once, twice, later, or after another one, as the test
/// likes. Each sending is signed anew.
public final class Prepared {

  private final Standin standin;
  private final Transport.Kind kind;
  private final ObjectNode payload;
  private final UnaryOperator<Delivered> then;

  /// @param then what the chat does with the answer
  Prepared(
      Standin standin, Transport.Kind kind, ObjectNode payload, UnaryOperator<Delivered> then) {
    this.standin = standin;
    this.kind = kind;
    this.payload = payload;
    this.then = then;
  }

  /// What will be sent.
  public JsonNode payload() {
    return payload.deepCopy();
  }

  /// Sends it as if for the first time. Nobody sends it again by himself.
  public Delivered send() {
    return then.apply(standin.transport().send(kind, payload.deepCopy(), 0, null));
  }

  /// Sends an event and lets the chat retry it, when [Standin#tick] finds the time has come.
  public Delivered sendWithRetries() {
    var delivered = send();
    if (kind == Transport.Kind.EVENT) {
      standin.retries().after(this, delivered);
    }
    return delivered;
  }

  /// The same event with a retry's headers.
  public Delivered resend(int retry, @Nullable String reason) {
    return then.apply(standin.transport().send(kind, payload.deepCopy(), retry, reason));
  }

  /// The same thing told as a new event.
  public Prepared withNewEventId() {
    return changed(copy -> copy.put("event_id", standin.newEventId()));
  }

  /// The same delivery, changed by hand; for attacks.
  public Prepared changed(Consumer<ObjectNode> change) {
    var copy = payload.deepCopy();
    change.accept(copy);
    return new Prepared(standin, kind, copy, then);
  }
}
