package dialogduk.teams.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which calls go wrong, and how: by script or at random. A script goes before chance.
public final class Faults {

  private static final class Rule {
    private final @Nullable Operation operation;
    private final String conversation;
    private final Fault fault;
    private int pass;
    private int times;

    private Rule(
        @Nullable Operation operation, String conversation, Fault fault, int pass, int times) {
      this.operation = operation;
      this.conversation = conversation;
      this.fault = fault;
      this.pass = pass;
      this.times = times;
    }

    private boolean concerns(Operation called, String place) {
      return times > 0
          && (operation == null ? called.isConnector() : operation == called)
          && (conversation.isEmpty() || conversation.equals(place));
    }
  }

  private static final String ANYWHERE = "";

  private final List<Rule> rules = new ArrayList<>();
  private Random random = new Random(0);
  private double share;
  private Set<Operation> chanced = Set.of();
  private List<Fault> lots = List.of();
  private long happened;

  /// The next call goes wrong; twice said, the next two.
  public Faults next(Operation operation, Fault fault) {
    return add(operation, ANYWHERE, fault, 0, 1);
  }

  /// The next call in this conversation, in whatever thread.
  public Faults next(Operation operation, String conversation, Fault fault) {
    return add(operation, conversation, fault, 0, 1);
  }

  /// The next so many calls.
  public Faults times(int times, Operation operation, Fault fault) {
    return add(operation, ANYWHERE, fault, 0, times);
  }

  /// The n-th call from now, counted from 1; for loops over the position of the fault.
  public Faults nth(int n, Operation operation, Fault fault) {
    return add(operation, ANYWHERE, fault, n - 1, 1);
  }

  /// Until [#clear].
  public Faults always(Operation operation, Fault fault) {
    return add(operation, ANYWHERE, fault, 0, Integer.MAX_VALUE);
  }

  /// Until [#clear], in one conversation.
  public Faults always(Operation operation, String conversation, Fault fault) {
    return add(operation, conversation, fault, 0, Integer.MAX_VALUE);
  }

  /// Every call to the connector in one conversation, until [#clear].
  public Faults everything(String conversation, Fault fault) {
    return add(null, conversation, fault, 0, Integer.MAX_VALUE);
  }

  /// A share of the calls (0 to 1) of these kinds, drawn with a seed so that a run can be repeated.
  public synchronized Faults atRandom(
      long seed, double wantedShare, Set<Operation> operations, Fault... from) {
    random = new Random(seed);
    share = wantedShare;
    chanced = Set.copyOf(operations);
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

  private synchronized Faults add(
      @Nullable Operation operation, String conversation, Fault fault, int pass, int times) {
    rules.add(new Rule(operation, Place.of(conversation).base(), fault, pass, times));
    return this;
  }

  /// @param conversation without the thread
  synchronized Optional<Fault> draw(Operation operation, String conversation) {
    var fault = scripted(operation, conversation).or(() -> atRandom(operation));
    if (fault.isPresent()) {
      happened++;
    }
    return fault;
  }

  private Optional<Fault> scripted(Operation operation, String conversation) {
    for (var rule : rules) {
      if (rule.concerns(operation, conversation)) {
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

  private Optional<Fault> atRandom(Operation operation) {
    return lots.isEmpty() || !chanced.contains(operation) || random.nextDouble() >= share
        ? Optional.empty()
        : Optional.of(lots.get(random.nextInt(lots.size())));
  }
}
