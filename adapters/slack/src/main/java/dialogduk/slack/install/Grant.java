package dialogduk.slack.install;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a workspace has granted.
///
/// @param refreshToken good once; empty for a token that does not expire
/// @param expires absent for a token that does not
/// @param since in seconds, when somebody installed it
/// @param workspace as people know it
record Grant(
    String token, String refreshToken, @Nullable Instant expires, long since, String workspace) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Grant read(String kept) {
    return JSON.readValue(kept, Grant.class);
  }

  String written() {
    return JSON.writeValueAsString(this);
  }

  boolean isOver(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /// Says no secret.
  @Override
  public String toString() {
    return "Grant[" + workspace + "]";
  }
}
