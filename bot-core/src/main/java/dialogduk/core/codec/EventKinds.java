package dialogduk.core.codec;

import dialogduk.core.session.Event;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The name that each kind of event is stored under. A record may be renamed; its name here never
/// is.
final class EventKinds {

  private static final Map<Class<?>, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(Event.Started.class, "started");
    NAMES.put(Event.OpennessChosen.class, "openness-chosen");
    NAMES.put(Event.AdmissionOpened.class, "admission-opened");
    NAMES.put(Event.AdmissionClosed.class, "admission-closed");
    NAMES.put(Event.Admitted.class, "admitted");
    NAMES.put(Event.CapacityStated.class, "capacity-stated");
    NAMES.put(Event.FunctionGiven.class, "function-given");
    NAMES.put(Event.FunctionTaken.class, "function-taken");
    NAMES.put(Event.Departed.class, "departed");
    NAMES.put(Event.LinkRenewed.class, "link-renewed");
    NAMES.put(Event.Connected.class, "connected");
    NAMES.put(Event.LinkUsed.class, "link-used");
    NAMES.put(Event.RoomAttached.class, "room-attached");
    NAMES.put(Event.RoomLeft.class, "room-left");
    NAMES.put(Event.Opened.class, "opened");
    NAMES.put(Event.AnswersShown.class, "answers-shown");
    NAMES.put(Event.JointWritten.class, "joint-written");
    NAMES.put(Event.MarkingOpened.class, "marking-opened");
    NAMES.put(Event.MarkingWaived.class, "marking-waived");
    NAMES.put(Event.MarkingShown.class, "marking-shown");
    NAMES.put(Event.Parked.class, "parked");
    NAMES.put(Event.Returned.class, "returned");
    NAMES.put(Event.WalkedThrough.class, "walked-through");
    NAMES.put(Event.PhaseEnded.class, "phase-ended");
    NAMES.put(Event.SummaryDrafted.class, "summary-drafted");
    NAMES.put(Event.SummaryWithdrawn.class, "summary-withdrawn");
    NAMES.put(Event.TookBack.class, "took-back");
    NAMES.put(Event.Reminded.class, "reminded");
    NAMES.put(Event.JointMarkSet.class, "joint-mark-set");
    NAMES.put(Event.DateSet.class, "date-set");
    NAMES.put(Event.ActionAdded.class, "action-added");
    NAMES.put(Event.ActionChanged.class, "action-changed");
    NAMES.put(Event.ActionStatusSet.class, "action-status-set");
    NAMES.put(Event.ActionRemoved.class, "action-removed");
    NAMES.put(Event.Ended.class, "ended");
    var nameless = kinds(Event.class).filter(kind -> !NAMES.containsKey(kind)).toList();
    if (!nameless.isEmpty()) {
      throw new IllegalStateException("Events without a stored name: " + nameless);
    }
  }

  private static final Map<String, Class<? extends Event>> CLASSES =
      NAMES.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getValue, named -> named.getKey().asSubclass(Event.class)));

  private EventKinds() {}

  static String nameOf(Event event) {
    return NAMES.getOrDefault(event.getClass(), "");
  }

  static @Nullable Class<? extends Event> classOf(String name) {
    return CLASSES.get(name);
  }

  static Set<String> names() {
    return CLASSES.keySet();
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    var parts = type.getPermittedSubclasses();
    return parts == null ? Stream.of(type) : Arrays.stream(parts).flatMap(EventKinds::kinds);
  }
}
