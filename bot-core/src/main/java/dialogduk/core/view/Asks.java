package dialogduk.core.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What those who lead were asked for since the latest step, in memory alone: a restart forgets it,
/// and so does the next step. Safe for threads.
public final class Asks {

  private static final int MOST_SESSIONS = 1_000;
  private static final int MOST_OF_ONE_SESSION = 20;

  private final Map<String, List<Asked>> bySession =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Asked>> eldest) {
          return size() > MOST_SESSIONS;
        }
      };

  /// Whether it is news: the same person asking for the same again is one note, not two.
  public synchronized boolean add(Asked asked) {
    var now = new ArrayList<>(at(asked.session(), asked.step()));
    if (now.size() >= MOST_OF_ONE_SESSION || now.stream().anyMatch(one -> isSame(one, asked))) {
      return false;
    }
    now.add(asked);
    bySession.put(asked.session(), List.copyOf(now));
    return true;
  }

  /// What was asked at this step, oldest first.
  public synchronized List<Asked> at(String session, int step) {
    return bySession.getOrDefault(session, List.of()).stream()
        .filter(asked -> asked.step() == step)
        .toList();
  }

  private static boolean isSame(Asked one, Asked other) {
    return one.person().equals(other.person()) && one.right() == other.right();
  }
}
