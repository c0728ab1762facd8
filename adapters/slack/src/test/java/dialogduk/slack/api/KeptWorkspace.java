package dialogduk.slack.api;

import dialogduk.core.bot.Channel;
import dialogduk.core.testkit.KeptRooms;
import dialogduk.core.testkit.KeptRooms.Said;
import dialogduk.slack.standin.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A stand-in workspace as rooms are kept in it.
final class KeptWorkspace implements KeptRooms.Chat {

  private final Workspace workspace = new Workspace();

  KeptWorkspace(int rooms) {
    workspace.channels(rooms);
  }

  @Override
  public Instant now() {
    return workspace.clock().instant();
  }

  @Override
  public void advance(Duration time) {
    workspace.clock().advance(time);
  }

  @Override
  public String room(int number) {
    return "slack:T1:C" + number;
  }

  @Override
  public Channel channel() {
    return workspace.channel();
  }

  @Override
  public void restart() {
    workspace.restart();
  }

  @Override
  public List<Said> messages(int room) {
    return workspace.standin().messages("C" + room).stream()
        .map(message -> new Said(message.ts(), message.text()))
        .toList();
  }

  @Override
  public void misbehave(long seed) {
    workspace
        .standin()
        .faults()
        .atRandom(
            seed,
            0.25,
            new Fault.TooMany("1"),
            new Fault.TooMany("4"),
            new Fault.Broken(500),
            new Fault.Unavailable(),
            new Fault.Cut(),
            new Fault.LostAnswer());
  }

  @Override
  public void behave() {
    workspace.standin().faults().clear();
  }

  @Override
  public long wentWrong() {
    return workspace.standin().faults().happened();
  }

  @Override
  public long refused() {
    return workspace.standin().limits().refused() + workspace.standin().limits().impatient();
  }

  @Override
  public String place(String room) {
    return "T1";
  }

  @Override
  public long edits() {
    return workspace.standin().received("chat.update").size();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
