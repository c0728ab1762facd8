package dialogduk.slack.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a JSON payload, read without trust: whatever is not what it must be is not there.
record Payload(Map<?, ?> map) {

  static final Payload NOTHING = new Payload(Map.of());

  /// Empty when it is not there.
  String text(String name) {
    return map.get(name) instanceof String text ? text : "";
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(map.get(name));
  }

  Payload in(String name) {
    return of(map.get(name));
  }

  List<Payload> list(String name) {
    return map.get(name) instanceof List<?> items
        ? items.stream().map(Payload::of).toList()
        : List.of();
  }

  Optional<String> first(String... names) {
    return List.of(names).stream().map(this::text).filter(it -> !it.isEmpty()).findFirst();
  }

  private static Payload of(@Nullable Object value) {
    return value instanceof Map<?, ?> part ? new Payload(part) : NOTHING;
  }
}
