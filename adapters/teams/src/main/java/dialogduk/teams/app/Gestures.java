package dialogduk.teams.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Mention;
import dialogduk.teams.FormValues;
import dialogduk.teams.TeamsName;
import dialogduk.teams.TeamsPress;
import dialogduk.teams.app.Gesture.Where;
import dialogduk.teams.app.Gesture.Who;
import dialogduk.teams.trust.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what somebody did from an activity that the guard has let by. Nothing for what is not ours
/// or not whole.
final class Gestures {

  static final String EXECUTE = "adaptiveCard/action";
  static final String FETCH = "task/fetch";
  static final String SUBMIT = "task/submit";

  private static final String THREAD = ";messageid=";

  /// What the names of channels and group chats begin with.
  private static final String SHARED = "19:";

  private Gestures() {}

  /// @param tenant where it happened, as the guard knows it
  static Optional<Gesture> of(Activity activity, String tenant) {
    return who(activity, tenant)
        .flatMap(who -> where(activity, tenant).flatMap(where -> gesture(activity, who, where)));
  }

  private static Optional<Gesture> gesture(Activity activity, Who who, Where where) {
    return activity.isType(ActivityTypes.INVOKE)
        ? invoked(activity, who, where)
        : Optional.of(said(activity, who, where));
  }

  private static Gesture said(Activity activity, Who who, Where where) {
    var value = object(activity.getValue());
    return TeamsPress.of(value)
        .<Gesture>map(
            _ ->
                new Gesture.Pressed(
                    who, where, FormValues.read(value), text(activity.getReplyToId()), false))
        .orElseGet(() -> new Gesture.Typed(who, where, words(activity)));
  }

  private static Optional<Gesture> invoked(Activity activity, Who who, Where where) {
    var value = object(activity.getValue());
    return switch (text(activity.getName())) {
      case EXECUTE -> {
        var data = object(StrictJson.object(value, "action").get("data"));
        yield Optional.of(
            new Gesture.Pressed(
                who, where, FormValues.read(data), text(activity.getReplyToId()), true));
      }
      case FETCH ->
          TeamsPress.of(value.get("data"))
              .map(press -> new Gesture.Opened(who, where, press, text(activity.getReplyToId())));
      case SUBMIT ->
          Optional.of(new Gesture.Submits(who, where, FormValues.read(value.get("data"))));
      default -> Optional.empty();
    };
  }

  /// Some clients write as a text what is an object for others.
  private static Map<?, ?> object(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> map;
      case String text ->
          StrictJson.object(text.getBytes(UTF_8)).<Map<?, ?>>map(it -> it).orElseGet(Map::of);
      case null, default -> Map.of();
    };
  }

  // --- words

  /// What was written, without the mention that made us hear it. Whoever else is mentioned stands
  /// there by name.
  private static String words(Activity activity) {
    var words = text(activity.getText());
    var us = activity.getRecipient() == null ? "" : text(activity.getRecipient().getId());
    for (var mention : mentions(activity)) {
      var mentioned = mention.getMentioned();
      var tag = text(mention.getText());
      if (mentioned != null && !tag.isEmpty()) {
        var ours = us.equals(mentioned.getId());
        words = words.replace(tag, ours ? " " : text(mentioned.getName()));
      }
    }
    return Markup.removed(words, activity.getTextFormat());
  }

  private static List<Mention> mentions(Activity activity) {
    try {
      return activity.getEntities() == null ? List.of() : activity.getMentions();
    } catch (RuntimeException notMentions) {
      return List.of();
    }
  }

  // --- who and where

  static Optional<Who> who(Activity activity, String tenant) {
    var from = activity.getFrom();
    if (from == null || !TeamsName.isTenant(tenant)) {
      return Optional.empty();
    }
    var user = text(from.getId());
    var known = text(from.getAadObjectId()).toLowerCase(Locale.ROOT);
    var id = known.isEmpty() ? user : known;
    return TeamsName.isId(user) && TeamsName.isId(id)
        ? Optional.of(
            new Who(
                new TeamsName(tenant, id), user, text(from.getName()), text(activity.getLocale())))
        : Optional.empty();
  }

  static Optional<Where> where(Activity activity, String tenant) {
    var conversation = activity.getConversation();
    var id = conversation == null ? "" : text(conversation.getId());
    int cut = id.indexOf(THREAD);
    var base = cut < 0 ? id : id.substring(0, cut);
    if (conversation == null || !TeamsName.isTenant(tenant) || !TeamsName.isId(base)) {
      return Optional.empty();
    }
    var kind = text(conversation.getConversationType());
    boolean isPrivate = kind.isEmpty() ? !isShared(activity, base) : kind.equals("personal");
    return Optional.of(
        isPrivate
            ? new Where(Optional.empty(), Optional.empty())
            : new Where(
                Optional.of(new TeamsName(tenant, base)),
                cut < 0 ? Optional.empty() : Optional.of(id.substring(cut + THREAD.length()))));
  }

  /// Told by a client that does not say what kind of conversation it is.
  private static boolean isShared(Activity activity, String conversation) {
    return activity.getConversation().isGroup()
        || conversation.startsWith(SHARED)
        || team(activity).isPresent();
  }

  /// The team that a channel belongs to.
  static Optional<String> team(Activity activity) {
    return StrictJson.text(StrictJson.object(data(activity), "team"), "id");
  }

  /// What Teams tells beside what every chat of the SDK does.
  static Map<?, ?> data(Activity activity) {
    return activity.getChannelData() instanceof Map<?, ?> map ? map : Map.of();
  }

  static String text(@Nullable String told) {
    return told == null ? "" : told;
  }
}
