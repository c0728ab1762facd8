package dialogduk.slack.standin;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The way from the chat to the app.
interface Transport {

  /// What is sent, whatever the way.
  enum Kind {
    COMMAND("slash_commands"),
    INTERACTION("interactive"),
    EVENT("events_api");

    private final String envelope;

    Kind(String envelope) {
      this.envelope = envelope;
    }

    String envelope() {
      return envelope;
    }
  }

  /// @param retry 0 for the first time
  Delivered send(Kind kind, ObjectNode payload, int retry, @Nullable String reason);
}
