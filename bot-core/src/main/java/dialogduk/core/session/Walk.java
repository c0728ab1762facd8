package dialogduk.core.session;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the group is: the part of a session that steps change and `TakeBack` restores.
///
/// @param cloth the cloth the group is at; absent before the first opening
/// @param detour the cloth that the next step goes back to
/// @param items by key, those that were touched, in that order
/// @param through whether the group went past the last cloth
public record Walk(
    @Nullable String cloth,
    @Nullable String detour,
    SequencedMap<String, ItemState> items,
    boolean through) {

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

  /// The items that are open now, in the order they were first touched.
  public Stream<Item> open() {
    return items.entrySet().stream()
        .filter(entry -> entry.getValue().isOpen())
        .map(entry -> Item.of(entry.getKey()));
  }

  Walk at(String cloth, @Nullable String detour) {
    return new Walk(cloth, detour, items, false);
  }

  Walk with(Item item, UnaryOperator<ItemState> change) {
    var changed = new LinkedHashMap<>(items);
    changed.put(item.key(), change.apply(at(item)));
    return new Walk(cloth, detour, changed, through);
  }

  Walk all(BiFunction<String, ItemState, ItemState> change) {
    var changed = new LinkedHashMap<String, ItemState>();
    items.forEach((key, state) -> changed.put(key, change.apply(key, state)));
    return new Walk(cloth, detour, changed, through);
  }

  Walk paused() {
    return all((_, state) -> state.pausedIfOpen());
  }

  Walk walkedThrough() {
    return new Walk(cloth, detour, items, true);
  }

  /// This walk as it was before a step, except that boxes made by the step are kept paused.
  ///
  /// @param after the walk as the step left it
  Walk restoredFrom(Walk after) {
    var restored = new LinkedHashMap<>(items);
    after.items.forEach(
        (key, state) -> {
          var before = restored.getOrDefault(key, ItemState.COMING);
          if (before.status() == ItemState.Status.COMING && state.isSealed()) {
            restored.put(key, state.paused().withParked(before.parked()));
          } else if (before.isSealed()) {
            restored.put(key, before.withTurn(sameTurn(before, state)));
          }
        });
    return new Walk(cloth, detour, restored, through);
  }

  private static ItemState.Turn sameTurn(ItemState before, ItemState after) {
    return before.turn().number() == after.turn().number() ? after.turn() : before.turn();
  }
}
