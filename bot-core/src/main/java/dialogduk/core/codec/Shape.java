package dialogduk.core.codec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a file of words must look like for one structure: which texts it has and which it may have.
sealed interface Shape {

  record Leaf(boolean required) implements Shape {}

  record Branch(Map<String, Shape> children) implements Shape {}

  record Row(List<Shape> items) implements Shape {}

  /// Whatever stands there is nothing for the reader of words.
  record Aside() implements Shape {}

  static Shape of(Outline outline) {
    var shape = new LinkedHashMap<String, Shape>();
    shape.put("$schema", new Aside());
    shape.put("title", new Leaf(true));
    shape.put("clarity", texts(List.of("question", "low", "high"), List.of()));
    shape.put("date", new Leaf(true));
    shape.put("phases", each(outline.phases(), texts(List.of("label"), List.of("guide"))));
    shape.put(
        "cloths", each(outline.cloths(), texts(List.of("title"), List.of("part", "instruction"))));
    shape.put("prompts", prompts(outline));
    shape.put("links", each(outline.links(), new Leaf(true)));
    return new Branch(shape);
  }

  private static Shape each(Collection<String> ids, Shape shape) {
    var shapes = new LinkedHashMap<String, Shape>();
    ids.forEach(id -> shapes.put(id, shape));
    return new Branch(shapes);
  }

  private static Branch texts(List<String> needed, List<String> allowed) {
    var shapes = new LinkedHashMap<String, Shape>();
    needed.forEach(key -> shapes.put(key, new Leaf(true)));
    allowed.forEach(key -> shapes.put(key, new Leaf(false)));
    return new Branch(shapes);
  }

  private static Shape prompts(Outline outline) {
    var shapes = new LinkedHashMap<String, Shape>();
    outline.prompts().forEach((id, asked) -> shapes.put(id, prompt(asked)));
    return new Branch(shapes);
  }

  private static Shape prompt(Outline.Asked asked) {
    return switch (asked.kind()) {
      case null -> new Aside();
      case TEXT -> texts(List.of("question"), List.of("heading"));
      case TABLE, ACTIONS -> table(asked.columns());
    };
  }

  private static Shape table(int columns) {
    Shape head = texts(List.of("head"), List.of("sub"));
    var shapes = new LinkedHashMap<>(texts(List.of(), List.of("heading", "question")).children());
    shapes.put("columns", new Row(IntStream.range(0, columns).mapToObj(_ -> head).toList()));
    return new Branch(shapes);
  }

  /// Whether something must be there.
  default boolean isNeeded() {
    return switch (this) {
      case Leaf(var required) -> required;
      case Branch(var children) -> children.values().stream().anyMatch(Shape::isNeeded);
      case Row(var items) -> items.stream().anyMatch(Shape::isNeeded);
      case Aside() -> false;
    };
  }
}
