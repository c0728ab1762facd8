package dialogduk.teams.guard;

import java.time.Instant;
import java.util.List;

/// Whether a request comes from Teams. Never throws, whatever it is given.
@FunctionalInterface
public interface RequestGuard {

  /// @param authorizations every `Authorization` of the request
  /// @param body as it came, byte by byte
  Verdict check(List<String> authorizations, byte[] body, Instant now);
}
