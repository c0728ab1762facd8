package dialogduk.teams.app;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.HelpCard;
import dialogduk.core.chat.RoomNews;
import dialogduk.core.text.Texts;
import dialogduk.teams.TeamsName;
import dialogduk.teams.api.Contacts;
import dialogduk.teams.app.Gesture.Where;
import dialogduk.teams.trust.StrictJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happens to the app, to channels and to teams. Each may be told twice, or never.
public final class RoomEvents {

  private final Contacts contacts;
  private final RoomNews news;
  private final Speaking speaking;
  private final String usualLanguage;

  public RoomEvents(Contacts contacts, RoomNews news, Speaking speaking, String usualLanguage) {
    this.contacts = contacts;
    this.news = news;
    this.speaking = speaking;
    this.usualLanguage = usualLanguage;
  }

  /// Something happened in a conversation.
  ///
  /// @param isNew whether it was not known before
  void happened(Activity activity, String tenant, boolean isNew) {
    var event = new Told(activity, tenant);
    switch (event.what()) {
      case "add" -> came(event, isNew);
      case "remove" -> went(event);
      case "channelDeleted" -> event.channel().ifPresent(it -> gone(it, Trouble.NO_ROOM));
      case "channelRestored" -> event.channel().ifPresent(this::used);
      case "teamArchived", "teamDeleted", "teamHardDeleted" ->
          rooms(event).forEach(it -> gone(it, Trouble.NO_ROOM));
      case "teamUnarchived", "teamRestored" -> rooms(event).forEach(this::used);
      default -> {}
    }
  }

  private void came(Told event, boolean isNew) {
    rooms(event).forEach(this::used);
    if (isNew) {
      hello(event);
    }
  }

  private void hello(Told event) {
    var card = HelpCard.outside(Texts.in(usualLanguage));
    var setting = new Setting("", usualLanguage);
    event
        .where()
        .ifPresent(
            where ->
                where
                    .room()
                    .ifPresentOrElse(
                        room -> speaking.hello(room, card, setting),
                        () ->
                            event
                                .account()
                                .ifPresent(
                                    account ->
                                        speaking.privately(where, account.name(), card, setting))));
  }

  /// The rooms are remembered: the app may come back, and is told so in one of them only.
  private void went(Told event) {
    if (event.where().filter(Where::isPrivate).isPresent()) {
      event.account().ifPresent(contacts::forget);
    }
    rooms(event).forEach(it -> gone(it, Trouble.NOT_IN_ROOM));
  }

  private void gone(TeamsName room, Trouble trouble) {
    news.gone(room.name(), trouble);
  }

  private void used(TeamsName room) {
    news.used(room.name());
  }

  /// The room where it happened and, in a team, all of its channels that we know of.
  private List<TeamsName> rooms(Told event) {
    return Stream.concat(
            event.where().flatMap(Where::room).stream(),
            event.team().stream()
                .flatMap(team -> contacts.channelsOf(event.tenant(), team).stream()))
        .distinct()
        .toList();
  }

  /// An activity that tells of something.
  private record Told(Activity activity, String tenant) {

    /// `add` and `remove` are the app's own; the others are named by Teams.
    String what() {
      var action = Gestures.text(activity.getAction());
      return isInstallation()
          ? action
          : isUs(activity.getMembersAdded())
              ? "add"
              : isUs(activity.getMembersRemoved())
                  ? "remove"
                  : StrictJson.text(Gestures.data(activity), "eventType").orElse("");
    }

    private boolean isInstallation() {
      return Gestures.text(activity.getType()).equals("installationUpdate");
    }

    private boolean isUs(@Nullable List<ChannelAccount> members) {
      var us = activity.getRecipient();
      return us != null
          && members != null
          && members.stream().anyMatch(it -> Gestures.text(it.getId()).equals(us.getId()));
    }

    Optional<Where> where() {
      return Gestures.where(activity, tenant);
    }

    Optional<TeamsName> account() {
      return Gestures.who(activity, tenant).map(Gesture.Who::account);
    }

    Optional<String> team() {
      return Gestures.team(activity);
    }

    Optional<TeamsName> channel() {
      return StrictJson.text(StrictJson.object(Gestures.data(activity), "channel"), "id")
          .filter(id -> TeamsName.isId(id) && TeamsName.isTenant(tenant))
          .map(id -> new TeamsName(tenant, id));
    }
  }
}
