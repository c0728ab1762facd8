package dialogduk.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.app.HostileInputs.Row;
import dialogduk.core.testkit.Repository;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Which test tries which row of the list of hostile inputs, as far as the web room, Slack and the
/// store go. A row that nobody tries, and that is not said to be out of place, fails here.
class HostileRowsTest {

  private static final Set<String> ENTRIES =
      Set.of(
          "web.http",
          "anonymity",
          "text.answer",
          "text.name",
          "text.action",
          "store",
          "slack.http",
          "slack.command",
          "slack.interactive",
          "outbound.slack");

  /// Tests that name their rows themselves.
  private static final List<Class<?>> NAMING =
      List.of(
          BlindnessIT.class,
          HostileRequestsIT.class,
          HostileVisitorsIT.class,
          HostileTextIT.class,
          SlackHostileIT.class,
          SlackRoomsIT.class);

  private static final String CORE = "bot-core/src/test/java/dialogduk/core/";
  private static final String STORE = "adapters/store/src/test/java/dialogduk/store/";
  private static final String SLACK = "adapters/slack/src/test/java/dialogduk/slack/";
  private static final String FILTER = SLACK + "SignatureFilterTest.java";

  /// Rows tried elsewhere: the file, and what in it tries the row.
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          entry("H001", FILTER + "#H001"),
          entry("H002", FILTER + "#H002"),
          entry("H003", FILTER + "#H003"),
          entry("H006", FILTER + "#H006"),
          entry("H008", FILTER + "#H008"),
          entry("H009", FILTER + "#H009"),
          entry("H012", FILTER + "#H012"),
          entry("H013", FILTER + "#H013"),
          entry("H014", FILTER + "#H014"),
          entry("H015", FILTER + "#H015"),
          entry("H016", FILTER + "#H016"),
          entry("H021", FILTER + "#H021"),
          entry("H022", FILTER + "#H022"),
          entry("H023", FILTER + "#H023"),
          entry(
              "H047",
              "app/src/test/java/dialogduk/app/DurabilityIT.java#two_who_press_next_at_once_take_one_step"),
          entry(
              "H033",
              "app/src/test/java/dialogduk/app/SlackInstallIT.java#sends_nothing_after_it_was_uninstalled"),
          entry(
              "H293", SLACK + "install/InstalledTokensIT.java#are_changed_once_before_they_expire"),
          entry(
              "H299",
              "app/src/test/java/dialogduk/app/SlackSocketsIT.java#walk_on_after_slack_has_asked_to_come_back"),
          entry("H052", SLACK + "api/AnswerUrlsIT.java#H052"),
          entry("H287", SLACK + "api/SlackTroubleIT.java#H287"),
          entry("H289", SLACK + "api/SlackChannelIT.java#H289"),
          entry("H291", SLACK + "api/SlackTroubleIT.java#H291"),
          entry(
              "H212",
              CORE
                  + "chat/ReceptionTest.java#keeps_the_last_answer_of_somebody_who_is_on_the_web_too"),
          entry(
              "H230",
              CORE
                  + "session/ActionsTest.java#are_opened_again_by_their_owner_or_those_who_write_and_nobody_else"),
          entry("H231", CORE + "disclosure/DisclosureTest.java#shows_nothing_of_three"),
          entry(
              "H234", CORE + "disclosure/WhatIsShownTest.java#depends_on_counts_and_not_on_marks"),
          entry(
              "H238",
              CORE + "disclosure/ShownAnswersTest.java#stand_in_each_of_24_orders_equally_often"),
          entry(
              "H239",
              STORE + "SecrecyIT.java#finds_nothing_of_who_or_of_the_keys_once_boxes_are_closed"),
          entry("H246", CORE + "disclosure/ShownAnswersTest.java#are_lettered_as_columns"),
          entry(
              "H253",
              STORE + "SecrecyIT.java#finds_nothing_of_who_or_of_the_keys_once_boxes_are_closed"),
          entry("H308", STORE + "DurabilityTest.java#H308"),
          entry("H309", STORE + "FsyncIT.java#comes_before_every_acknowledgement"),
          entry("H311", STORE + "FullDiskIT.java#costs_nobody_an_acknowledged_answer"),
          entry("H312", STORE + "FsyncIT.java#is_missed_and_nothing_more_is_acknowledged"),
          entry("H314", STORE + "IntegrityTest.java#finds_every_flipped_bit_of_a_body"),
          entry("H315", STORE + "IntegrityTest.java#names_an_event_that_a_newer_release_wrote"),
          entry("H316", STORE + "IntegrityTest.java#names_a_gap"),
          entry("H320", STORE + "ReadersTest.java#need_no_more_than_one_connection"));

  private static final Map<String, String> NOT_HERE =
      Map.ofEntries(
          entry("H056", "a press carries no token of its own: Slack's signature covers it"),
          entry("H059", "a mark is handed in by a form, which stays until it is answered"),
          entry("H067", "a press carries no person: who presses, the signed payload says"),
          entry("H070", "no press shows names; what is shown is decided before the first opening"),
          entry("H296", "nothing here can drop a connection unanswered for minutes"),
          entry("H209", "nothing can be redacted yet"),
          entry("H218", "a name cannot be changed yet"),
          entry("H221", "no file is named after a group: there is no export yet"),
          entry("H228", "there are no reminders by the clock yet"),
          entry("H251", "no reaction is counted: we do not ask for them"),
          entry("H252", "nobody can ask for a copy of their data yet"),
          entry("H317", "there is no PostgreSQL yet"),
          entry("H321", "one server only: there is no lease to lose yet"),
          entry("H322", "what a restored copy would show again has not been tried yet"));

  @Test
  void every_row_has_a_test_or_a_reason() {
    var without = new TreeMap<String, String>();
    for (var row : rows()) {
      if (!covered().contains(row.id()) && !NOT_HERE.containsKey(row.id())) {
        without.put(row.id(), row.input());
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void no_row_has_both_a_test_and_an_excuse() {
    assertThat(NOT_HERE.keySet()).doesNotContainAnyElementsOf(covered());
  }

  @Test
  void every_row_that_is_named_here_is_in_the_list() {
    var ids = rows().stream().map(Row::id).toList();
    assertThat(ids).containsAll(ELSEWHERE.keySet()).containsAll(NOT_HERE.keySet());
  }

  @Test
  void every_test_that_is_named_here_is_there() {
    ELSEWHERE
        .values()
        .forEach(
            named -> {
              var parts = named.split("#", 2);
              assertThat(Files.exists(Repository.path(parts[0]))).as(named).isTrue();
              assertThat(Repository.text(parts[0])).as(named).contains(parts[1]);
            });
  }

  private static List<Row> rows() {
    return HostileInputs.rows().stream().filter(row -> ENTRIES.contains(row.entry())).toList();
  }

  private static Set<String> covered() {
    var covered = new TreeSet<String>(ELSEWHERE.keySet());
    NAMING.stream()
        .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
        .flatMap(HostileRowsTest::rowsOf)
        .forEach(covered::add);
    rows().stream().filter(Row::isText).map(Row::id).forEach(covered::add);
    return covered;
  }

  /// The rows that a test's name begins with: `H232, H243: …`.
  private static Stream<String> rowsOf(Method method) {
    var name = method.getAnnotation(DisplayName.class);
    return name == null
        ? Stream.empty()
        : Stream.of(name.value().split("[ :,]+")).takeWhile(word -> word.matches("[HS]\\d+"));
  }
}
