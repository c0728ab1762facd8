package dialogduk.core.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the group is: the part of a session that steps change and `TakeBack` restores.
///
/// @param cloth the cloth the group is at; absent before the first opening
/// @param detour where the next step goes back to; one place, not a stack
/// @param items by key, those that were touched, in that order
/// @param through whether the group went past the last cloth
public record Walk(
    @Nullable String cloth,
    @Nullable Detour detour,
    SequencedMap<String, ItemState> items,
    boolean through) {

  /// Where the group was before it took up a question of another cloth.
  ///
  /// @param open what was open there
  public record Detour(String cloth, List<Item> open) {
    public Detour {
      open = List.copyOf(open);
    }
  }

  static final Walk START = new Walk(null, null, new LinkedHashMap<>(), false);

  public ItemState at(Item item) {
    return items.getOrDefault(item.key(), ItemState.COMING);
  }

  public ItemState answers(String prompt) {
    return at(new Item.Answers(prompt));
  }

  public ItemState marking(String cloth) {
    return at(new Item.Marking(cloth));
  }

  public boolean isAt(String place) {
    return place.equals(cloth);
  }

  /// The items that are open now, in the order they were first touched.
  public Stream<Item> open() {
    return items.entrySet().stream()
        .filter(entry -> entry.getValue().isOpen())
        .map(entry -> Item.of(entry.getKey()));
  }

  public boolean hasOpen() {
    return open().findAny().isPresent();
  }

  /// At a cloth, with everything that was open left as it is, sealed.
  ///
  /// @param back the cloth that the next step goes back to
  Walk movedTo(String place, @Nullable String back) {
    return paused().at(place, back == null ? null : detourTo(back));
  }

  private Detour detourTo(String back) {
    return detour != null && detour.cloth().equals(back)
        ? detour
        : new Detour(back, open().toList());
  }

  Walk at(String place, @Nullable Detour back) {
    return new Walk(place, back, items, false);
  }

  Walk with(Item item, UnaryOperator<ItemState> change) {
    var changed = new LinkedHashMap<>(items);
    changed.put(item.key(), change.apply(at(item)));
    return new Walk(cloth, detour, changed, through);
  }

  Walk all(UnaryOperator<ItemState> change) {
    var changed = new LinkedHashMap<String, ItemState>();
    items.forEach((key, state) -> changed.put(key, change.apply(state)));
    return new Walk(cloth, detour, changed, through);
  }

  Walk paused() {
    return all(ItemState::paused);
  }

  Walk walkedThrough() {
    return new Walk(cloth, detour, items, true);
  }

  /// This walk as it was before a step, except that boxes made by the step are kept sealed.
  ///
  /// @param after the walk as the step left it
  Walk restoredFrom(Walk after) {
    var restored = new LinkedHashMap<>(items);
    after.items.forEach(
        (key, state) -> {
          if (state.isSealed() || items.containsKey(key)) {
            restored.put(key, items.getOrDefault(key, ItemState.COMING).restoredFrom(state));
          }
        });
    return new Walk(cloth, detour, restored, through);
  }
}
