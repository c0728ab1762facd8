package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.app.HandInHistory.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// as people meet them: what the packaged server told somebody over HTTP is true
/// afterwards, whether it is killed, closed at the same moment, or pressed by two at once.
class DurabilityIT {

  private static final int TRIALS = 20;
  private static final int CLIENTS = 20;
  private static final int MOST_TOLD = 30;

  /// Between two looks of somebody who has nothing left to answer: twenty who look without a pause
  /// leave nothing of the machine to those who do something.
  private static final long PAGE_TURNED = 20_000_000;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_GOING = Duration.ofSeconds(3);
  private static final List<String> CLOTHS =
      List.of(
          "goals",
          "conditions",
          "roles",
          "work-environment",
          "evaluation",
          "participation",
          "future",
          "lessons",
          "values",
          "change-size",
          "implementation",
          "project-management",
          "scope");

  @TempDir static Path folder;
  private static ServerProcess server;

  private final Random random = new Random();
  private final AtomicInteger texts = new AtomicInteger();

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  // --- killed

  @Test
  void what_was_acknowledged_is_there_once_after_every_kill() throws Exception {
    int acknowledged = 0;
    int steps = 0;
    WebGroup group = null;
    for (int trial = 0; trial < TRIALS; trial++) {
      if (trial % CLOTHS.size() == 0) {
        group = gathered(CLIENTS);
      }
      var cloth = CLOTHS.get(trial % CLOTHS.size());
      group.open(cloth);
      var history = new HandInHistory();
      steps += untilKilled(group, cloth, history);
      server.restart();
      check(group, cloth, history);
      acknowledged += (int) history.count(Outcome.OK);
    }
    assertThat(acknowledged).as("acknowledged in all").isGreaterThan(TRIALS * CLIENTS / 4);
    assertThat(steps).as("steps taken meanwhile").isGreaterThan(TRIALS / 4);
  }

  /// Everybody hands in and the leader shows, asks again and goes on, until the server is killed.
  private int untilKilled(WebGroup group, String cloth, HandInHistory history) throws Exception {
    var dead = new AtomicBoolean();
    var steps = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (var person : group.people().subList(1, group.people().size())) {
        all.add(threads.submit(() -> handInUntil(dead, group, person, history)));
      }
      all.add(threads.submit(() -> leadUntil(dead, group, cloth, steps)));
      untilTold(history, 1 + random.nextInt(MOST_TOLD));
      LockSupport.parkNanos(random.nextLong(50_000_000));
      server.kill();
      dead.set(true);
      for (var one : all) {
        one.get();
      }
    }
    return steps.get();
  }

  /// So many, since on a crowded machine everybody is slower; or as many as come while it goes on.
  private static void untilTold(HandInHistory history, int many) {
    untilTold(history, 1, LONGEST_WAIT);
    untilTold(history, many, LONGEST_GOING);
  }

  private static void untilTold(HandInHistory history, int many, Duration longest) {
    var until = System.nanoTime() + longest.toNanos();
    while (history.all().size() < many && System.nanoTime() < until) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void handInUntil(
      AtomicBoolean dead, WebGroup group, WebPerson person, HandInHistory history) {
    while (!dead.get()) {
      try {
        person.go(group.room());
        if (!person.has("Lämna in") || !handInEach(person, history)) {
          LockSupport.parkNanos(PAGE_TURNED);
        }
      } catch (IOException gone) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  /// One question at a time, each once as long as it is open.
  ///
  /// @return whether any was left
  private boolean handInEach(WebPerson person, HandInHistory history) {
    var form = person.button("Lämna in");
    var any = false;
    for (var field : form.named("answers:")) {
      var isEmpty =
          form.fields().stream().anyMatch(it -> it.name().equals(field) && it.value().isEmpty());
      if (isEmpty && !field.contains(".")) {
        any = true;
        if (handIn(person, alone(form, field), field, history) == Outcome.UNKNOWN) {
          return true;
        }
      }
    }
    return any;
  }

  private Outcome handIn(WebPerson person, Filled form, String field, HandInHistory history) {
    var text = "text " + texts.incrementAndGet() + " av " + person.name() + " slut";
    var outcome = outcome(person, form.with(field, text));
    history.told(person.name(), field, text, outcome);
    return outcome;
  }

  private static Outcome outcome(WebPerson person, Filled form) {
    try {
      var answer = person.send(form);
      return switch (answer.said()) {
        case "said.handed-in" -> Outcome.OK;
        case "said.kept-after", "said.kept-paused" -> Outcome.DRAFT;
        default -> Outcome.REFUSED;
      };
    } catch (IOException noAnswer) {
      return Outcome.UNKNOWN;
    }
  }

  private static Filled alone(Filled form, String field) {
    var only = form;
    for (var other : form.named("answers:")) {
      only = other.equals(field) ? only : only.without(other);
    }
    return only;
  }

  /// *Visa*, the next turn, *nästa* to the marking and past it, and back to the answers.
  private void leadUntil(AtomicBoolean dead, WebGroup group, String cloth, AtomicInteger steps) {
    var leader = group.leader();
    for (int move = 0; !dead.get(); move++) {
      try {
        LockSupport.parkNanos(random.nextLong(20_000_000, 250_000_000));
        leader.go(group.room());
        var seen = leader.seen();
        var press =
            switch (move % 5) {
              case 0, 2 -> "show?seen=" + seen;
              case 1 -> "ask-again?seen=" + seen + "&target=" + cloth;
              case 3 -> "next?seen=" + seen;
              default -> "ask-again?seen=" + seen + "&target=" + cloth;
            };
        if (leader.send(leader.forged(group.room(), press).with("card", "preview")).done()) {
          steps.incrementAndGet();
        }
      } catch (IOException gone) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  /// Closes what is open, so that all that was handed in is shown, and asks again, so that
  /// everybody finds their drafts; then holds what was told against it.
  private static void check(WebGroup group, String cloth, HandInHistory history)
      throws IOException {
    shown(group);
    var shown = slips(group, cloth);
    askAgain(group, cloth);
    assertThat(history.contradictions(shown, latest(history, forms(group)))).isEmpty();
  }

  /// Of several drafts of one field only the latest can stand in it.
  private static Map<String, Map<String, String>> latest(
      HandInHistory history, Map<String, Map<String, String>> forms) {
    var told = history.all();
    var fields = new HashMap<String, Map<String, String>>();
    forms.forEach((person, form) -> fields.put(person, new HashMap<>(form)));
    for (int i = 0; i < told.size(); i++) {
      var one = told.get(i);
      var later =
          told.subList(i + 1, told.size()).stream()
              .anyMatch(it -> it.person().equals(one.person()) && it.field().equals(one.field()));
      assertThat(later && one.outcome() == Outcome.DRAFT)
          .as("somebody wrote over a draft: %s", one)
          .isFalse();
    }
    return fields;
  }

  // --- closed at the same moment

  @Test
  void a_hand_in_during_the_closing_is_shown_or_a_draft() throws Exception {
    int inTime = 0;
    int late = 0;
    int trials = 0;
    while (trials < 200) {
      var group = gathered(6);
      for (var cloth : CLOTHS) {
        group.open(cloth);
        for (int turn = 0; turn < 2 && trials < 200; turn++, trials++) {
          var history = race(group, turn);
          var shown = slips(group, cloth);
          askAgain(group, cloth);
          var forms = forms(group);
          assertThat(history.contradictions(recent(shown, history), forms)).isEmpty();
          inTime += (int) history.count(Outcome.OK);
          late += (int) history.count(Outcome.DRAFT);
          assertThat(history.count(Outcome.REFUSED) + history.count(Outcome.UNKNOWN)).isZero();
        }
      }
    }
    assertThat(inTime).as("in time").isGreaterThan(100);
    assertThat(late).as("late").isGreaterThan(100);
  }

  private HandInHistory race(WebGroup group, int turn) throws Exception {
    var history = new HandInHistory();
    var leader = group.leader();
    leader.go(group.room());
    leader.press("Stäng och visa");
    var closing = leader.button("Stäng och visa");
    var others = group.people().subList(1, group.people().size());
    var start = new CyclicBarrier(others.size() + 1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (var person : others) {
        person.go(group.room());
        var form = person.button("Lämna in");
        var field = form.named("answers:").getFirst();
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  pause();
                  return handIn(person, alone(form, field), field, history);
                }));
      }
      all.add(
          threads.submit(
              () -> {
                start.await();
                pause();
                assertThat(leader.send(closing).status()).as("turn " + turn).isEqualTo(303);
                return null;
              }));
      for (var one : all) {
        one.get();
      }
    }
    return history;
  }

  private void pause() {
    LockSupport.parkNanos(random.nextLong(12_000_000));
  }

  /// What this history can speak of: earlier turns have their own.
  private static List<String> recent(List<String> shown, HandInHistory history) {
    var mine = history.all().stream().map(HandInHistory.Told::text).toList();
    return shown.stream().filter(mine::contains).toList();
  }

  // --- two who lead

  @Test
  void two_who_press_next_at_once_take_one_step() throws Exception {
    var alone = headlines(pair(), false);

    int trials = 0;
    while (trials < 200) {
      var group = pair();
      var seen = headlines(group, true);
      assertThat(seen).isEqualTo(alone);
      trials += seen.size();
    }
  }

  /// Where the group is after each of forty presses of *nästa*.
  private List<String> headlines(WebGroup group, boolean both) throws Exception {
    var where = new ArrayList<String>();
    for (int press = 0; press < 40; press++) {
      if (both) {
        bothPressNext(group);
      } else {
        group.leader().go(group.room());
        next(group, group.leader(), group.leader().seen());
      }
      where.add(where(group));
    }
    return where;
  }

  private static String where(WebGroup group) throws IOException {
    var page = group.leader().json(group.room()).json();
    for (var card : page.get("main")) {
      if (card.get("slot").asString().equals("panel")) {
        return card.get("plain").asString();
      }
    }
    throw new AssertionError("no panel: " + page);
  }

  private void bothPressNext(WebGroup group) throws Exception {
    var carin = group.person("Carin");
    group.leader().go(group.room());
    carin.go(group.room());
    var seen = group.leader().seen();
    assertThat(carin.seen()).isEqualTo(seen);
    var start = new CyclicBarrier(2);
    var answers = new ArrayList<Response>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var pressing = new ArrayList<Future<Response>>();
      for (var person : List.of(group.leader(), carin)) {
        pressing.add(
            threads.submit(
                () -> {
                  start.await();
                  LockSupport.parkNanos(random.nextLong(5_000_000));
                  return next(group, person, seen);
                }));
      }
      for (var one : pressing) {
        answers.add(one.get());
      }
    }
    assertThat(answers.stream().map(Response::status).sorted()).containsExactly(303, 409);
    assertThat(answers)
        .filteredOn(it -> it.status() == 409)
        .first()
        .satisfies(
            late -> assertThat(late.page().text()).contains("Gruppen har redan gått vidare"));
  }

  private static Response next(WebGroup group, WebPerson person, int seen) throws IOException {
    return person.send(person.forged(group.room(), "next?seen=" + seen).with("card", "preview"));
  }

  private static WebGroup pair() throws IOException {
    var group =
        WebGroup.started(
            server.base(),
            person -> person,
            "Två leder",
            List.of("Frida", "Carin"),
            List.of("", "cofacilitator"));
    group.state(group.comeIn("Carin"), "ST");
    return group;
  }

  // --- reading back

  private static WebGroup gathered(int people) throws IOException {
    var group = WebGroup.startedAt(server.base());
    for (int i = 1; i < people; i++) {
      group.join("Person" + (char) ('A' + i), i % 2 == 0 ? "ST" : "employer");
    }
    return group;
  }

  private static void shown(WebGroup group) throws IOException {
    group.leader().go(group.room());
    if (group.leader().has("Stäng och visa")) {
      group.step("Stäng och visa");
    }
  }

  private static List<String> slips(WebGroup group, String cloth) throws IOException {
    return WebGroup.texts(group.leader().get(group.room() + "/cloth/" + cloth), ".slip .pre");
  }

  private static void askAgain(WebGroup group, String cloth) throws IOException {
    var leader = group.leader();
    leader.go(group.room());
    var answer =
        leader.send(
            leader.forged(group.room(), "ask-again?seen=" + leader.seen() + "&target=" + cloth));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
  }

  /// What stands in everybody's own fields.
  private static Map<String, Map<String, String>> forms(WebGroup group) throws IOException {
    var all = new LinkedHashMap<String, Map<String, String>>();
    for (var person : group.people()) {
      person.go(group.room());
      var fields = new HashMap<String, String>();
      person.button("Lämna in").fields().forEach(field -> fields.put(field.name(), field.value()));
      all.put(person.name(), fields);
    }
    return all;
  }
}
