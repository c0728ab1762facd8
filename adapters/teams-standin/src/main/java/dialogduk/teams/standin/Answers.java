package dialogduk.teams.standin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the client makes of the answer to an invoke. An answer that comes too late is not looked
/// at.
final class Answers {

  private static final String WORDS = "application/vnd.microsoft.activity.message";
  private static final String ERROR = "application/vnd.microsoft.error";
  private static final Set<String> SIZES = Set.of("small", "medium", "large");

  private final World world;

  Answers(World world) {
    this.world = world;
  }

  /// To a button that executes: a card for the one who pressed, words, or an error.
  Delivered toExecute(Delivered delivered, Account account, Message message) {
    if (!delivered.inTime()) {
      return delivered;
    }
    var answer = delivered.json();
    if (delivered.status() != 200 || !answer.path("statusCode").isIntegralNumber()) {
      return strange(delivered, "the answer to adaptiveCard/action has no statusCode");
    }
    var value = answer.path("value");
    return switch (Json.text(answer, "type")) {
      case Message.ADAPTIVE -> card(delivered, account, message, value);
      case WORDS ->
          value.isString()
              ? delivered.with(new Seen.Words(value.asString()))
              : strange(delivered, "the words that answer adaptiveCard/action are no string");
      case ERROR ->
          delivered.with(new Seen.Trouble(Json.text(value, "code"), Json.text(value, "message")));
      default -> strange(delivered, "the answer to adaptiveCard/action is of no known type");
    };
  }

  private Delivered card(Delivered delivered, Account account, Message message, JsonNode value) {
    var faults = new CardRules(false).faults(value, "answer");
    faults.forEach(fault -> world.find("ANSWER to adaptiveCard/action: " + fault));
    if (!value.isObject()) {
      return strange(delivered, "the card that answers adaptiveCard/action is no object");
    }
    size(delivered);
    message.show(account.id(), (ObjectNode) value);
    return delivered.with(new Seen.Card((ObjectNode) value));
  }

  /// To a button that opens a dialog, or to one that submits it.
  Delivered toTask(Delivered delivered, Account account, String place) {
    if (!delivered.inTime()) {
      return delivered;
    }
    var task = delivered.json().path("task");
    if (task.isMissingNode()) {
      return world.dialogs.remove(account.id()) == null
          ? strange(delivered, "the answer to task/fetch has no task")
          : delivered.with(new Seen.Closed());
    }
    return switch (Json.text(task, "type")) {
      case "continue" -> form(delivered, account, place, task.path("value"));
      case "message" -> {
        world.dialogs.remove(account.id());
        yield delivered.with(new Seen.Words(Json.text(task, "value")));
      }
      default -> strange(delivered, "the task is neither continue nor message");
    };
  }

  private Delivered form(Delivered delivered, Account account, String place, JsonNode value) {
    var attachment = value.path("card");
    if (!Json.text(attachment, "contentType").equals(Message.ADAPTIVE) || value.has("url")) {
      return strange(delivered, "the dialog must have a card, and no url");
    }
    for (var name : List.of("height", "width")) {
      var size = value.path(name);
      if (!size.isMissingNode() && !size.isIntegralNumber() && !SIZES.contains(size.asString(""))) {
        world.find("ANSWER to a task: " + name + " must be a number, small, medium or large");
      }
    }
    var card = attachment.path("content");
    var faults = new CardRules(true).faults(card, "dialog");
    faults.forEach(fault -> world.find("ANSWER to a task: " + fault));
    if (!card.isObject()) {
      return strange(delivered, "the card of the dialog is no object");
    }
    size(delivered);
    var dialog = new Dialog(Json.text(value, "title"), (ObjectNode) card, place);
    world.dialogs.put(account.id(), dialog);
    return delivered.with(new Seen.Form(dialog));
  }

  private void size(Delivered delivered) {
    var size = delivered.body().getBytes(StandardCharsets.UTF_8).length;
    if (size > ActivityRules.GOOD_SIZE) {
      world.find("ANSWER: " + size + " bytes are more than " + ActivityRules.GOOD_SIZE);
    }
  }

  private Delivered strange(Delivered delivered, String finding) {
    world.find("ANSWER: " + finding);
    return delivered.with(new Seen.Trouble("strange", finding));
  }
}
