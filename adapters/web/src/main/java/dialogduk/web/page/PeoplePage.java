package dialogduk.web.page;

import dialogduk.core.session.Function;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Step 2 of a new dialogue. Fields: `person.<n>.name`, `person.<n>.function` (a `Function` in
/// lower case), `person.<n>.takes-part`; `seats.employer`; `organisation.<n>.name`,
/// `organisation.<n>.seats`. The first person is the one who starts.
///
/// @param people as filled in so far
/// @param employerSeats how many take part for the employer, as typed
/// @param organisations the union organisations, as filled in so far
public record PeoplePage(
    Frame frame,
    Step step,
    List<Person> people,
    String employerSeats,
    List<Organisation> organisations)
    implements Page {

  private static final int EMPTY_ROWS = 3;

  public PeoplePage {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
  }

  /// @param takesPart whether they answer and mark, beside their function
  public record Person(String name, Function function, boolean takesPart) {}

  public record Organisation(String name, String seats) {}

  /// The filled rows, and empty ones to fill in.
  public List<Person> peopleRows() {
    var rows = new ArrayList<>(people);
    for (int empty = 0; empty < EMPTY_ROWS; empty++) {
      rows.add(new Person("", Function.PARTICIPANT, false));
    }
    return rows;
  }

  /// The filled rows, and empty ones to fill in.
  public List<Organisation> organisationRows() {
    var rows = new ArrayList<>(organisations);
    for (int empty = 0; empty < EMPTY_ROWS; empty++) {
      rows.add(new Organisation("", ""));
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
