package dialogduk.teams.app;

import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.chat.InTime.Unreadable;
import dialogduk.teams.TeamsName;
import dialogduk.teams.api.Contact;
import dialogduk.teams.api.Contacts;
import dialogduk.teams.credentials.TeamsAdapter;
import dialogduk.teams.guard.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Takes in what the guard has let by, and answers it.
public final class TeamsApp {

  private static final Logger LOG = LoggerFactory.getLogger(TeamsApp.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  /// The SDK's own: it reads Jackson 2 into its models.
  private final JacksonAdapter reader = new JacksonAdapter();

  private final TeamsAdapter adapter;
  private final TeamsDesk desk;
  private final RoomEvents events;
  private final Contacts contacts;

  public TeamsApp(TeamsAdapter adapter, TeamsDesk desk, RoomEvents events, Contacts contacts) {
    this.adapter = adapter;
    this.desk = desk;
    this.events = events;
    this.contacts = contacts;
  }

  /// What is answered over HTTP.
  ///
  /// @param body JSON; empty for none
  public record Reply(int status, String body) {}

  /// Blocks until what it acknowledges is durable.
  ///
  /// @param body as the guard has read it
  /// @throws Unreadable if it is no activity, or not whole
  public Reply handle(Verdict.Accepted accepted, byte[] body) {
    var activity = read(body);
    var bot = new TeamsBot(it -> handle(accepted, it), it -> happened(accepted, it));
    var answered = turned(accepted, activity, bot);
    return answered == null
        ? new Reply(200, "")
        : new Reply(
            answered.getStatus(),
            answered.getBody() == null ? "" : JSON.writeValueAsString(answered.getBody()));
  }

  /// What went wrong is thrown as it was.
  private @Nullable InvokeResponse turned(
      Verdict.Accepted accepted, Activity activity, TeamsBot bot) {
    try {
      return adapter.process(accepted, activity, bot::onTurn).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private Activity read(byte[] body) {
    Activity activity;
    try {
      activity = reader.deserialize(new String(body, StandardCharsets.UTF_8), Activity.class);
    } catch (IOException | RuntimeException unreadable) {
      throw new Unreadable(unreadable);
    }
    if (activity == null || Gestures.text(activity.getType()).isEmpty()) {
      throw new Unreadable(null);
    }
    return activity;
  }

  private Answer handle(Verdict.Accepted accepted, Activity activity) {
    var gesture = Gestures.of(activity, accepted.tenant()).orElseThrow(() -> new Unreadable(null));
    remember(accepted, activity);
    return desk.handle(gesture);
  }

  private void happened(Verdict.Accepted accepted, Activity activity) {
    events.happened(activity, accepted.tenant(), remember(accepted, activity));
  }

  // --- where they are reached

  /// @return whether the conversation was not known
  private boolean remember(Verdict.Accepted accepted, Activity activity) {
    try {
      return remembered(accepted, activity);
    } catch (LedgerFailure unable) {
      LOG.warn("Teams: where a conversation is reached could not be kept");
      return false;
    }
  }

  private boolean remembered(Verdict.Accepted accepted, Activity activity) {
    var service = accepted.serviceUrl().toString();
    var us = activity.getRecipient() == null ? "" : Gestures.text(activity.getRecipient().getId());
    var where = Gestures.where(activity, accepted.tenant());
    var who = Gestures.who(activity, accepted.tenant());
    boolean isNew =
        where
            .flatMap(Gesture.Where::room)
            .filter(room -> isNew(room, service, us, activity))
            .isPresent();
    boolean isNewPerson =
        who.filter(it -> isNew(it, service, us, personal(where, activity))).isPresent();
    return where.filter(Gesture.Where::isPrivate).isPresent() ? isNewPerson : isNew;
  }

  private boolean isNew(TeamsName room, String service, String us, Activity activity) {
    return contacts.remember(room, Contact.room(service, us, room.id(), RoomEvents.team(activity)));
  }

  private boolean isNew(Gesture.Who who, String service, String us, Optional<String> conversation) {
    return contacts.remember(who.account(), Contact.person(service, us, who.user(), conversation));
  }

  private static Optional<String> personal(Optional<Gesture.Where> where, Activity activity) {
    return where.filter(Gesture.Where::isPrivate).map(_ -> activity.getConversation().getId());
  }
}
