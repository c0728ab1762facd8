package dialogduk.teams.guard;

import java.net.URI;

/// What the guard says of a request.
public sealed interface Verdict {

  /// It comes from Teams.
  ///
  /// @param appId ours; empty while developing
  /// @param issuer of the token; empty while developing
  /// @param serviceUrl where to answer, as the token writes it: use this one and not the
  ///   activity's, which may differ in upper and lower case
  /// @param tenant whose Teams it is, in lower case; empty if not told, while developing
  record Accepted(String appId, String issuer, URI serviceUrl, String tenant) implements Verdict {}

  record Refused(Why why) implements Verdict {

    /// For HTTP.
    public int status() {
      return why.status();
    }
  }
}
