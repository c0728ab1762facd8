package dialogduk.bench.workload;

import dialogduk.bench.server.People;
import dialogduk.bench.server.Product;
import dialogduk.slack.standin.Message;
import dialogduk.slack.standin.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/// W10 for what takes a step: the leader's press comes four times at once. In the first session it
/// comes once, to know what one press does.
public final class Steps {

  private static final int TIMES = 4;
  private static final int TRIES = 20;
  private static final String CONFIRMS = "/preview/show";

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

  /// What the leader presses to confirm the preview, be it a form or a message.
  private Prepared prepared(int session) throws InterruptedException {
    var leader = product.standin().person(People.leader(session));
    var channel = leader.in(People.channel(session));
    for (int tries = 0; tries < TRIES; tries++) {
      channel.types("/dialogduk nästa");
      var form = leader.modal();
      if (form.isPresent()) {
        return leader.submitting(form.get(), Map.of());
      }
      for (var message : channel.hears()) {
        var action = confirming(message);
        if (!action.isEmpty()) {
          return channel.clicking(message, action, "");
        }
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("the leader of session " + session + " got no preview");
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
