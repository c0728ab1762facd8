package dialogduk.bench.workload;

import dialogduk.bench.http.Ready;
import dialogduk.bench.http.Requests;
import dialogduk.bench.server.Invokes;
import dialogduk.bench.server.Product;
import dialogduk.bench.server.Served;
import java.io.IOException;
import java.util.List;

/// W1t: many people mark at the same moment, through Slack and through Teams in turn.
public final class AtOnce {

  public static final String W1T = "W1t, %d at once";

  private final Plan plan;
  private final Served served;
  private final Requests inSlack;
  private final Invokes inTeams;
  private final Track track = new Track();

  /// @param product the server that both go to
  public AtOnce(Plan plan, Contestant product, Invokes inTeams) {
    this.plan = plan;
    this.served = product.served();
    this.inSlack = product.marks();
    this.inTeams = inTeams;
  }

  /// For a server to which nothing has come through Slack.
  public void warmUp() throws IOException, InterruptedException {
    track.warmUp(Product.NAME, served, inSlack, plan);
  }

  public List<Sample> run() throws IOException, InterruptedException {
    track.warmUp(Product.IN_TEAMS, served, inTeams, plan);
    for (int round = 0; round < plan.bursts(); round++) {
      burst(Product.NAME, inSlack, round);
      burst(Product.IN_TEAMS, inTeams, round);
    }
    return track.samples();
  }

  private void burst(String name, Requests requests, int round)
      throws IOException, InterruptedException {
    var ready = Ready.of(requests, plan.atOnce());
    var run = track.run(served, generator -> generator.atOnce(ready, plan.atOnce()));
    track.keep(W1T.formatted(plan.atOnce()), name, round, run);
  }
}
