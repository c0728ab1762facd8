package dialogduk.slack.standin;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the chat does with the app's answers to commands, clicks and submissions. An answer it
/// cannot use is trouble for the user and a finding for the test.
final class Answers {

  private static final int STACK = 3;

  private final World world;
  private final ViewMethods views;
  private final ResponseUrls urls;

  Answers(World world, ViewMethods views, ResponseUrls urls) {
    this.world = world;
    this.views = views;
    this.urls = urls;
  }

  /// The body of the answer is shown to the one who typed.
  Delivered toCommand(Delivered delivered, String user, Team team, String channel) {
    if (!delivered.inTime()) {
      return delivered.with(
          delivered.status() == 0 || delivered.status() == 200
              ? "operation_timeout"
              : "dispatch_failed");
    }
    if (delivered.body().isBlank()) {
      return delivered;
    }
    var given =
        Json.read(delivered.body())
            .filter(JsonNode::isObject)
            .orElseGet(() -> Json.object().put("text", delivered.body()));
    if (given.isEmpty()) {
      return delivered;
    }
    return attempt(
        delivered,
        () ->
            urls.apply(
                new World.ResponseUrl(user, team, channel, Optional.empty(), world.clock.instant()),
                given));
  }

  Delivered toClick(Delivered delivered) {
    if (delivered.inTime() && !delivered.body().isBlank() && !delivered.json().isEmpty()) {
      world.find("a click was answered with a body, which is not looked at");
    }
    return delivered;
  }

  Delivered toSubmission(Delivered delivered, View view) {
    if (!delivered.inTime()) {
      return delivered;
    }
    var answer =
        delivered.body().isBlank()
            ? Json.object()
            : Json.read(delivered.body()).orElse(Json.array());
    return attempt(delivered, () -> apply(answer, view));
  }

  private void apply(JsonNode answer, View view) {
    if (!answer.isObject()) {
      throw Refusal.arguments("the answer is no JSON object");
    }
    var stack = world.stack(view.owner());
    if (answer.isEmpty()) {
      stack.remove(view);
      return;
    }
    switch (answer.path("response_action").asString("")) {
      case "clear" -> stack.clear();
      case "errors" -> view.refuse(errors(answer.path("errors"), view));
      case "update" ->
          view.update(
              views.checked(answer.path("view"), "modal"), world.ids.hash(world.clock.instant()));
      case "push" -> {
        if (stack.size() >= STACK) {
          throw new Refusal("push_limit_reached");
        }
        stack.push(
            views.make(
                view.team(),
                view.owner(),
                views.checked(answer.path("view"), "modal"),
                Optional.of(view)));
      }
      default ->
          throw Refusal.arguments(
              "there is no response_action " + answer.path("response_action").asString(""));
    }
  }

  private static ObjectNode errors(JsonNode errors, View view) {
    if (!(errors instanceof ObjectNode told) || told.isEmpty()) {
      throw Refusal.arguments("errors must name a block");
    }
    var inputs =
        view.source()
            .path("blocks")
            .valueStream()
            .filter(BlockRules::isInput)
            .map(block -> block.path("block_id").asString(""))
            .toList();
    for (var error : told.properties()) {
      if (!inputs.contains(error.getKey())
          || !error.getValue().isString()
          || error.getValue().asString().isEmpty()) {
        throw Refusal.arguments(
            "errors name a block that is no input of the view, or say nothing: " + error.getKey());
      }
    }
    return told;
  }

  private Delivered attempt(Delivered delivered, Runnable use) {
    synchronized (world) {
      try {
        use.run();
        return delivered;
      } catch (Refusal refusal) {
        var why = refusal.word() + " " + refusal.messages();
        world.find("an answer could not be used: " + why);
        return delivered.with(why);
      }
    }
  }
}
