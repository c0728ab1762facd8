package dialogduk.teams.credentials;

import java.net.URI;

/// The bot's own token, for those who may have it.
public interface Tokens {

  Handed tokenFor(URI serviceUrl);

  /// A server did not take the token; the next one is fetched anew, unless it has just been.
  void refused(String token);

  sealed interface Handed {

    /// To be sent as `Authorization: Bearer`.
    record Token(String value) implements Handed {

      /// Says no secret.
      @Override
      public String toString() {
        return "Token";
      }
    }

    /// While developing: go on without one.
    record NoneNeeded() implements Handed {}

    /// The address is not on a host that may have it. Nothing must be sent there.
    record OffTheList() implements Handed {}

    /// There is none now; trying again later may help.
    ///
    /// @param why in plain words for the log; holds no secret
    record Unavailable(String why) implements Handed {}
  }
}
