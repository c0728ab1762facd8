package dialogduk.core.bot;

import java.util.List;
import java.util.Optional;

/// Where the app of a chat is installed, with the secrets that it was given there. What is kept is
/// sealed; what is forgotten is gone from the disk.
public interface Installations {

  /// @param enterprise empty for a team on its own
  /// @param team empty when it is installed for the whole enterprise
  record Workspace(String chat, String enterprise, String team) {}

  /// @param secret what the chat makes of it; never for a log
  record Installation(Workspace workspace, String secret) {
    @Override
    public String toString() {
      return "Installation[" + workspace + "]";
    }
  }

  /// The team's own, or else that of the enterprise it is known to belong to.
  Optional<Installation> of(String chat, String team);

  Optional<Installation> find(Workspace workspace);

  List<Workspace> all(String chat);

  /// Blocks until it is durable; whatever was there before is gone.
  ///
  /// @throws Ledger.LedgerFailure if it could not be kept
  void keep(Installation installation);

  /// Blocks until it is durable.
  ///
  /// @throws Ledger.LedgerFailure if it could not be kept
  void forget(Workspace workspace);

  /// Remembers which enterprise a team belongs to.
  ///
  /// @throws Ledger.LedgerFailure if it could not be kept
  void belongs(String chat, String team, String enterprise);
}
