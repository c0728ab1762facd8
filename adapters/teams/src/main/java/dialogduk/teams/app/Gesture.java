package dialogduk.teams.app;

import dialogduk.teams.Submitted;
import dialogduk.teams.TeamsName;
import dialogduk.teams.TeamsPress;
import java.util.Optional;

/// What somebody did in Teams.
public sealed interface Gesture {

  Who who();

  Where where();

  /// @param account as the directory of the tenant knows the person; a guest of two tenants is two
  /// @param user what the person is called towards the bot, `29:…`
  /// @param name as Teams tells it with what they do
  /// @param locale of their client, such as `sv-SE`; empty if not told
  record Who(TeamsName account, String user, String name, String locale) {}

  /// @param room absent in a person's own chat with the bot
  /// @param thread the first message of the thread in a channel
  record Where(Optional<TeamsName> room, Optional<String> thread) {

    boolean isPrivate() {
      return room.isEmpty();
    }

    /// The room by the name it has everywhere.
    Optional<String> named() {
      return room.map(TeamsName::name);
    }
  }

  /// Something written to the bot, without the mention.
  record Typed(Who who, Where where, String text) implements Gesture {}

  /// A button of a message.
  ///
  /// @param sent what stood in it, and what was filled in beside it
  /// @param message that holds it; empty if not told
  /// @param executed whether an answer can be shown at once: a client that does not execute sends
  ///   the press as a message
  record Pressed(Who who, Where where, Submitted sent, String message, boolean executed)
      implements Gesture {}

  /// A button that opens a dialog.
  ///
  /// @param message that holds it; empty if not told
  record Opened(Who who, Where where, TeamsPress press, String message) implements Gesture {}

  /// A button of a dialog.
  record Submits(Who who, Where where, Submitted sent) implements Gesture {}
}
