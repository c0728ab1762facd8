package dialogduk.teams.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Whether the mentions of a message are real: each `<at>…</at>` has its entity, each entity its
/// text, and who is mentioned is there.
final class Mentions {

  static final Pattern TAG = Pattern.compile("<at(?: [^>]*)?>(.*?)</at>", Pattern.DOTALL);

  private final World world;
  private final Conversation conversation;

  Mentions(World world, Conversation conversation) {
    this.world = world;
    this.conversation = conversation;
  }

  /// In the message's own text, and in each of its cards.
  List<String> faults(JsonNode activity) {
    var faults = new ArrayList<String>();
    faults.addAll(
        faults("/entities", activity.path("entities"), List.of(Json.text(activity, "text"))));
    for (var card : Message.cards(activity)) {
      faults.addAll(
          faults("card /msteams/entities", card.at("/msteams/entities"), texts(card).toList()));
    }
    return faults;
  }

  private List<String> faults(String pointer, JsonNode entities, List<String> texts) {
    var faults = new ArrayList<String>();
    var mentions =
        entities.valueStream().filter(it -> Json.text(it, "type").equals("mention")).toList();
    for (var mention : mentions) {
      var text = Json.text(mention, "text");
      if (!TAG.matcher(text).matches()) {
        faults.add(pointer + ": the text of a mention must be <at>…</at>");
      } else if (texts.stream().noneMatch(it -> it.contains(text))) {
        faults.add(pointer + ": a mention stands nowhere in the text");
      }
      if (!isThere(mention.at("/mentioned/id").asString(""))) {
        faults.add(pointer + ": the mentioned is not in the conversation");
      }
    }
    texts.stream()
        .flatMap(text -> TAG.matcher(text).results())
        .filter(tag -> mentions.stream().noneMatch(it -> Json.text(it, "text").equals(tag.group())))
        .forEach(_ -> faults.add(pointer + ": an <at> in the text has no entity"));
    return faults;
  }

  private boolean isThere(String id) {
    return id.equals(world.bot())
        || world.known(id).filter(it -> conversation.roster().has(it.id())).isPresent();
  }

  /// Everything in a card that can hold a mention.
  private static Stream<String> texts(JsonNode node) {
    var own = Stream.of("text", "value", "title").map(name -> node.path(name));
    return Stream.concat(
        node.isObject() ? own.filter(JsonNode::isString).map(JsonNode::asString) : Stream.of(),
        node.isObject()
            ? node.properties().stream()
                .filter(it -> !it.getKey().equals("data") && !it.getKey().equals("msteams"))
                .flatMap(it -> texts(it.getValue()))
            : node.valueStream().flatMap(Mentions::texts));
  }
}
