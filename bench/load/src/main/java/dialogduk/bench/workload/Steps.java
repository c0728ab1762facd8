package dialogduk.bench.workload;

import dialogduk.bench.server.People;
import dialogduk.bench.server.Product;
import dialogduk.slack.standin.Message;
import dialogduk.slack.standin.Person;
import dialogduk.slack.standin.Prepared;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// W10 for what takes a step: the leader's press comes four times at once. In the first session it
/// comes once, to know what one press does.
public final class Steps {

  private static final int TIMES = 4;
  private static final String CONFIRMS = "/preview/next";

  private final Product product;

  public Steps(Product product) {
    this.product = product;
  }

  /// @return how often each press was acknowledged, by session
  public List<Integer> press(int sessions) throws Exception {
    var acknowledged = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int session = 0; session < sessions; session++) {
        var press = prepared(session);
        var sending = new ArrayList<Future<Integer>>();
        for (int i = 0; i < (session == 0 ? 1 : TIMES); i++) {
          sending.add(threads.submit(() -> press.send().status()));
        }
        int ok = 0;
        for (var one : sending) {
          ok += one.get() == 200 ? 1 : 0;
        }
        acknowledged.add(ok);
      }
    }
    return acknowledged;
  }

  private Prepared prepared(int session) throws InterruptedException {
    var leader = product.standin().person(People.leader(session));
    var channel = leader.in(People.channel(session));
    channel.types("/dialogduk nästa");
    var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < until) {
      var press = press(channel);
      if (press != null) {
        return press;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("the leader of session " + session + " got no preview");
  }

  private static @Nullable Prepared press(Person.InChannel channel) {
    for (var message : channel.hears()) {
      var action = confirming(message);
      if (!action.isEmpty()) {
        return channel.clicking(message, action, "");
      }
    }
    return null;
  }

  private static String confirming(Message message) {
    return message
        .now()
        .path("blocks")
        .valueStream()
        .flatMap(block -> block.path("elements").valueStream())
        .filter(element -> element.path("value").asString("").contains(CONFIRMS))
        .map((JsonNode element) -> element.path("action_id").asString(""))
        .findFirst()
        .orElse("");
  }
}
