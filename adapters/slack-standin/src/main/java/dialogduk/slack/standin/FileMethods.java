package dialogduk.slack.standin;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `files.*`: ask for an address, put the bytes there, say where the file belongs.
final class FileMethods {

  private final World world;
  private final Guard guard;
  private final String base;

  FileMethods(World world, Guard guard, String base) {
    this.world = world;
    this.guard = guard;
    this.base = base;
  }

  ObjectNode address(Call call) {
    var length = call.number("length", 0);
    if (length < 1) {
      throw Refusal.arguments("must be more than 0 [json-pointer:/length]");
    }
    var id = world.ids.next("F");
    world.uploads.put(id, new World.Upload(call.team(), call.text("filename"), length));
    return Json.object().put("upload_url", base + "/upload/" + id).put("file_id", id);
  }

  /// The bytes came; whether there are as many as was said.
  boolean put(String id, byte[] bytes) {
    var upload = world.uploads.get(id);
    if (upload == null || upload.complete || bytes.length != upload.length) {
      return false;
    }
    upload.bytes = bytes;
    return true;
  }

  ObjectNode complete(Call call) {
    var files =
        call.json("files", "invalid_arguments")
            .filter(JsonNode::isArray)
            .orElseThrow(() -> Refusal.arguments("must be an array [json-pointer:/files]"));
    var channel =
        Optional.of(call.text("channel_id"))
            .filter(id -> !id.isEmpty())
            .map(id -> guard.visible(call, id));
    if (channel.filter(found -> !found.has(call.team().botUser())).isPresent()) {
      throw new Refusal("not_in_channel");
    }
    var answer = Json.object();
    var told = answer.putArray("files");
    for (var file : files.values()) {
      told.add(completed(call, file));
    }
    channel.ifPresent(found -> share(call, found, answer));
    return answer;
  }

  private ObjectNode completed(Call call, JsonNode file) {
    var id = file.path("id").asString("");
    var upload =
        Optional.ofNullable(world.uploads.get(id))
            .filter(found -> found.team == call.team() && found.bytes.length > 0 && !found.complete)
            .orElseThrow(() -> new Refusal("file_not_found"));
    upload.complete = true;
    return Json.object()
        .put("id", id)
        .put("title", file.path("title").asString(upload.name))
        .put("name", upload.name)
        .put("size", upload.bytes.length)
        .put("user", call.team().botUser());
  }

  private void share(Call call, Conversation conversation, ObjectNode answer) {
    var message =
        Json.object()
            .put("type", "message")
            .put("user", call.team().botUser())
            .put("bot_id", call.team().bot())
            .put("text", call.text("initial_comment"))
            .put("team", call.team().id());
    message.set("files", answer.path("files").deepCopy());
    message.putArray("blocks");
    if (call.has("thread_ts")) {
      message.put("thread_ts", call.text("thread_ts"));
    }
    world.store(conversation, message);
  }
}
