package dialogduk.core.testkit;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Delivery;
import dialogduk.core.bot.Pace;
import dialogduk.core.bot.Reconciler;
import dialogduk.core.bot.Shown;
import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Board;
import dialogduk.core.card.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Sessions with a room each in one chat, kept as a server keeps them while the clock is moved:
/// session `s3` in room 3. What a server forgets when it dies is forgotten by [#restart()].
public final class KeptRooms {

  /// A stand-in of a chat with rooms that are counted from 1, and our side of it.
  public interface Chat extends AutoCloseable {

    Instant now();

    void advance(Duration time);

    String room(int number);

    Channel channel();

    /// Our side dies, and another begins that knows what was kept.
    void restart();

    /// Everything that stands in a room, with what its card says.
    List<Said> messages(int room);

    /// From now on every fourth call goes wrong.
    void misbehave(long seed);

    /// From now on no more does.
    void behave();

    /// How many calls have gone wrong on demand.
    long wentWrong();

    /// How many calls its own limits have refused, and how many came while it had asked to wait.
    long refused();

    /// Where it counts rooms together.
    String place(String room);

    /// How many edits it was asked for.
    long edits();

    @Override
    void close();
  }

  /// @param message the chat's own name for it
  public record Said(String message, String text) {}

  private final Chat chat;
  private final MemoryLedger memory = new MemoryLedger();
  private final Map<String, String> texts = new HashMap<>();
  private final List<Trouble> givenUp = new ArrayList<>();
  private Pace pace;
  private Delivery delivery;

  public KeptRooms(Chat chat, int many) {
    this.chat = chat;
    this.pace = new Pace(chat::place);
    this.delivery = opened();
    IntStream.rangeClosed(1, many).forEach(this::begin);
  }

  private void begin(int room) {
    texts.put(session(room), "");
    memory.settled(session(room), chat.room(room), 0);
  }

  private static String session(int room) {
    return "s" + room;
  }

  private Delivery opened() {
    return new Delivery(
        new Reconciler((session, _) -> Optional.of(board(session)), memory, chat.channel()),
        memory,
        (_, trouble) -> givenUp.add(trouble));
  }

  private Board board(String session) {
    return new Board("sv", List.of(card(texts.getOrDefault(session, ""))));
  }

  /// The one card that a room shows.
  public static Card card(String text) {
    return new Card("cloth:goals", text, List.of(new Prose(text, Tone.PLAIN)));
  }

  /// A number that may wait.
  public void counts(int room, String next) {
    texts.put(session(room), next);
    memory.commit(Changing.in(session(room)).dirty().change());
  }

  /// A step, which everybody waits for.
  public void steps(int room, String next) {
    pace.hurry(session(room));
    counts(room, next);
  }

  public void restart() {
    chat.restart();
    pace = new Pace(chat::place);
    delivery = opened();
  }

  /// Somebody has made the room good again, and writes in it.
  public void release(int room) {
    delivery.release(session(room), chat.room(room), chat.now());
  }

  /// What is due is done, at every second of the time.
  public void pass(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      pace.due(memory.behind(), chat.now()).forEach(this::attempt);
      chat.advance(Duration.ofSeconds(1));
    }
  }

  private void attempt(Shown.Room room) {
    pace.started(room.session(), room.room(), chat.now());
    delivery.attempt(room, chat.now());
  }

  /// What the remembered messages of a room show now.
  public String shown(int room) {
    var known = memory.inRoom(session(room), chat.room(room)).values();
    var names = known.stream().map(Posted::message).toList();
    return messages(room).stream()
        .filter(said -> names.contains(said.message()))
        .map(Said::text)
        .reduce("", String::concat);
  }

  public List<Said> messages(int room) {
    return chat.messages(room);
  }

  /// Why a room is left alone.
  public Optional<Trouble> parked(int room) {
    return memory.held(session(room)).stream()
        .filter(Shown.Room::isParked)
        .flatMap(it -> Optional.ofNullable(it.hold()).map(Shown.Hold::trouble).stream())
        .findFirst();
  }

  /// What whoever leads was told, once for each room that was given up.
  public List<Trouble> givenUp() {
    return List.copyOf(givenUp);
  }
}
