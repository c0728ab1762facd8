package dialogduk.slack.api;

import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.request.views.ViewsUpdateRequest;
import com.slack.api.model.Message;
import dialogduk.core.bot.Channel;
import dialogduk.core.card.Card;
import dialogduk.core.text.Texts;
import dialogduk.slack.BlockKit;
import dialogduk.slack.SlackMessage;
import dialogduk.slack.SlackName;
import dialogduk.slack.SlackPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The verbs of a channel in Slack. The name of a message is its timestamp.
public final class SlackChannel implements Channel {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String METADATA = "dialogduk_card";

  private final SlackCalls calls;
  private final Map<SlackName, String> directMessages = new ConcurrentHashMap<>();

  public SlackChannel(SlackCalls calls) {
    this.calls = calls;
  }

  // --- what a room shows

  @Override
  public List<Drawn> draw(Card card, Setting setting) {
    return BlockKit.message(card, place(setting)).stream()
        .map(message -> new Drawn(JSON.writeValueAsString(message)))
        .toList();
  }

  @Override
  public String post(String room, Drawn message, Optional<String> under, String key) {
    var at = name(room);
    var metadata = new Message.Metadata();
    metadata.setEventType(METADATA);
    metadata.setEventPayload(Map.of("key", key));
    return sent(at.team(), at.id(), drawn(message), under.orElse(null), metadata);
  }

  /// Nothing in it is read as markup, name or link.
  private String sent(
      String team,
      String channel,
      SlackMessage message,
      @Nullable String thread,
      Message.@Nullable Metadata metadata) {
    var form =
        RequestFormBuilder.toForm(
            ChatPostMessageRequest.builder()
                .channel(channel)
                .text(message.text())
                .blocksAsString(JSON.writeValueAsString(message.blocks()))
                .threadTs(thread)
                .metadata(metadata)
                .mrkdwn(false)
                .parse("none")
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build());
    return calls
        .send(team, "chat.postMessage", channel, form)
        .message()
        .orElseThrow(() -> new IllegalStateException("Slack named no message that it posted"));
  }

  @Override
  public void edit(String room, String message, Drawn instead) {
    var at = name(room);
    var drawn = drawn(instead);
    var form =
        RequestFormBuilder.toForm(
            ChatUpdateRequest.builder()
                .channel(at.id())
                .ts(message)
                .text(drawn.text())
                .blocksAsString(JSON.writeValueAsString(drawn.blocks()))
                .parse("none")
                .linkNames(false)
                .build());
    calls.send(at.team(), "chat.update", at.id(), form);
  }

  // --- what one person sees

  /// Whoever is not in the room is told privately, and so is everybody where nothing can be said in
  /// a room to one person alone.
  @Override
  public void whisper(String room, String account, Card card, Setting setting) {
    var at = name(room);
    var to = name(account);
    try {
      BlockKit.message(card, place(setting)).forEach(part -> whisper(at, to, part));
    } catch (Gone | Unserved _) {
      tell(account, card, setting);
    }
  }

  private void whisper(SlackName at, SlackName to, SlackMessage message) {
    var form =
        RequestFormBuilder.toForm(
            ChatPostEphemeralRequest.builder()
                .channel(at.id())
                .user(to.id())
                .text(message.text())
                .blocksAsString(JSON.writeValueAsString(message.blocks()))
                .parse("none")
                .linkNames(false)
                .build());
    calls.send(at.team(), "chat.postEphemeral", at.id(), form);
  }

  @Override
  public void tell(String account, Card card, Setting setting) {
    var to = name(account);
    var channel = directMessages.computeIfAbsent(to, this::opened);
    String under = null;
    for (var part : BlockKit.message(card, place(setting))) {
      var posted = sent(to.team(), channel, part, under, null);
      under = under == null ? posted : under;
    }
  }

  /// Where no conversation can be opened, the person's own id stands for it.
  private String opened(SlackName person) {
    try {
      return open(person).ofChannel("id").orElse(person.id());
    } catch (Gone refused) {
      if (refused.what() == Gone.What.PERMISSION) {
        return person.id();
      }
      throw refused;
    } catch (Unserved _) {
      return person.id();
    }
  }

  private Taken open(SlackName person) {
    var form =
        RequestFormBuilder.toForm(
            ConversationsOpenRequest.builder().users(List.of(person.id())).build());
    return calls.send(person.team(), "conversations.open", "", form);
  }

  @Override
  public void ask(String account, String trigger, Card form, Setting setting) {
    var view = JSON.writeValueAsString(BlockKit.form(form, place(setting)));
    var call =
        RequestFormBuilder.toForm(
            ViewsOpenRequest.builder().triggerId(trigger).viewAsString(view).build());
    calls.send(name(account).team(), "views.open", "", call);
  }

  /// Puts a form in the place of one that is open.
  ///
  /// @param hash of the view that was seen, so that a newer one is not overwritten
  public void askInstead(String account, String view, String hash, Card form, Setting setting) {
    var drawn = JSON.writeValueAsString(BlockKit.form(form, place(setting)));
    var call =
        RequestFormBuilder.toForm(
            ViewsUpdateRequest.builder().viewId(view).hash(hash).viewAsString(drawn).build());
    calls.send(name(account).team(), "views.update", "", call);
  }

  /// Puts cards on the person's Home.
  public void home(String account, List<Card> cards, Setting setting) {
    var to = name(account);
    var drawn = JSON.writeValueAsString(BlockKit.home(cards, place(setting)));
    var call =
        RequestFormBuilder.toForm(
            ViewsPublishRequest.builder().userId(to.id()).viewAsString(drawn).build());
    calls.send(to.team(), "views.publish", "", call);
  }

  @Override
  public void hand(String room, String name, byte[] content) {
    var at = name(room);
    calls.call(
        at.team(),
        "files.getUploadURLExternal",
        "",
        client ->
            client.filesUploadV2(
                it -> it.channel(at.id()).filename(name).title(name).fileData(content)));
  }

  private static SlackPlace place(Setting setting) {
    return new SlackPlace(setting.session(), Texts.in(setting.language()));
  }

  private static SlackMessage drawn(Drawn message) {
    return JSON.readValue(message.content(), SlackMessage.class);
  }

  private static SlackName name(String name) {
    return SlackName.of(name)
        .orElseThrow(() -> new IllegalArgumentException("not a room or account of Slack"));
  }
}
