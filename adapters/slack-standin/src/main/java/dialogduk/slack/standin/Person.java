package dialogduk.slack.standin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Somebody at the other end: sees, types, clicks, fills in. The verbs in the third person send at
/// once; the `-ing` forms prepare, for duplicates, reordering and races.
public final class Person {

  private final Standin standin;
  private final World world;
  private final Payloads payloads;
  private final Answers answers;
  private final Account account;
  private final Team team;

  Person(
      Standin standin,
      World world,
      Payloads payloads,
      Answers answers,
      Account account,
      Team team) {
    this.standin = standin;
    this.world = world;
    this.payloads = payloads;
    this.answers = answers;
    this.account = account;
    this.team = team;
  }

  /// The person looking at a channel or a direct conversation.
  public InChannel in(String channel) {
    var conversation =
        Optional.ofNullable(world.conversations.get(channel))
            .orElseThrow(() -> new IllegalArgumentException("there is no channel " + channel));
    return new InChannel(conversation);
  }

  /// What the app has written to this person privately, outside every channel, oldest first.
  public List<Message> direct() {
    return world.conversations.values().stream()
        .filter(it -> it.kind() == Conversation.Kind.IM && it.has(account.id()))
        .flatMap(it -> it.everything().stream())
        .filter(message -> !message.isDeleted())
        .sorted(Comparator.comparing(Message::ts))
        .toList();
  }

  /// The modal on top, if one is open.
  public Optional<View> modal() {
    synchronized (world) {
      return Optional.ofNullable(world.stack(account.id()).peek());
    }
  }

  /// How many modals lie on each other.
  public int modals() {
    synchronized (world) {
      return world.stack(account.id()).size();
    }
  }

  public Optional<View> home() {
    return Optional.ofNullable(world.homes.get(team.id() + account.id()));
  }

  public Delivered opensHome() {
    return openingHome().sendWithRetries();
  }

  public Prepared openingHome() {
    var event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", account.id())
            .put("channel", "D" + team.id() + account.id())
            .put("tab", "home");
    home().ifPresent(view -> event.set("view", view.told(Json.object())));
    return standin.events().prepared(team, event);
  }

  /// Clicks or chooses in the modal or Home.
  ///
  /// @param chosen the option's value, a date or a text; empty for a button
  public Delivered clicks(View view, String action, String chosen) {
    return clicking(view, action, chosen, Map.of()).send();
  }

  public Delivered clicks(View view, String action) {
    return clicks(view, action, "");
  }

  /// @param entries what stands in the inputs meanwhile, by block id or action id
  public Prepared clicking(View view, String action, String chosen, Map<String, String> entries) {
    var blocks = view.source().path("blocks");
    var placed =
        Forms.find(blocks, action)
            .orElseThrow(() -> new NoSuchElementException("the view has no element " + action));
    synchronized (world) {
      var payload =
          payloads.clickInView(
              account,
              view,
              Forms.action(placed, chosen, world.ids.ts(world.clock.instant())),
              Forms.state(blocks, entries));
      return interaction(payload, answers::toClick);
    }
  }

  /// @param entries by block id or action id; the rest is as the view began
  public Delivered submits(View view, Map<String, String> entries) {
    return submitting(view, entries).send();
  }

  public Prepared submitting(View view, Map<String, String> entries) {
    var blocks = view.source().path("blocks");
    if (!view.source().has("submit")) {
      throw new IllegalArgumentException("the view has no button to submit it");
    }
    Forms.complete(blocks, entries);
    synchronized (world) {
      return interaction(
          payloads.submission(account, view, Forms.state(blocks, entries)),
          delivered -> answers.toSubmission(delivered, view));
    }
  }

  /// Closes the modal; the app hears of it only if it has asked to.
  public Optional<Delivered> closes(View view) {
    synchronized (world) {
      var stack = world.stack(account.id());
      if (view.source().path("clear_on_close").asBoolean(false)) {
        stack.clear();
      } else {
        stack.remove(view);
      }
    }
    if (!view.source().path("notify_on_close").asBoolean(false)) {
      return Optional.empty();
    }
    return Optional.of(
        interaction(payloads.closing(account, view, false), answers::toClick).send());
  }

  private Prepared interaction(ObjectNode payload, UnaryOperator<Delivered> then) {
    return new Prepared(standin, Transport.Kind.INTERACTION, payload, then);
  }

  /// A person in a channel.
  public final class InChannel {

    private final Conversation conversation;

    private InChannel(Conversation conversation) {
      this.conversation = conversation;
    }

    /// What this person sees: messages and what is whispered to them, oldest first.
    public List<Message> sees() {
      var whispers =
          world.ephemerals.stream()
              .filter(
                  message ->
                      message.channel().equals(conversation.id())
                          && account.id().equals(message.onlyFor()));
      var messages =
          conversation.has(account.id()) || conversation.kind() == Conversation.Kind.CHANNELS
              ? conversation.everything().stream()
              : Stream.<Message>of();
      return Stream.concat(messages, whispers)
          .filter(message -> !message.isDeleted())
          .sorted(Comparator.comparing(Message::ts))
          .toList();
    }

    /// The whispers alone.
    public List<Message> hears() {
      return sees().stream().filter(message -> message.onlyFor() != null).toList();
    }

    /// Types a command such as `/dialogduk nästa`.
    public Delivered types(String line) {
      return typing(line).send();
    }

    public Prepared typing(String line) {
      var cut = (line + " ").indexOf(' ');
      if (!line.startsWith("/")) {
        throw new IllegalArgumentException("a command begins with /; to write, use says");
      }
      synchronized (world) {
        var payload =
            payloads.command(
                account,
                team,
                conversation,
                line.substring(0, cut),
                line.substring(Math.min(cut + 1, line.length())));
        return new Prepared(
            standin,
            Transport.Kind.COMMAND,
            payload,
            delivered -> answers.toCommand(delivered, account.id(), team, conversation.id()));
      }
    }

    public Delivered clicks(Message message, String action) {
      return clicking(message, action, "").send();
    }

    /// @param chosen the option's value, a date or a text
    public Delivered chooses(Message message, String action, String chosen) {
      return clicking(message, action, chosen).send();
    }

    public Prepared clicking(Message message, String action, String chosen) {
      if (message.isDeleted() || !sees().contains(message)) {
        throw new IllegalStateException(account.id() + " does not see the message " + message.ts());
      }
      var blocks = message.now().path("blocks");
      var placed =
          Forms.find(blocks, action)
              .orElseThrow(
                  () -> new NoSuchElementException("the message has no element " + action));
      synchronized (world) {
        var payload =
            payloads.clickInMessage(
                account,
                team,
                conversation,
                message,
                Forms.action(placed, chosen, world.ids.ts(world.clock.instant())),
                Forms.state(blocks, Map.of()));
        return interaction(payload, answers::toClick);
      }
    }

    /// Writes in the channel. The app hears of it only if it is mentioned, or in a direct
    /// conversation.
    public Optional<Delivered> says(String text) {
      var message =
          Json.object()
              .put("type", "message")
              .put("user", account.id())
              .put("team", account.team())
              .put("text", text);
      message.putArray("blocks");
      synchronized (world) {
        world.store(conversation, message);
      }
      var event =
          message
              .deepCopy()
              .put("channel", conversation.id())
              .put("event_ts", message.path("ts").asString(""));
      event.remove("blocks");
      if (text.contains("<@" + team.botUser() + ">")) {
        return Optional.of(
            standin.events().prepared(team, event.put("type", "app_mention")).sendWithRetries());
      }
      if (conversation.kind() == Conversation.Kind.IM) {
        return Optional.of(
            standin.events().prepared(team, event.put("channel_type", "im")).sendWithRetries());
      }
      return Optional.empty();
    }
  }
}
