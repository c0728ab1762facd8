package dialogduk.slack.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A modal or a Home, with every version it has had.
public final class View {

  private final String id;
  private final Team team;
  private final String owner;
  private final String root;
  private final @Nullable String previous;
  private final List<ObjectNode> versions = new CopyOnWriteArrayList<>();
  private volatile String hash;
  private volatile ObjectNode errors = Json.object();

  View(
      String id,
      Team team,
      String owner,
      String root,
      @Nullable String previous,
      ObjectNode source,
      String hash) {
    this.id = id;
    this.team = team;
    this.owner = owner;
    this.root = root;
    this.previous = previous;
    this.hash = hash;
    versions.add(source);
  }

  public String id() {
    return id;
  }

  public String owner() {
    return owner;
  }

  public String hash() {
    return hash;
  }

  /// What the app sent last.
  public ObjectNode source() {
    return versions.getLast();
  }

  public List<ObjectNode> versions() {
    return List.copyOf(versions);
  }

  /// By block id, what the app last said was wrong with a submission.
  public ObjectNode errors() {
    return errors;
  }

  String externalId() {
    return source().path("external_id").asString("");
  }

  Team team() {
    return team;
  }

  void update(ObjectNode source, String newHash) {
    versions.add(source);
    hash = newHash;
    errors = Json.object();
  }

  void refuse(ObjectNode wrong) {
    errors = wrong;
  }

  /// As the chat tells it, in answers and payloads.
  ObjectNode told(ObjectNode values) {
    var told = Json.object();
    told.put("id", id).put("team_id", team.id());
    told.put("type", source().path("type").asString(""));
    told.set("blocks", source().path("blocks"));
    for (var name : List.of("private_metadata", "callback_id", "external_id")) {
      told.put(name, source().path(name).asString(""));
    }
    told.putObject("state").set("values", values);
    told.put("hash", hash);
    for (var name : List.of("title", "close", "submit")) {
      var given = source().get(name);
      told.set(name, given == null ? Json.object().nullNode() : given);
    }
    for (var name : List.of("clear_on_close", "notify_on_close", "submit_disabled")) {
      told.put(name, source().path(name).asBoolean(false));
    }
    told.put("previous_view_id", previous).put("root_view_id", root);
    told.put("app_id", Standin.APP)
        .put("app_installed_team_id", team.id())
        .put("bot_id", team.bot());
    return told;
  }
}
