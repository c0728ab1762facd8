package dialogduk.teams.trust;

import java.util.Map;
import java.util.Optional;

/// What a server answered.
public sealed interface Fetched {

  /// It did answer.
  ///
  /// @param object empty if the body is no JSON object, or an ambiguous one
  record Answer(int status, Optional<Map<String, Object>> object) implements Fetched {

    /// Says nothing of the body: it may hold a token.
    @Override
    public String toString() {
      return "Answer[status=" + status + "]";
    }
  }

  /// It did not, or not in time, or too much.
  ///
  /// @param why in plain words, without anything that was sent
  record Nothing(String why) implements Fetched {}
}
