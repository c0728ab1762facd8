package dialogduk.teams.api;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.teams.TeamsMessage;
import java.net.URI;
import java.util.Optional;

/// What of Teams' connector we use. It is what would be written anew if the SDK had to go. Every
/// call blocks until the connector has answered, and is made once.
///
/// Each may throw [Busy] or [Gone], as [dialogduk.core.bot.Channel] says, or [Doubtful]; any other
/// failure leaves open whether it was done. A [Busy] after no time at all means that nobody has
/// said how long to wait.
///
/// Source:
/// <https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference>
public interface Connector {

  /// @param service where the connector is
  /// @param bot what we are called there, `28:…`
  /// @param conversation without its thread
  record Address(URI service, String bot, String tenant, String conversation) {}

  /// Posts a message: in a channel it begins a thread.
  ///
  /// @param under the message in whose thread it stands; for channels alone, nothing else has
  ///   threads
  /// @return what the connector calls it
  String post(Address where, Optional<String> under, TeamsMessage message);

  /// Puts a message in the place of one of ours.
  void edit(Address where, String message, TeamsMessage instead);

  /// Finds or makes somebody's personal chat with the bot.
  ///
  /// @param user `29:…`
  /// @return the conversation
  String personal(URI service, String bot, String user, String tenant);

  /// It says no, with a word that it is known to take back: nothing was done, and only when it says
  /// so again and again is it true.
  final class Doubtful extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Gone.What what;

    Doubtful(String message, Gone.What what) {
      super(message);
      this.what = what;
    }

    /// What is gone if it is true.
    Gone.What what() {
      return what;
    }
  }
}
