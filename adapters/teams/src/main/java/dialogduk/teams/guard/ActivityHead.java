package dialogduk.teams.guard;

import dialogduk.teams.trust.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What the guard has to know of an activity; each empty where it is not told, or not as a text.
///
/// @param tenants wherever one is told, in whatever form
record ActivityHead(
    Optional<String> type,
    Optional<String> channel,
    Optional<String> serviceUrl,
    Optional<String> from,
    List<Object> tenants) {

  static Optional<ActivityHead> read(byte[] body) {
    return StrictJson.object(body).map(ActivityHead::of);
  }

  private static ActivityHead of(Map<String, Object> activity) {
    return new ActivityHead(
        filled(activity, "type"),
        filled(activity, "channelId"),
        filled(activity, "serviceUrl"),
        filled(StrictJson.object(activity, "from"), "id"),
        Stream.of(
                StrictJson.object(StrictJson.object(activity, "channelData"), "tenant").get("id"),
                StrictJson.object(activity, "conversation").get("tenantId"))
            .filter(Objects::nonNull)
            .<Object>map(it -> it)
            .toList());
  }

  private static Optional<String> filled(Map<?, ?> object, String name) {
    return StrictJson.text(object, name).filter(text -> !text.isBlank());
  }

  /// Somebody did or said this, so it must be told who.
  boolean needsSomebody() {
    return type.filter(it -> it.equals("message") || it.equals("invoke")).isPresent();
  }

  /// Whether it can be used at all, whoever sent it.
  Optional<Why> fault() {
    if (type.isEmpty()) {
      return Optional.of(Why.NO_KIND);
    }
    if (serviceUrl.isEmpty()) {
      return Optional.of(Why.NO_SERVICE_URL);
    }
    return needsSomebody() && from.isEmpty() ? Optional.of(Why.NOBODY) : Optional.empty();
  }
}
