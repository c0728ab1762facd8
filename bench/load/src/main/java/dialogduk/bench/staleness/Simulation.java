package dialogduk.bench.staleness;

import com.slack.api.methods.MethodsRateLimitTier;
import com.slack.api.methods.MethodsRateLimits;
import dialogduk.bench.server.People;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// W3: 24 people in each session mark within five minutes, in one workspace.
public final class Simulation {

  private static final int PER_ROOM = 24;
  private static final Duration OPEN = Duration.ofMinutes(5);
  private static final long SEED = 20_270_301;

  private final Path folder;
  private final Path dialogues;

  public Simulation(Path folder, Path dialogues) {
    this.folder = folder;
    this.dialogues = dialogues;
  }

  /// @param rooms how many sessions live at once
  public List<Shown> of(int rooms) throws Exception {
    var arrivals = Arrivals.of(rooms, PER_ROOM, Rooms.START, OPEN, SEED);
    var people = new People(rooms, PER_ROOM);
    var shown = new ArrayList<Shown>();
    try (var live = Rooms.of(people, folder.resolve("ours" + rooms), dialogues)) {
      shown.add(new Ours(live, arrivals).walked());
    }
    shown.add(new Optimum(rooms, editsPerMinute(), arrivals).best());
    try (var live = Rooms.of(people, folder.resolve("naive" + rooms), dialogues)) {
      shown.add(new Naive(live, arrivals).walked());
    }
    return shown;
  }

  private static int editsPerMinute() {
    return MethodsRateLimitTier.getAllowedRequestsPerMinute(
        MethodsRateLimits.lookupRateLimitTier("chat.update"));
  }
}
