package dialogduk.bench.workload;

import dialogduk.bench.server.Marks;
import dialogduk.bench.server.Served;

/// A server and the marks it is sent.
public record Contestant(Served served, Marks marks) {

  public String name() {
    return served.name();
  }
}
