package dialogduk.teams.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A delivery that is ready to go: sent once, twice, later, or after another one, as the test
/// likes. Each sending is signed anew.
public final class Prepared {

  private final Standin standin;
  private final ObjectNode activity;
  private final UnaryOperator<Delivered> then;
  private final Supplier<Optional<String>> authorization;

  /// @param then what the chat does with the answer
  Prepared(Standin standin, ObjectNode activity, UnaryOperator<Delivered> then) {
    this(standin, activity, then, () -> Optional.of(standin.identity().authorization()));
  }

  private Prepared(
      Standin standin,
      ObjectNode activity,
      UnaryOperator<Delivered> then,
      Supplier<Optional<String>> authorization) {
    this.standin = standin;
    this.activity = activity;
    this.then = then;
    this.authorization = authorization;
  }

  /// What will be sent.
  public JsonNode activity() {
    return activity.deepCopy();
  }

  /// Sends it as if for the first time. Nobody sends it again by himself.
  public Delivered send() {
    var body = activity.toString().getBytes(StandardCharsets.UTF_8);
    return then.apply(standin.deliveries().post(body, authorization.get(), limit()));
  }

  private Duration limit() {
    var options = standin.options();
    return isInvoke() ? options.answer() : options.patience();
  }

  boolean isInvoke() {
    return Json.text(activity, "type").equals("invoke");
  }

  /// Sends it and lets the chat try again, when [Standin#tick] finds the time has come.
  public Delivered sendWithRetries() {
    var delivered = send();
    standin.retries().after(this, delivered);
    return delivered;
  }

  /// The same thing told again under a new name, as the chat's own retries do.
  public Prepared withNewId() {
    return changed(copy -> copy.put("id", standin.newId(copy)));
  }

  /// The same delivery, changed by hand; for attacks.
  public Prepared changed(Consumer<ObjectNode> change) {
    var copy = activity.deepCopy();
    change.accept(copy);
    return new Prepared(standin, copy, then, authorization);
  }

  /// The same delivery by somebody who is not the connector.
  public Prepared with(Forgery forgery) {
    return new Prepared(standin, activity, then, () -> standin.identity().forged(forgery));
  }

  /// The same delivery with a token that is good but for these claims.
  public Prepared withClaims(Consumer<ObjectNode> change) {
    return new Prepared(
        standin, activity, then, () -> Optional.of(standin.identity().authorization(change)));
  }

  /// Sends all at once; the answers stand in the order of what was sent.
  public static List<Delivered> all(List<Prepared> storm) {
    var sent = new ArrayList<Future<Delivered>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      storm.forEach(one -> sent.add(threads.submit(one::send)));
    }
    return sent.stream().map(Future::resultNow).toList();
  }
}
