package dialogduk.core.press;

import dialogduk.core.box.Answer;
import dialogduk.core.box.PlainText;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Item;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What somebody filled in, field by field, read as what it must be. Whatever is not, is absent.
///
/// @param fields by the names that the blocks of a form give them; a field may come many times
public record Filled(Map<String, List<String>> fields) {

  public static final Filled NOTHING = new Filled(Map.of());

  private static final int MOST_ROWS = 200;

  /// Cleaned text; empty when the field was not sent.
  public String text(String name) {
    var values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : PlainText.clean(values.getFirst()).strip();
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /// The slot of the card that holds the form.
  public String card() {
    return text("card");
  }

  /// Every value of a field that may be sent many times, or carried along line by line.
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .map(PlainText::clean)
        .flatMap(String::lines)
        .toList();
  }

  public Optional<Integer> number(String name) {
    return parsed(name, Integer::valueOf);
  }

  public Optional<LocalDate> date(String name) {
    return parsed(name, LocalDate::parse);
  }

  public Optional<LocalDateTime> moment(String name) {
    return parsed(name, LocalDateTime::parse);
  }

  public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return parsed(
        name, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /// What is written in the field of a prompt; absent when the form has no such field.
  public @Nullable Answer answer(Prompt prompt) {
    var name = new Item.Answers(prompt.id()).key();
    return switch (prompt.kind()) {
      case TEXT -> has(name) ? new Answer.Text(text(name)) : null;
      case TABLE -> {
        var rows = rows(name, prompt.columns().size());
        yield rows.isEmpty() && !hasRows(name) ? null : new Answer.Rows(rows);
      }
      case ACTIONS -> null;
    };
  }

  /// The filled rows of a table, without the empty ones.
  public List<List<String>> rows(String name, int columns) {
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < MOST_ROWS; row++) {
      var cells = new ArrayList<String>();
      for (int column = 0; column < columns; column++) {
        cells.add(text(name + "." + row + "." + column));
      }
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(cells);
      }
    }
    return rows;
  }

  private boolean hasRows(String name) {
    return fields.keySet().stream().anyMatch(field -> field.startsWith(name + "."));
  }

  private <T> Optional<T> parsed(String name, Function<String, T> parser) {
    var text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException | IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
