package dialogduk.slack.api;

import java.util.Optional;

/// The bot's token for a workspace.
@FunctionalInterface
public interface Tokens {

  /// Empty when the app is not installed there, or no longer.
  Optional<String> of(String team);
}
