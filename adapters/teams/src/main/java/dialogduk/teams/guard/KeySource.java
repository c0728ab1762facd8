package dialogduk.teams.guard;

import java.util.Map;

/// Where the keys are told that tokens are signed with. May take its time; answers in the end.
@FunctionalInterface
public interface KeySource {

  Told ask();

  sealed interface Told {

    /// @param byName at least one
    record Keys(Map<String, SigningKey> byName) implements Told {

      public Keys {
        byName = Map.copyOf(byName);
      }
    }

    /// @param why in plain words
    record Nothing(String why) implements Told {}
  }
}
