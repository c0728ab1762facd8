package dialogduk.core.testkit;

import dialogduk.core.bot.Channel;
import dialogduk.core.card.Block;
import dialogduk.core.card.Card;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A chat that remembers what was said in it: the double of the tests, and the first adapter to
/// read for whoever writes another. A message is a card under a number; editing replaces the card.
public final class RecordingChannel implements Channel {

  /// @param under the message in whose thread it stands; empty for the room itself
  /// @param edits how often it was edited
  public record Message(String name, String room, String under, Card card, int edits) {}

  /// What only one person has seen.
  public record Private(String person, Card card) {}

  public record Handed(String room, String name, int bytes) {}

  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, Card> drawn = new HashMap<>();
  private final List<Private> whispers = new ArrayList<>();
  private final List<Private> told = new ArrayList<>();
  private final List<Private> forms = new ArrayList<>();
  private final List<Handed> files = new ArrayList<>();
  private boolean small;
  private int answersToLose;
  private int timesBusy;
  private int callsBeforeBusy;
  private int posts;
  private int calls;
  private Gone.@Nullable What gone;

  /// One message; in a chat of small messages one more for the thread at every further heading.
  @Override
  public synchronized List<Drawn> draw(Card card, Setting setting) {
    return (small ? parts(card) : List.of(card))
        .stream()
            .map(
                part -> {
                  drawn.put(part.toString(), part);
                  return new Drawn(part.toString());
                })
            .toList();
  }

  private static List<Card> parts(Card card) {
    var parts = new ArrayList<Card>();
    var blocks = new ArrayList<Block>();
    for (var block : card.blocks()) {
      if (block instanceof Block.Heading && !blocks.isEmpty()) {
        parts.add(new Card(card.slot(), card.plain(), blocks));
        blocks.clear();
      }
      blocks.add(block);
    }
    parts.add(new Card(card.slot(), card.plain(), blocks));
    return parts;
  }

  private Card card(Drawn message) {
    return Objects.requireNonNull(drawn.get(message.content()));
  }

  @Override
  public synchronized String post(String room, Drawn message, Optional<String> under, String key) {
    goneOrBusy();
    if (under.filter(name -> !messages.containsKey(name)).isPresent()) {
      throw new Gone("there is no message " + under.get(), Gone.What.MESSAGE);
    }
    posts++;
    var name = "m" + posts;
    messages.put(name, new Message(name, room, under.orElse(""), card(message), 0));
    loseAnswer();
    return name;
  }

  @Override
  public synchronized void edit(String room, String message, Drawn instead) {
    goneOrBusy();
    var old = messages.get(message);
    if (old == null) {
      throw new Gone("there is no message " + message, Gone.What.MESSAGE);
    }
    messages.put(message, new Message(message, room, old.under(), card(instead), old.edits() + 1));
    loseAnswer();
  }

  @Override
  public synchronized void whisper(String room, String account, Card card, Setting setting) {
    goneOrBusy();
    whispers.add(new Private(account, card));
  }

  @Override
  public synchronized void tell(String account, Card card, Setting setting) {
    goneOrBusy();
    told.add(new Private(account, card));
  }

  @Override
  public synchronized void ask(String account, String trigger, Card form, Setting setting) {
    goneOrBusy();
    forms.add(new Private(account, form));
  }

  @Override
  public synchronized void hand(String room, String name, byte[] content) {
    goneOrBusy();
    files.add(new Handed(room, name, content.length));
  }

  private void goneOrBusy() {
    calls++;
    if (gone != null) {
      throw new Gone("gone: " + gone, gone);
    }
    if (timesBusy > 0 && callsBeforeBusy-- <= 0) {
      timesBusy--;
      throw new Busy("the chat is busy", Duration.ofSeconds(30));
    }
  }

  private void loseAnswer() {
    if (answersToLose > 0) {
      answersToLose--;
      throw new IllegalStateException("the answer of the chat was lost");
    }
  }

  /// From now on a message has room for one heading.
  public synchronized void takeSmallMessages() {
    small = true;
  }

  // --- trouble to come

  /// The next calls are done, but nobody hears of it.
  public synchronized void loseAnswers(int count) {
    answersToLose = count;
  }

  public synchronized void beBusy(int times) {
    timesBusy = times;
    callsBeforeBusy = 0;
  }

  /// The next calls are done, and the one after them finds the chat busy.
  public synchronized void beBusyAfter(int calls) {
    timesBusy = 1;
    callsBeforeBusy = calls;
  }

  /// Every call from now on finds that this is not there any more.
  public synchronized void lose(Gone.What what) {
    gone = what;
  }

  /// How often anything was asked of the chat.
  public synchronized int calls() {
    return calls;
  }

  public synchronized void delete(String message) {
    messages.remove(message);
  }

  // --- what was said

  public synchronized List<Message> in(String room) {
    return messages.values().stream().filter(message -> message.room().equals(room)).toList();
  }

  /// Without what stands in threads.
  public synchronized List<Card> cardsIn(String room) {
    return in(room).stream().filter(it -> it.under().isEmpty()).map(Message::card).toList();
  }

  /// What stands in the thread of a message.
  public synchronized List<Card> under(String message) {
    return messages.values().stream()
        .filter(it -> it.under().equals(message))
        .map(Message::card)
        .toList();
  }

  public synchronized List<Private> whispers() {
    return List.copyOf(whispers);
  }

  public synchronized List<Private> told() {
    return List.copyOf(told);
  }

  public synchronized List<Private> forms() {
    return List.copyOf(forms);
  }

  public synchronized List<Handed> files() {
    return List.copyOf(files);
  }
}
