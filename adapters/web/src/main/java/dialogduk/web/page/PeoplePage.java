package dialogduk.web.page;

import dialogduk.core.session.Function;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Step 2 of a new dialogue. Fields: `person.<n>.name`, `person.<n>.function` (a `Function` in
/// lower case), `person.<n>.takes-part`. The first person is the one who starts.
///
/// @param people as filled in so far
public record PeoplePage(Frame frame, Step step, List<Person> people) implements Page {

  private static final int EMPTY_ROWS = 3;

  public PeoplePage {
    people = List.copyOf(people);
  }

  /// @param takesPart whether they answer and mark, beside their function
  public record Person(String name, Function function, boolean takesPart) {}

  /// The filled rows, and empty ones to fill in.
  public List<Person> peopleRows() {
    var rows = new ArrayList<>(people);
    for (int empty = 0; empty < EMPTY_ROWS; empty++) {
      rows.add(new Person("", Function.PARTICIPANT, false));
    }
    return rows;
  }

  /// In the order they are offered.
  public List<Function> functions() {
    var functions = new ArrayList<>(List.of(Function.PARTICIPANT));
    Arrays.stream(Function.values())
        .filter(it -> it != Function.PARTICIPANT)
        .forEach(functions::add);
    return functions;
  }
}
