package dialogduk.slack.api;

import dialogduk.slack.standin.Message;
import dialogduk.slack.standin.Options;
import dialogduk.slack.standin.SettableTime;
import dialogduk.slack.standin.Standin;
import dialogduk.slack.standin.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A stand-in workspace T1 with the channels C1 and C2, and our side of it. U1 and U2 are in both
/// channels, U3 in none.
final class Workspace implements AutoCloseable {

  private final SettableTime clock = new SettableTime(Instant.parse("2026-03-15T08:00:00Z"));
  private final Standin standin = Standin.start(Options.at(clock));
  private final Team team;
  private SlackCalls calls;
  private SlackChannel channel;

  Workspace() {
    team = standin.team("T1", "myndigheten");
    Stream.of("U1", "U2", "U3").forEach(user -> standin.account(team, user, "Namn " + user));
    standin.channel(team, "C1", "dialog", "U1", "U2");
    standin.channel(team, "C2", "annan", "U1", "U2");
    calls = opened();
    channel = new SlackChannel(calls);
  }

  private SlackCalls opened() {
    return new SlackCalls(standin.apiUrl(), _ -> Optional.of(team.token()), new Budget(clock));
  }

  /// More channels, C3 and on.
  void channels(int many) {
    for (int i = 3; i <= many; i++) {
      standin.channel(team, "C" + i, "kanal-" + i, "U1", "U2");
    }
  }

  /// Our side dies, and another begins that knows nothing.
  void restart() {
    calls.close();
    calls = opened();
    channel = new SlackChannel(calls);
  }

  Standin standin() {
    return standin;
  }

  SettableTime clock() {
    return clock;
  }

  SlackCalls calls() {
    return calls;
  }

  SlackChannel channel() {
    return channel;
  }

  /// As Slack gives with a command that somebody types.
  String trigger(String user) {
    var typed = standin.person(user).in("C1").typing("/dialogduk läget");
    return typed.payload().path("trigger_id").asString();
  }

  /// Whispers, direct messages and forms.
  List<String> shownOnlyTo(String user) {
    var whispered = standin.whispers().stream().filter(whisper -> user.equals(whisper.onlyFor()));
    var direct = standin.person(user).direct().stream();
    var form =
        standin.person(user).modal().stream()
            .map(view -> view.source().path("title").path("text").asString());
    return Stream.concat(Stream.concat(whispered, direct).map(Message::text), form).toList();
  }

  List<String> filesIn(String channel) {
    return standin.messages(channel).stream()
        .flatMap(message -> message.now().path("files").valueStream())
        .map(file -> file.path("name").asString())
        .toList();
  }

  @Override
  public void close() {
    calls.close();
    standin.close();
  }
}
