package dialogduk.slack.app;

import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.chat.RoomNews;
import dialogduk.slack.SlackName;
import java.util.Map;
import java.util.Optional;

/// What happens to channels.
final class RoomEvents {

  private final RoomNews news;

  RoomEvents(RoomNews news) {
    this.news = news;
  }

  void happened(Map<String, ?> json) {
    var envelope = new Payload(json);
    var event = envelope.in("event");
    var room = room(envelope, event);
    switch (event.text("type")) {
      case "channel_archive", "group_archive", "channel_deleted", "group_deleted" ->
          room.ifPresent(it -> news.gone(it, Trouble.NO_ROOM));
      case "channel_left", "group_left" -> room.ifPresent(it -> news.gone(it, Trouble.NOT_IN_ROOM));
      case "member_left_channel" ->
          room.filter(_ -> isUs(envelope, event))
              .ifPresent(it -> news.gone(it, Trouble.NOT_IN_ROOM));
      case "channel_unarchive", "group_unarchive" -> room.ifPresent(news::used);
      case "member_joined_channel" -> room.filter(_ -> isUs(envelope, event)).ifPresent(news::used);
      default -> {}
    }
  }

  private static boolean isUs(Payload envelope, Payload event) {
    return envelope.list("authorizations").stream()
        .anyMatch(it -> it.flag("is_bot") && it.text("user_id").equals(event.text("user")));
  }

  private static Optional<String> room(Payload envelope, Payload event) {
    var team = envelope.text("team_id");
    var channel = event.text("channel");
    return SlackName.isId(team) && SlackName.isId(channel)
        ? Optional.of(new SlackName(team, channel).name())
        : Optional.empty();
  }
}
