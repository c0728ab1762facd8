package dialogduk.slack.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Which calls go wrong, and how: by script or at random. A script goes before chance.
public final class Faults {

  private static final String ANY = "";

  private static final class Rule {
    private final String method;
    private final String channel;
    private final Fault fault;
    private int pass;
    private int times;

    private Rule(String method, String channel, Fault fault, int pass, int times) {
      this.method = method;
      this.channel = channel;
      this.fault = fault;
      this.pass = pass;
      this.times = times;
    }

    private boolean concerns(String calledMethod, String calledChannel) {
      return times > 0
          && (method.equals(ANY) || method.equals(calledMethod))
          && (channel.equals(ANY) || channel.equals(calledChannel));
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private Random random = new Random(0);
  private double share;
  private List<Fault> lots = List.of();
  private long happened;

  /// The next call of the method goes wrong; twice said, the next two.
  public Faults next(String method, Fault fault) {
    return add(method, ANY, fault, 0, 1);
  }

  /// The next call of the method in this channel.
  public Faults next(String method, String channel, Fault fault) {
    return add(method, channel, fault, 0, 1);
  }

  /// The n-th call from now, counted from 1; for loops over the position of the fault.
  public Faults nth(String method, int n, Fault fault) {
    return add(method, ANY, fault, n - 1, 1);
  }

  /// Until [#clear].
  public Faults always(String method, Fault fault) {
    return add(method, ANY, fault, 0, Integer.MAX_VALUE);
  }

  /// Until [#clear], in one channel.
  public Faults always(String method, String channel, Fault fault) {
    return add(method, channel, fault, 0, Integer.MAX_VALUE);
  }

  /// A share of all calls (0 to 1), drawn from these with a seed so that a run can be repeated.
  public synchronized Faults atRandom(long seed, double wantedShare, Fault... from) {
    random = new Random(seed);
    share = wantedShare;
    lots = List.of(from);
    return this;
  }

  public synchronized void clear() {
    rules.clear();
    share = 0;
  }

  /// How many calls have gone wrong on demand.
  public synchronized long happened() {
    return happened;
  }

  private synchronized Faults add(String method, String channel, Fault fault, int pass, int times) {
    if (fault instanceof Fault.Says says
        && !method.equals(ANY)
        && !MethodTable.maySay(method, says.word())) {
      throw new IllegalArgumentException(method + " never says " + says.word());
    }
    rules.add(new Rule(method, channel, fault, pass, times));
    return this;
  }

  synchronized Optional<Fault> draw(String method, String channel) {
    var fault = scripted(method, channel).or(() -> atRandom(method));
    if (fault.isPresent()) {
      happened++;
    }
    return fault;
  }

  private Optional<Fault> scripted(String method, String channel) {
    for (var rule : rules) {
      if (rule.concerns(method, channel)) {
        if (rule.pass > 0) {
          rule.pass--;
          continue;
        }
        rule.times--;
        return Optional.of(rule.fault);
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> atRandom(String method) {
    if (lots.isEmpty() || random.nextDouble() >= share) {
      return Optional.empty();
    }
    var fault = lots.get(random.nextInt(lots.size()));
    return fault instanceof Fault.Says says && !MethodTable.maySay(method, says.word())
        ? Optional.empty()
        : Optional.of(fault);
  }
}
