package dialogduk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command;
import dialogduk.core.session.Context;
import dialogduk.core.session.Event;
import dialogduk.core.testkit.Story;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The written matrix and the one in the code are the same, cell by cell.
class PolicyTest {

  private static final Matrix MATRIX = Matrix.read();

  static Stream<String> rows() {
    return MATRIX.rows().keySet().stream();
  }

  static Stream<Arguments> cells() {
    return MATRIX.rows().entrySet().stream()
        .flatMap(
            row ->
                row.getValue().entrySet().stream()
                    .map(cell -> Arguments.of(row.getKey(), cell.getKey(), cell.getValue())));
  }

  private static List<Right> named(String row) {
    return Arrays.stream(Right.values()).filter(right -> right.id().equals(row)).toList();
  }

  @ParameterizedTest(name = "row {0}")
  @MethodSource("rows")
  void has_one_right_for_every_row(String row) {
    assertThat(named(row)).hasSize(1);
  }

  @ParameterizedTest(name = "right {0}")
  @EnumSource
  void has_a_row_for_every_right(Right right) {
    assertThat(MATRIX.rows()).containsKey(right.id());
  }

  @ParameterizedTest(name = "{0} is {2} to {1}")
  @MethodSource("cells")
  void says_in_every_cell_what_is_written(String row, Role role, char letter) {
    assertThat(named(row)).extracting(right -> right.to(role).letter()).containsExactly(letter);
  }

  @Test
  void has_a_column_for_every_role() {
    assertThat(MATRIX.rows().get("open")).containsOnlyKeys(Role.values());
  }

  @ParameterizedTest
  @EnumSource
  void asks_for_the_right_of_its_row(AnyCommand any) {
    var story = Story.begun().happened(new Event.OpennessChosen(any.openness()));
    var context = new Context("eva", null, Instant.EPOCH, Story.TODAY);

    assertThat(Policy.rightFor(any.by("eva", 0), story.session(), context).id())
        .isEqualTo(any.row());
  }

  @Test
  void knows_every_command() {
    var tried =
        Arrays.stream(AnyCommand.values())
            .<Class<?>>map(any -> any.by("eva", 0).getClass())
            .collect(Collectors.toSet());

    assertThat(tried).containsExactlyInAnyOrderElementsOf(commands(Command.class).toList());
  }

  private static Stream<Class<?>> commands(Class<?> type) {
    var parts = type.getPermittedSubclasses();
    return parts == null
        ? Stream.of(type)
        : Arrays.stream(parts).flatMap(PolicyTest::commands).distinct();
  }

  @Test
  void tells_which_rows_have_no_command_yet() {
    var withCommand =
        Arrays.stream(AnyCommand.values()).map(AnyCommand::row).collect(Collectors.toSet());
    var without = rows().filter(row -> !withCommand.contains(row)).toList();

    System.out.println(
        "Rows of the permissions matrix without a command yet: " + String.join(", ", without));
    assertThat(MATRIX.rows().keySet()).containsAll(withCommand);
  }
}
