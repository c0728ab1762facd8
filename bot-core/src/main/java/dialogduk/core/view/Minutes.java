package dialogduk.core.view;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.disclosure.Result;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.TextRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The record of a session: per prompt what was shown and written together, per cloth how it was
/// marked and when, the actions, and the drafts of each phase's summary. Texts are pointed to.
public record Minutes(
    @Nullable TextRef title,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int destroyed,
    SequencedMap<String, OfPrompt> prompts,
    SequencedMap<String, OfCloth> cloths,
    SequencedMap<String, Action> actions,
    SequencedMap<String, List<Summary>> summaries) {

  public static final Minutes EMPTY =
      new Minutes(
          null,
          null,
          null,
          0,
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>());

  /// @param parkings every time the question was parked; whether it is now, the walk says
  public record OfPrompt(List<ShownTurn> turns, List<Joint> joints, List<Parking> parkings) {
    static final OfPrompt NONE = new OfPrompt(List.of(), List.of(), List.of());

    Stream<Instant> changes() {
      return Stream.of(
              turns.stream().map(ShownTurn::at),
              joints.stream().map(Joint::at),
              parkings.stream().map(Parking::at))
          .flatMap(moments -> moments);
    }

    /// The joint answer that stands: the latest version that was not taken back.
    public Optional<Joint> joint() {
      return joints.reversed().stream().filter(joint -> !joint.withdrawn()).findFirst();
    }
  }

  public record ShownTurn(int turn, Instant at, int invited, List<Event.ShownAnswer> answers) {}

  public record Joint(
      int version,
      int basedOn,
      TextRef text,
      List<Event.RowOrigin> origins,
      String by,
      Instant at,
      boolean withdrawn) {}

  public record Parking(
      ParkReason reason,
      @Nullable TextRef sentence,
      @Nullable LocalDate until,
      @Nullable String owner,
      String by,
      Instant at) {}

  /// @param lastChanged of the cloth itself; its prompts have their own moments
  /// @param dated the date the secretary has set; otherwise first opening to last change
  public record OfCloth(
      @Nullable Instant firstOpened,
      @Nullable Instant lastChanged,
      @Nullable LocalDate dated,
      List<Marking> markings) {
    static final OfCloth NONE = new OfCloth(null, null, null, List.of());

    public Optional<Marking> marking() {
      return markings.isEmpty() ? Optional.empty() : Optional.of(markings.getLast());
    }
  }

  /// @param result absent while open, and when so few were invited that there was no box
  /// @param jointMark the group's own mark, set openly after talk; 0 for none
  public record Marking(
      int turn,
      int invited,
      List<Event.Covered> covers,
      @Nullable Result result,
      Instant at,
      boolean waived,
      int jointMark) {
    public boolean closed() {
      return waived || result != null;
    }
  }

  public record Action(
      String id,
      String cloth,
      TextRef what,
      @Nullable TextRef purpose,
      @Nullable String owner,
      @Nullable LocalDate deadline,
      ActionStatus status,
      @Nullable TextRef reason) {}

  /// @param version of the session it was made at
  public record Summary(
      int draft, long version, Instant at, String by, List<String> notOpened, boolean withdrawn) {}

  public OfPrompt prompt(String id) {
    return prompts.getOrDefault(id, OfPrompt.NONE);
  }

  public OfCloth cloth(String id) {
    return cloths.getOrDefault(id, OfCloth.NONE);
  }

  /// When what is written of a cloth last changed; empty for one that was never opened.
  public Optional<Instant> lastChanged(Cloth cloth) {
    var ofPrompts = cloth.prompts().stream().map(Prompt::id).map(this::prompt);
    return Stream.concat(
            Stream.ofNullable(cloth(cloth.id()).lastChanged()),
            ofPrompts.flatMap(OfPrompt::changes))
        .max(Comparator.naturalOrder());
  }

  /// The latest draft of a phase's summary that stands.
  public Optional<Summary> summary(String phase) {
    return summaries.getOrDefault(phase, List.of()).reversed().stream()
        .filter(summary -> !summary.withdrawn())
        .findFirst();
  }

  /// Every text the record points to.
  public Stream<TextRef> texts() {
    return Stream.of(
            Stream.ofNullable(title),
            prompts.values().stream().flatMap(Minutes::texts),
            actions.values().stream()
                .flatMap(a -> Stream.of(a.what(), a.purpose(), a.reason()))
                .flatMap(Stream::ofNullable))
        .flatMap(texts -> texts);
  }

  private static Stream<TextRef> texts(OfPrompt prompt) {
    return Stream.of(
            prompt.turns().stream()
                .flatMap(turn -> turn.answers().stream())
                .map(Event.ShownAnswer::text),
            prompt.joints().stream().map(Joint::text),
            prompt.parkings().stream().map(Parking::sentence).flatMap(Stream::ofNullable))
        .flatMap(texts -> texts);
  }

  public static Minutes of(List<Entry> entries) {
    var minutes = EMPTY;
    for (var entry : entries) {
      minutes = evolve(minutes, entry);
    }
    return minutes;
  }

  public static Minutes evolve(Minutes was, Entry entry) {
    return new MinutesFold(was, entry).after();
  }

  // --- what the fold changes

  Minutes begun(TextRef named, Instant at) {
    return new Minutes(named, at, endedAt, destroyed, prompts, cloths, actions, summaries);
  }

  Minutes ended(Instant at, int boxes) {
    return new Minutes(title, startedAt, at, boxes, prompts, cloths, actions, summaries);
  }

  Minutes prompt(String id, UnaryOperator<OfPrompt> change) {
    return new Minutes(
        title,
        startedAt,
        endedAt,
        destroyed,
        put(prompts, id, change.apply(prompt(id))),
        cloths,
        actions,
        summaries);
  }

  Minutes cloth(String id, UnaryOperator<OfCloth> change) {
    return new Minutes(
        title,
        startedAt,
        endedAt,
        destroyed,
        prompts,
        put(cloths, id, change.apply(cloth(id))),
        actions,
        summaries);
  }

  Minutes actions(SequencedMap<String, Action> changed) {
    return new Minutes(title, startedAt, endedAt, destroyed, prompts, cloths, changed, summaries);
  }

  Minutes summaries(String phase, List<Summary> changed) {
    return new Minutes(
        title,
        startedAt,
        endedAt,
        destroyed,
        prompts,
        cloths,
        actions,
        put(summaries, phase, changed));
  }

  static <V> SequencedMap<String, V> put(Map<String, V> map, String key, V value) {
    var copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }

  static <V> SequencedMap<String, V> without(Map<String, V> map, String key) {
    var copy = new LinkedHashMap<>(map);
    copy.remove(key);
    return copy;
  }

  static <V> List<V> and(List<V> list, V more) {
    var copy = new ArrayList<>(list);
    copy.add(more);
    return List.copyOf(copy);
  }
}
