package dialogduk.teams;

import dialogduk.core.press.Filled;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was filled in and pressed, read back from the `data` of an action under the names that the
/// card gave its fields. It comes from outside: whatever is not as [Inputs] writes it is refused,
/// as a value.
public final class FormValues {

  /// What Teams adds for itself.
  private static final String TEAMS = "msteams";

  private static final int MOST_FIELDS = 500;
  private static final int MOST_OPTIONS = 500;
  private static final int LONGEST_OPTION = 400;

  private static final Predicate<String> DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}").asMatchPredicate();
  private static final Predicate<String> TIME = Pattern.compile("\\d{2}:\\d{2}").asMatchPredicate();

  /// @param day where only one of day and time is filled in
  private record Moment(Optional<String> day, Optional<String> time) {
    boolean isHalf() {
      return day.isPresent() != time.isPresent();
    }
  }

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Map<String, Submitted.Fault> faults = new LinkedHashMap<>();
  private final Map<String, Moment> moments = new LinkedHashMap<>();

  private FormValues() {}

  /// @param data as any JSON parser gives it
  public static Submitted read(@Nullable Object data) {
    var press = TeamsPress.of(data);
    if (press.isEmpty() || !(data instanceof Map<?, ?> map) || map.size() > MOST_FIELDS) {
      return new Submitted.Strange();
    }
    var values = new FormValues();
    for (var entry : map.entrySet()) {
      if (!TeamsPress.NAME.equals(entry.getKey())
          && !TEAMS.equals(entry.getKey())
          && !values.read(entry.getKey(), entry.getValue())) {
        return new Submitted.Strange();
      }
    }
    return values.submitted(press.get());
  }

  private Submitted submitted(TeamsPress press) {
    moments.forEach(
        (name, moment) -> {
          moment
              .day()
              .ifPresent(day -> fields.put(name, List.of(day + "T" + moment.time().orElse(""))));
          if (moment.isHalf()) {
            faults.put(name, Submitted.Fault.HALF_A_MOMENT);
          }
        });
    fields.put("card", List.of(press.card()));
    var form = new Filled(Map.copyOf(fields));
    return faults.isEmpty()
        ? new Submitted.Read(press, form)
        : new Submitted.Faulty(press, form, faults);
  }

  /// @return whether it is something that we ask for
  private boolean read(@Nullable Object key, @Nullable Object value) {
    var id = key instanceof String name ? FieldId.of(name) : Optional.<FieldId>empty();
    if (id.isEmpty() || id.get().name().equals("card")) {
      return false;
    }
    // A client may leave an empty field out, or send it as nothing.
    return value == null || (value instanceof String sent && read(id.get(), sent));
  }

  private boolean read(FieldId id, String sent) {
    return switch (id.kind()) {
      case TEXT -> text(id, sent);
      case DATE -> sent.isEmpty() || (DATE.test(sent) && add(id, List.of(sent)));
      case DAY ->
          sent.isEmpty()
              || (DATE.test(sent) && moment(id, new Moment(Optional.of(sent), Optional.empty())));
      case TIME ->
          sent.isEmpty()
              || (TIME.test(sent) && moment(id, new Moment(Optional.empty(), Optional.of(sent))));
      case ONE ->
          sent.isEmpty() || option(sent).map(value -> add(id, List.of(value))).orElse(false);
      case MANY -> sent.isEmpty() || many(id, sent);
    };
  }

  /// An empty one is sent on: it may be that somebody has emptied it.
  private boolean text(FieldId id, String sent) {
    if (TeamsText.kept(sent).length() > Limits.TYPED) {
      faults.put(id.name(), Submitted.Fault.TOO_LONG);
    }
    return add(id, List.of(sent));
  }

  private boolean moment(FieldId id, Moment half) {
    moments.merge(
        id.name(),
        half,
        (one, other) -> new Moment(one.day().or(other::day), one.time().or(other::time)));
    return true;
  }

  private boolean many(FieldId id, String sent) {
    var values = new ArrayList<String>();
    for (var part : sent.split(",", MOST_OPTIONS + 1)) {
      var value = option(part);
      if (value.isEmpty() || values.size() == MOST_OPTIONS) {
        return false;
      }
      values.add(value.get());
    }
    return add(id, values);
  }

  /// The rest of many ticks are more ticks.
  private boolean add(FieldId id, List<String> values) {
    fields.merge(
        id.name(),
        List.copyOf(values),
        (one, more) -> {
          var all = new ArrayList<>(one);
          all.addAll(more);
          return List.copyOf(all);
        });
    return true;
  }

  private static Optional<String> option(String sent) {
    if (!sent.startsWith("=") || sent.length() > LONGEST_OPTION) {
      return Optional.empty();
    }
    try {
      return Optional.of(URLDecoder.decode(sent.substring(1), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
