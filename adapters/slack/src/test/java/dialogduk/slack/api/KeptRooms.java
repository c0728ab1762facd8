package dialogduk.slack.api;

import dialogduk.core.bot.Delivery;
import dialogduk.core.bot.Pace;
import dialogduk.core.bot.Reconciler;
import dialogduk.core.bot.Shown;
import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Board;
import dialogduk.core.card.Card;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.MemoryLedger;
import dialogduk.slack.standin.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Sessions with a channel each in one workspace, kept as a server keeps them while the clock is
/// moved: session `s3` in channel C3. What a server forgets when it dies is forgotten by
/// [#restart()].
final class KeptRooms implements AutoCloseable {

  private final Workspace workspace = new Workspace();
  private final MemoryLedger memory = new MemoryLedger();
  private final Map<String, String> texts = new HashMap<>();
  private Pace pace = new Pace();
  private Delivery delivery = opened();

  KeptRooms(int many) {
    workspace.channels(many);
    IntStream.rangeClosed(1, many).forEach(this::begin);
  }

  private void begin(int room) {
    texts.put("s" + room, "");
    memory.settled("s" + room, "slack:T1:C" + room, 0);
  }

  Workspace workspace() {
    return workspace;
  }

  private Delivery opened() {
    return new Delivery(
        new Reconciler((session, _) -> Optional.of(board(session)), memory, workspace.channel()),
        memory,
        (lost, trouble) -> {
          throw new AssertionError(lost.room() + " was given up: " + trouble);
        });
  }

  private Board board(String session) {
    var text = texts.get(session);
    return new Board(
        "sv", List.of(new Card("cloth:goals", text, List.of(new Prose(text, Tone.PLAIN)))));
  }

  /// A number that may wait.
  void counts(int room, String next) {
    texts.put("s" + room, next);
    memory.commit(Changing.in("s" + room).dirty().change());
  }

  /// A step, which everybody waits for.
  void steps(int room, String next) {
    pace.hurry("s" + room);
    counts(room, next);
  }

  void restart() {
    workspace.restart();
    pace = new Pace();
    delivery = opened();
  }

  /// What is due is done, at every second of the time.
  void pass(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      pace.due(memory.behind(), workspace.clock().instant()).forEach(this::attempt);
      workspace.clock().advance(Duration.ofSeconds(1));
    }
  }

  private void attempt(Shown.Room room) {
    pace.started(room.session(), room.room(), workspace.clock().instant());
    delivery.attempt(room, workspace.clock().instant());
  }

  /// What the channel's remembered message shows now.
  String shown(int room) {
    var known = memory.inRoom("s" + room, "slack:T1:C" + room).values().stream();
    var ids = known.map(Posted::message).toList();
    return messages(room).stream()
        .filter(message -> ids.stream().anyMatch(id -> id.contains(message.ts())))
        .map(Message::text)
        .reduce("", String::concat);
  }

  List<Message> messages(int room) {
    return workspace.standin().messages("C" + room);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
