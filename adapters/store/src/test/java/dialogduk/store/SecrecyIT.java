package dialogduk.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Change.Closed;
import dialogduk.core.bot.Ledger.Outcome;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// an attacker with every file looks for what people wrote and for who they are.
class SecrecyIT {

  private static final int SESSIONS = 12;
  private static final int PEOPLE = 25;
  private static final Sealed ANSWERS = new Sealed(new Item.Answers("aim"), 1);
  private static final Sealed MARKING = new Sealed(new Item.Marking("goals"), 1);

  @RegisterExtension final OpenStore open = new OpenStore();

  private final Random random = new Random(1);
  private final List<CompletableFuture<Outcome>> written = new ArrayList<>();

  /// People write, type, change their minds, leave a draft, mark and abstain.
  @BeforeEach
  void many_people_answer_in_many_sessions() {
    for (int session = 0; session < SESSIONS; session++) {
      ports().commit(Changing.in(name(session)).opening(ANSWERS).opening(MARKING));
    }
    for (int n = 0; n < SESSIONS * PEOPLE; n++) {
      var session = name(n % SESSIONS);
      var person = person(n);
      write(session, ANSWERS, person, new RowChange.Draft(text("first", n), Changing.AT));
      write(session, ANSWERS, person, new RowChange.HandIn(text("answer", n), Changing.AT));
      write(session, MARKING, person, mark(1 + n % 5));
      if (n % 3 == 0) {
        write(session, MARKING, person, mark(5 - n % 5));
        write(session, ANSWERS, person, new RowChange.Draft(text("left", n), Changing.AT));
      }
      if (n % 7 == 0) {
        write(session, ANSWERS, person, new RowChange.Pass(Changing.AT));
        write(session, MARKING, person, new RowChange.Pass(Changing.AT));
      }
    }
    written.forEach(CompletableFuture::join);
  }

  @Test
  void finds_neither_words_nor_people_while_boxes_are_open() throws Exception {
    var bytes = everyByte();

    for (int n = 0; n < SESSIONS * PEOPLE; n++) {
      findsNone(bytes, canary("first", n), canary("answer", n), canary("left", n), person(n));
    }
  }

  @Test
  void finds_rows_of_a_marking_that_are_all_as_long() throws Exception {
    assertThat(lengths("marking:goals")).hasSize(1);
  }

  @Test
  void finds_nothing_of_who_or_of_the_keys_once_boxes_are_closed() throws Exception {
    var secrets = secrets();
    assertThat(secrets).hasSizeGreaterThan(3 * SESSIONS * PEOPLE);
    var before = everyByte();
    assertThat(secrets).as("they are there while open").allMatch(before::contains);

    for (int session = 0; session < SESSIONS; session++) {
      close(name(session), MARKING);
      close(name(session), ANSWERS);
    }
    for (int session = 0; session < SESSIONS; session++) {
      end(name(session));
    }

    untilTheLogIsEmpty();
    var bytes = everyByte();
    assertThat(secrets.stream().filter(bytes::contains).count()).isZero();
    for (int n = 0; n < SESSIONS * PEOPLE; n++) {
      findsNone(bytes, person(n), canary("first", n), canary("left", n));
    }
  }

  @Test
  void finds_nothing_of_a_text_that_was_erased() throws Exception {
    ports().commit(Changing.in("s").wrote("t1", "canary that is erased").wrote("t2", "and stays"));
    assertThat(everyByte().contains("canary that is erased")).isTrue();

    ports().commit(Changing.in("s").erasing("t1"));

    untilTheLogIsEmpty();
    var bytes = everyByte();
    findsNone(bytes, "canary that is erased");
    assertThat(bytes.contains("and stays")).isTrue();
  }

  // --- what people do

  private void write(String session, Sealed box, String person, RowChange change) {
    var write = Changing.in(session).writing(box, person, change).dirty().change();
    written.add(ports().ledger().commit(write).toCompletableFuture());
  }

  /// Shows the answers without names, in an order of chance.
  private void close(String session, Sealed box) {
    var version = ports().events().version(session);
    ports().commit(Changing.in(session).at(version).closing(box, this::shown));
  }

  private Closed shown(List<Row> rows) {
    var texts = new ArrayList<FreeText>();
    for (var row : rows) {
      if (row.handedIn() instanceof Answer.Text(var body)) {
        texts.add(new FreeText(Long.toHexString(random.nextLong()), "salt", body));
      }
    }
    return new Closed(List.of(new Event.Reminded("goals")), texts);
  }

  private void end(String session) {
    var version = ports().events().version(session);
    ports().commit(Changing.in(session).at(version).happened(new Event.Ended(1)).destroyingBoxes());
  }

  // --- what the attacker knows and reads

  /// Without quoting a megabyte when it fails.
  private static void findsNone(String bytes, String... wanted) {
    assertThat(Stream.of(wanted).filter(bytes::contains)).isEmpty();
  }

  /// Row keys, values and wrapped keys, as somebody saw them while the boxes were open.
  private List<String> secrets() throws SQLException {
    var secrets = new ArrayList<String>();
    try (var sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + open.database()))) {
      sql.each(
          "SELECT row_key, value FROM box",
          row -> {
            secrets.add(new String(row.getBytes(1), ISO_8859_1));
            var value = row.getBytes(2);
            secrets.add(new String(value, 0, 32, ISO_8859_1));
            secrets.add(new String(value, value.length - 32, 32, ISO_8859_1));
          });
      sql.each(
          "SELECT wrapped_key FROM gate",
          row -> secrets.add(new String(row.getBytes(1), ISO_8859_1)));
    }
    return secrets;
  }

  private List<Integer> lengths(String item) throws SQLException {
    try (var sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + open.database()))) {
      return sql.list(
          "SELECT DISTINCT LENGTH(value) FROM box WHERE item = ?", row -> row.getInt(1), item);
    }
  }

  /// Every byte of every file but the master key. Copied by another process: this one would let go
  /// of SQLite's locks by closing the files.
  private String everyByte() throws Exception {
    var copy = Files.createTempDirectory("copy");
    new ProcessBuilder("cp", "-r", open.folder() + "/.", copy.toString()).start().waitFor();
    Files.delete(copy.resolve(SqliteStore.KEY));
    var bytes = new StringBuilder();
    try (var files = Files.list(copy)) {
      for (var file : files.sorted().toList()) {
        bytes.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    OpenStore.delete(copy);
    return bytes.toString();
  }

  private void untilTheLogIsEmpty() throws Exception {
    var log = Path.of(open.database() + "-wal");
    for (int waited = 0; Files.size(log) > 0; waited++) {
      assertThat(waited).as("the log is emptied").isLessThan(200);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private Ports ports() {
    return open.ports();
  }

  private static String name(int session) {
    return "session-" + session;
  }

  private static String person(int n) {
    return "person-key-%04d-of-a-person".formatted(n);
  }

  private static String canary(String kind, int n) {
    return "canary %s %04d.".formatted(kind, n);
  }

  private static Answer text(String kind, int n) {
    return new Answer.Text(
        new String(canary(kind, n).getBytes(UTF_8), UTF_8) + " and on".repeat(n % 300));
  }

  private static RowChange mark(int step) {
    return new RowChange.HandIn(new Answer.Mark(step), Changing.AT);
  }
}
