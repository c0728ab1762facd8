package dialogduk.teams.app;

import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.teams.TeamsActivityHandler;
import com.microsoft.bot.schema.Activity;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// One activity on its way through the SDK: what was said, pressed or filled in is for the desk,
/// the rest are events.
final class TeamsBot extends TeamsActivityHandler {

  private static final InvokeResponse NOT_OURS = new InvokeResponse(404, null);

  private final Function<Activity, Answer> desk;
  private final Consumer<Activity> events;

  TeamsBot(Function<Activity, Answer> desk, Consumer<Activity> events) {
    this.desk = desk;
    this.events = events;
  }

  @Override
  protected CompletableFuture<Void> onMessageActivity(TurnContext turn) {
    var _ = desk.apply(turn.getActivity());
    return done();
  }

  @Override
  protected CompletableFuture<InvokeResponse> onInvokeActivity(TurnContext turn) {
    var activity = turn.getActivity();
    return CompletableFuture.completedFuture(
        switch (Gestures.text(activity.getName())) {
          case Gestures.EXECUTE -> answered(desk.apply(activity).executed());
          case Gestures.FETCH, Gestures.SUBMIT -> answered(desk.apply(activity).task());
          default -> NOT_OURS;
        });
  }

  private static InvokeResponse answered(Map<String, Object> body) {
    return new InvokeResponse(200, body);
  }

  @Override
  protected CompletableFuture<Void> onConversationUpdateActivity(TurnContext turn) {
    events.accept(turn.getActivity());
    return done();
  }

  @Override
  protected CompletableFuture<Void> onInstallationUpdate(TurnContext turn) {
    events.accept(turn.getActivity());
    return done();
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }
}
