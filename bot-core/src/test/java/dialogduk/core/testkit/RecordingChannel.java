package dialogduk.core.testkit;

import dialogduk.core.bot.Channel;
import dialogduk.core.card.Card;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A chat that remembers what was said in it: the double of the tests, and the first adapter to
/// read for whoever writes another. A message is a card under a number; editing replaces the card.
public final class RecordingChannel implements Channel {

  /// @param edits how often it was edited
  public record Message(String name, String room, Card card, int edits) {}

  /// What only one person has seen.
  public record Private(String person, Card card) {}

  public record Handed(String room, String name, int bytes) {}

  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final List<Private> whispers = new ArrayList<>();
  private final List<Private> told = new ArrayList<>();
  private final List<Private> forms = new ArrayList<>();
  private final List<Handed> files = new ArrayList<>();
  private int answersToLose;
  private int timesBusy;

  @Override
  public synchronized String post(String room, Card card, String key) {
    busy();
    var name = "m" + (messages.size() + 1);
    messages.put(name, new Message(name, room, card, 0));
    loseAnswer();
    return name;
  }

  @Override
  public synchronized void edit(String room, String message, Card card) {
    busy();
    var old = messages.get(message);
    if (old == null) {
      throw new Gone("there is no message " + message, null);
    }
    messages.put(message, new Message(message, room, card, old.edits() + 1));
    loseAnswer();
  }

  @Override
  public synchronized void whisper(String room, String person, Card card) {
    busy();
    whispers.add(new Private(person, card));
  }

  @Override
  public synchronized void tell(String person, Card card) {
    busy();
    told.add(new Private(person, card));
  }

  @Override
  public synchronized void ask(String person, String trigger, Card form) {
    busy();
    forms.add(new Private(person, form));
  }

  @Override
  public synchronized void hand(String room, String name, byte[] content) {
    busy();
    files.add(new Handed(room, name, content.length));
  }

  @Override
  public synchronized void point(String room, String message, String sentence) {
    edit(room, message, new Card("moved", sentence, List.of()));
  }

  private void busy() {
    if (timesBusy > 0) {
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

  // --- trouble to come

  /// The next calls are done, but nobody hears of it.
  public synchronized void loseAnswers(int count) {
    answersToLose = count;
  }

  public synchronized void beBusy(int times) {
    timesBusy = times;
  }

  public synchronized void delete(String message) {
    messages.remove(message);
  }

  // --- what was said

  public synchronized List<Message> in(String room) {
    return messages.values().stream().filter(message -> message.room().equals(room)).toList();
  }

  public synchronized List<Card> cardsIn(String room) {
    return in(room).stream().map(Message::card).toList();
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
