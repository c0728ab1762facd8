package dialogduk.teams.app;

import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import dialogduk.core.chat.InTime.Unreadable;
import dialogduk.teams.api.Contacts;
import dialogduk.teams.credentials.TeamsAdapter;
import dialogduk.teams.guard.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Takes in what the guard has let by, and answers it.
public final class TeamsApp {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// The SDK's own: it reads Jackson 2 into its models.
  private final JacksonAdapter reader = new JacksonAdapter();

  private final TeamsAdapter adapter;
  private final TeamsDesk desk;
  private final RoomEvents events;
  private final Whereabouts whereabouts;

  public TeamsApp(TeamsAdapter adapter, TeamsDesk desk, RoomEvents events, Contacts contacts) {
    this.adapter = adapter;
    this.desk = desk;
    this.events = events;
    this.whereabouts = new Whereabouts(contacts);
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
    if (accepted.appId().isEmpty()) {
      Emulated.corrected(activity);
    }
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
    var _ = whereabouts.heard(accepted, activity);
    return desk.handle(gesture);
  }

  private void happened(Verdict.Accepted accepted, Activity activity) {
    events.happened(activity, accepted.tenant(), whereabouts.heard(accepted, activity));
  }
}
