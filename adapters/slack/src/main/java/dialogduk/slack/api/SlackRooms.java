package dialogduk.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.conversations.ConversationsInfoRequest;
import dialogduk.slack.SlackName;
import java.time.Duration;

/// What channels are called. While Slack does not say, they are simply in Slack.
public final class SlackRooms {

  private static final String SLACK = "Slack";
  private static final int MOST = 10_000;

  private final SlackCalls calls;
  private final Cache<String, String> names =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofHours(1)).build();

  public SlackRooms(SlackCalls calls) {
    this.calls = calls;
  }

  public String called(String room) {
    return names.get(room, this::asked);
  }

  private String asked(String room) {
    try {
      return SlackName.of(room).map(this::asked).orElse(SLACK);
    } catch (RuntimeException unable) {
      return SLACK;
    }
  }

  private String asked(SlackName at) {
    var form =
        RequestFormBuilder.toForm(ConversationsInfoRequest.builder().channel(at.id()).build());
    return calls
        .send(at.team(), "conversations.info", "", form)
        .ofChannel("name")
        .map(name -> SLACK + " #" + name)
        .orElse(SLACK);
  }
}
