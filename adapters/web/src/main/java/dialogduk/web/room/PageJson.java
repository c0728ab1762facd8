package dialogduk.web.room;

import dialogduk.core.card.Card;
import dialogduk.web.page.CapacityPage;
import dialogduk.web.page.Page;
import dialogduk.web.page.RoomPage;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person's page as data: exactly the cards that the page shows, block by block.
final class PageJson {

  private PageJson() {}

  static Map<String, Object> of(Page page) {
    var json = new LinkedHashMap<String, Object>();
    json.put("page", page.template());
    json.put("title", page.frame().title());
    json.put("madeUp", page.frame().demo());
    switch (page) {
      case RoomPage room -> {
        json.put("main", room.main().stream().map(PageJson::card).toList());
        json.put("side", room.side().stream().map(PageJson::card).toList());
      }
      case CapacityPage capacity -> json.put("about", capacity.about());
      default -> {}
    }
    return json;
  }

  private static Object card(Card card) {
    return Map.of(
        "slot",
        card.slot(),
        "plain",
        card.plain(),
        "blocks",
        card.blocks().stream().map(PageJson::value).toList());
  }

  /// Records become objects with their kind; everything else stays as it is.
  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Record part -> object(part);
      case List<?> list -> list.stream().map(PageJson::value).toList();
      case Map<?, ?> map -> map;
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
      default -> value;
    };
  }

  private static Object object(Record part) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("kind", part.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    for (var component : part.getClass().getRecordComponents()) {
      json.put(component.getName(), value(read(part, component)));
    }
    return json;
  }

  private static @Nullable Object read(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException("a block that cannot be read", unreadable);
    }
  }
}
