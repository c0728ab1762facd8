package dialogduk.teams.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Somebody at the other end: sees, writes, presses, fills in. The verbs in the third person send
/// at once and let the chat retry; the `-ing` forms prepare, for duplicates, reordering and races.
public final class Person {

  private static final String FETCH = "task/fetch";

  private final Standin standin;
  private final World world;
  private final Payloads payloads;
  private final Answers answers;
  private final Account account;

  Person(Standin standin, World world, Payloads payloads, Answers answers, Account account) {
    this.standin = standin;
    this.world = world;
    this.payloads = payloads;
    this.answers = answers;
    this.account = account;
  }

  public Account account() {
    return account;
  }

  /// The person in a channel, beginning threads; in a group chat; or in their personal chat.
  public InChat in(Conversation conversation) {
    return new InChat(conversation, "");
  }

  /// By its id, perhaps with a thread.
  public InChat in(String id) {
    return new InChat(world.conversation(id), Place.of(id).root());
  }

  /// The person's own chat with the bot.
  public InChat alone() {
    return in(world.personal(account));
  }

  /// The dialog that is open, if one is.
  public Optional<Dialog> dialog() {
    return Optional.ofNullable(world.dialogs.get(account.id()));
  }

  /// Closes the dialog. The app does not hear of it.
  public void closesDialog() {
    world.dialogs.remove(account.id());
  }

  /// Presses a button of the dialog.
  ///
  /// @param entries by input id; the rest is as the dialog began
  public Delivered submits(String button, Map<String, String> entries) {
    return submitting(button, entries).sendWithRetries();
  }

  public Prepared submitting(String button, Map<String, String> entries) {
    var open =
        dialog().orElseThrow(() -> new IllegalStateException(account.key() + " has no dialog"));
    var place = Place.of(open.place());
    synchronized (world) {
      var data =
          Inputs.filled(open.card(), Cards.button(open.card(), Cards.called(button)), entries);
      return prepared(
          payloads.submitted(account, world.conversation(place.base()), place.root(), data),
          delivered -> answers.toTask(delivered, account, open.place()));
    }
  }

  private Prepared prepared(ObjectNode activity, UnaryOperator<Delivered> then) {
    return new Prepared(standin, activity, then);
  }

  /// A person in a conversation.
  public final class InChat {

    private final Conversation conversation;
    private final String root;

    private InChat(Conversation conversation, String root) {
      if (!conversation.roster().has(account.id())) {
        throw new IllegalStateException(account.key() + " is not in " + conversation.name());
      }
      this.conversation = conversation;
      this.root = root;
    }

    /// The same person answering in a thread of the channel.
    public InChat thread(Message message) {
      return new InChat(conversation, message.root());
    }

    /// What this person sees, threads included, oldest first.
    public List<Message> sees() {
      return conversation.everything().stream().filter(it -> !it.isDeleted()).toList();
    }

    /// The cards of a message as this person sees them: their own, if they have been given one.
    public List<ObjectNode> cards(Message message) {
      if (message.isDeleted() || !conversation.everything().contains(message)) {
        throw new IllegalStateException(account.key() + " does not see " + message.id());
      }
      return message.cardsFor(account.id());
    }

    /// The first of them.
    public ObjectNode card(Message message) {
      return cards(message).stream()
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(message.id() + " has no card"));
    }

    /// The one with such a button; the first where none has it.
    private ObjectNode cardWith(Message message, Predicate<JsonNode> button) {
      return cards(message).stream()
          .filter(card -> Cards.buttons(card).stream().anyMatch(button))
          .findFirst()
          .orElseGet(() -> card(message));
    }

    // --- writing

    /// Mentions the bot and says these words to it.
    public Delivered mentions(String words) {
      return mentioning(words).sendWithRetries();
    }

    public Prepared mentioning(String words) {
      return saying("<at>" + World.BOT_NAME + "</at> " + words);
    }

    /// Writes. In channels and group chats the bot hears it only if the text mentions it, as
    /// `<at>Dialogduk</at>`; alone with it, always.
    public Optional<Delivered> says(String text) {
      return said(text).map(Prepared::sendWithRetries);
    }

    private Optional<Prepared> said(String text) {
      synchronized (world) {
        var message = written(text);
        return heard(text, () -> payloads.message(account, conversation, message));
      }
    }

    private Optional<Prepared> heard(String text, Supplier<ObjectNode> activity) {
      return isHeard(text) ? Optional.of(told(activity.get())) : Optional.empty();
    }

    /// What the bot would hear of it, said now and sent later.
    public Prepared saying(String text) {
      return said(text)
          .orElseThrow(() -> new IllegalArgumentException("the bot does not hear that"));
    }

    private Message written(String text) {
      payloads.mentionsOnlyMembers(conversation, text);
      var content = Json.object().put("type", "message").put("text", text);
      return world.store(conversation, root, account.id(), content);
    }

    private boolean isHeard(String text) {
      var here = conversation.roster().hasBot() && !conversation.isBlocked();
      return here
          && (conversation.kind() == Conversation.Kind.PERSONAL || payloads.mentionsBot(text));
    }

    private Prepared told(ObjectNode activity) {
      return prepared(activity, delivered -> delivered);
    }

    /// Changes what they have written.
    public Optional<Delivered> edits(Message message, String text) {
      return edited(message, text).map(Prepared::sendWithRetries);
    }

    private Optional<Prepared> edited(Message message, String text) {
      synchronized (world) {
        mine(message);
        var both = message.text() + text;
        message.edit(new Message.Version(world.now(), message.now().deepCopy().put("text", text)));
        return heard(
            both,
            () ->
                payloads.worded(
                    updated("messageUpdate", "editMessage", message), conversation, text));
      }
    }

    /// Takes away what they have written.
    public Optional<Delivered> deletes(Message message) {
      return deleted(message).map(Prepared::sendWithRetries);
    }

    private Optional<Prepared> deleted(Message message) {
      synchronized (world) {
        mine(message);
        message.delete();
        return heard(message.text(), () -> updated("messageDelete", "softDeleteMessage", message));
      }
    }

    private void mine(Message message) {
      if (!message.from().equals(account.id())) {
        throw new IllegalStateException(account.key() + " has not written " + message.id());
      }
    }

    private ObjectNode updated(String type, String event, Message message) {
      var activity = payloads.byClient(type, message.id(), account, conversation, message.root());
      activity.withObject("/channelData").put("eventType", event);
      return activity;
    }

    // --- pressing

    /// Presses a button of a card that they see, and does what the client does for its kind:
    /// executes it, submits it as a message, or opens a dialog.
    ///
    /// @param button its words, its id or its verb
    public Delivered presses(Message message, String button) {
      return presses(message, button, Map.of());
    }

    /// @param entries by input id; the rest is as the card began
    public Delivered presses(Message message, String button, Map<String, String> entries) {
      return pressing(message, button, entries).sendWithRetries();
    }

    public Prepared pressing(Message message, String button, Map<String, String> entries) {
      return pressing(message, Cards.called(button), entries);
    }

    /// One of several buttons that are called the same.
    public Prepared pressing(
        Message message, Predicate<JsonNode> button, Map<String, String> entries) {
      var card = cardWith(message, button);
      return pressed(message, card, Cards.button(card, button), entries);
    }

    /// The same at a client that cannot execute and takes what the button falls back to.
    public Delivered pressesOnOldClient(
        Message message, String button, Map<String, String> entries) {
      var card = cardWith(message, Cards.called(button));
      var fallback = Cards.button(card, Cards.called(button)).path("fallback");
      return pressed(message, card, fallback, entries).sendWithRetries();
    }

    private Prepared pressed(
        Message message, JsonNode card, JsonNode button, Map<String, String> entries) {
      synchronized (world) {
        var data = Inputs.filled(card, button, entries);
        return switch (Json.text(button, "type")) {
          case "Action.Execute" ->
              executing(message, payloads.execute(account, conversation, message, button, data));
          case "Action.Submit" -> submitting(message, data);
          case String other -> throw new IllegalArgumentException(other + " tells the app nothing");
        };
      }
    }

    private Prepared executing(Message message, ObjectNode activity) {
      return prepared(activity, delivered -> answers.toExecute(delivered, account, message));
    }

    private Prepared submitting(Message message, ObjectNode data) {
      if (!data.at("/msteams/type").asString("").equals(FETCH)) {
        return told(payloads.submit(account, conversation, message, data));
      }
      var place =
          conversation.kind() == Conversation.Kind.CHANNEL
              ? Place.thread(conversation.id(), message.root())
              : conversation.id();
      return prepared(
          payloads.fetch(account, conversation, message, data),
          delivered -> answers.toTask(delivered, account, place));
    }

    /// Comes to see a message. A card that says so is refreshed by the client itself; nothing is
    /// sent otherwise.
    public Optional<Delivered> looksAt(Message message) {
      return lookingAt(message).map(Prepared::send);
    }

    Optional<Prepared> lookingAt(Message message) {
      synchronized (world) {
        var refresh = card(message).path("refresh");
        var action = refresh.path("action");
        var users = refresh.path("userIds").valueStream().map(it -> it.asString("")).toList();
        var small = conversation.roster().members().size() <= 60;
        var mine = refresh.has("userIds") ? users.contains(account.id()) : small;
        if (!mine || !action.isObject()) {
          return Optional.empty();
        }
        var data = Inputs.filled(Json.object(), action, Map.of());
        var activity = payloads.execute(account, conversation, message, action, data);
        activity.withObject("/value").put("trigger", "automatic");
        return Optional.of(executing(message, activity));
      }
    }
  }
}
