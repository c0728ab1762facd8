package dialogduk.bench.workload;

import java.io.IOException;
import java.util.List;

/// W1, W2 and W10, round by round: A B C A B C ….
public final class Race {

  public static final String W1 = "W1 at %d/s";
  public static final String W2 = "W2, %d connections";
  public static final String FIRST = "W10, first";
  public static final String DUPLICATE = "W10, duplicates";
  public static final String STORM = "W10, storm × 4";

  private static final int STORMING = 32;
  private static final int TIMES = 4;

  private final Plan plan;
  private final List<Contestant> contestants;
  private final Track track = new Track();

  public Race(Plan plan, List<Contestant> contestants) {
    this.plan = plan;
    this.contestants = contestants;
  }

  public List<Sample> run() throws IOException, InterruptedException {
    for (var contestant : contestants) {
      contestant.served().standStill();
    }
    for (var contestant : contestants) {
      track.warmUp(contestant.name(), contestant.served(), contestant.marks(), plan);
    }
    for (int round = 0; round < plan.rounds(); round++) {
      for (int rate : plan.rates()) {
        for (var contestant : contestants) {
          open(contestant, rate, round);
        }
      }
      for (int connections : plan.connections()) {
        for (var contestant : contestants) {
          closed(contestant, connections, round);
        }
      }
      for (var contestant : contestants) {
        storm(contestant, round);
      }
    }
    return track.samples();
  }

  private void open(Contestant contestant, int rate, int round)
      throws IOException, InterruptedException {
    var run =
        track.run(
            contestant.served(),
            generator -> generator.open(contestant.marks(), rate, plan.open()));
    track.keep(W1.formatted(rate), contestant.name(), round, run);
  }

  private void closed(Contestant contestant, int connections, int round)
      throws IOException, InterruptedException {
    var run =
        track.run(
            contestant.served(),
            generator -> generator.closed(contestant.marks(), connections, plan.closed()));
    track.keep(W2.formatted(connections), contestant.name(), round, run);
  }

  /// First each click once, then the same three times more, then others four times at once.
  private void storm(Contestant contestant, int round) throws IOException, InterruptedException {
    var marks = contestant.marks();
    track.keep(FIRST, contestant.name(), round, atMost(contestant, plan.clicks()));
    for (int again = 1; again < TIMES; again++) {
      marks.again(plan.clicks());
      track.keep(
          DUPLICATE,
          contestant.name(),
          round * (TIMES - 1) + again - 1,
          atMost(contestant, plan.clicks()));
    }
    marks.eachTimes(TIMES);
    track.keep(STORM, contestant.name(), round, atMost(contestant, plan.clicks() * TIMES));
    marks.eachTimes(1);
  }

  private Track.Run atMost(Contestant contestant, int requests)
      throws IOException, InterruptedException {
    contestant.marks().atMost(requests);
    try {
      return track.run(
          contestant.served(),
          generator ->
              generator.closed(contestant.marks(), STORMING, plan.closed().multipliedBy(6)));
    } finally {
      contestant.marks().atMost(Integer.MAX_VALUE);
    }
  }
}
