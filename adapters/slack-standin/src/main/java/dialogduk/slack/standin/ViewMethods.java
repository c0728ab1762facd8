package dialogduk.slack.standin;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `views.*`: modals on a stack of three, and a Home per user.
final class ViewMethods {

  private static final int STACK = 3;

  private final World world;

  ViewMethods(World world) {
    this.world = world;
  }

  ObjectNode open(Call call) {
    var source = source(call, "modal");
    var trigger = trigger(call);
    var stack = world.stack(trigger.user);
    stack.clear();
    var view = put(call, trigger.user, source, Optional.empty());
    stack.push(view);
    return answer(view);
  }

  ObjectNode push(Call call) {
    var source = source(call, "modal");
    var trigger = trigger(call);
    var stack = world.stack(trigger.user);
    if (stack.isEmpty()) {
      throw new Refusal("not_found");
    }
    if (stack.size() >= STACK) {
      throw new Refusal("push_limit_reached");
    }
    var view = put(call, trigger.user, source, Optional.of(stack.peek()));
    stack.push(view);
    return answer(view);
  }

  ObjectNode update(Call call) {
    var view =
        world
            .openView(call.text("view_id"), call.text("external_id"))
            .filter(found -> found.team().id().equals(call.team().id()))
            .orElseThrow(() -> new Refusal("not_found"));
    var source = source(call, view.source().path("type").asString("modal"));
    sameHash(call, view);
    unusedExternalId(source, Optional.of(view));
    view.update(source, world.ids.hash(call.now()));
    return answer(view);
  }

  ObjectNode publish(Call call) {
    var source = source(call, "home");
    var user = call.text("user_id");
    if (!world.accounts.containsKey(user)) {
      throw Refusal.arguments("user_not_found [json-pointer:/user_id]");
    }
    var key = call.team().id() + user;
    var old = world.homes.get(key);
    if (old != null) {
      sameHash(call, old);
      old.update(source, world.ids.hash(call.now()));
      return answer(old);
    }
    var view = put(call, user, source, Optional.empty());
    world.homes.put(key, view);
    return answer(view);
  }

  private View put(Call call, String user, ObjectNode source, Optional<View> under) {
    unusedExternalId(source, Optional.empty());
    return make(call.team(), user, source, under);
  }

  View make(Team team, String user, ObjectNode source, Optional<View> under) {
    var id = world.ids.next("V");
    return new View(
        id,
        team,
        user,
        under.map(view -> view.told(Json.object()).path("root_view_id").asString("")).orElse(id),
        under.map(View::id).orElse(null),
        source,
        world.ids.hash(world.clock.instant()));
  }

  private ObjectNode source(Call call, String type) {
    var view =
        call.json("view", "invalid_arguments")
            .orElseThrow(() -> Refusal.arguments("missing required field: view"));
    return checked(view, type);
  }

  /// Refuses a view that the chat would not show; otherwise gives it with all ids filled in.
  ObjectNode checked(JsonNode view, String type) {
    if (!(view instanceof ObjectNode object)) {
      throw Refusal.arguments("must be an object [json-pointer:/view]");
    }
    if (BlockRules.isTooLarge(view)) {
      throw new Refusal("view_too_large");
    }
    if (!view.path("type").asString("").equals(type)) {
      throw Refusal.arguments("must be a " + type + " [json-pointer:/view/type]");
    }
    var faults = BlockRules.view(view);
    if (!faults.isEmpty()) {
      throw new Refusal("invalid_arguments", faults);
    }
    var filled = object.deepCopy();
    filled.set("blocks", world.ids.filled(view.path("blocks")));
    return filled;
  }

  private World.Trigger trigger(Call call) {
    var id = call.text("trigger_id");
    if (!id.matches("\\d+\\.\\d+\\.[0-9a-f]+")) {
      throw new Refusal("invalid_trigger_id");
    }
    var trigger =
        Optional.ofNullable(world.triggers.get(id))
            .filter(found -> found.team == call.team())
            .orElseThrow(() -> new Refusal("invalid_trigger_id"));
    if (trigger.used) {
      throw new Refusal("exchanged_trigger_id");
    }
    if (Duration.between(trigger.issued, call.now()).compareTo(World.TRIGGER_LIFE) > 0) {
      throw new Refusal("expired_trigger_id");
    }
    trigger.used = true;
    return trigger;
  }

  private static void sameHash(Call call, View view) {
    if (call.has("hash")
        && !call.text("hash").isEmpty()
        && !call.text("hash").equals(view.hash())) {
      throw new Refusal("hash_conflict");
    }
  }

  private void unusedExternalId(ObjectNode source, Optional<View> own) {
    var external = source.path("external_id").asString("");
    if (!external.isEmpty()
        && world
            .openView("", external)
            .filter(found -> own.filter(view -> view == found).isEmpty())
            .isPresent()) {
      throw new Refusal("duplicate_external_id");
    }
  }

  private static ObjectNode answer(View view) {
    return Json.object().set("view", view.told(Json.object()));
  }
}
