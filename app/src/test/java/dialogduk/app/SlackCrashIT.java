package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same walk in Slack twice: once in peace, and once while the server is killed in the middle
/// of every act and after it, and Slack stumbles, asks to wait and loses answers. People do what
/// people do: they look, and try again.
@Order(Integer.MAX_VALUE)
@Execution(ExecutionMode.CONCURRENT)
class SlackCrashIT {

  private static final String FRIDA = "U1";
  private static final String SAM = "U2";
  private static final String EVA = "U3";
  private static final String ULF = "U4";
  private static final Duration LOOK = Duration.ofSeconds(12);
  private static final Duration LATE = Duration.ofSeconds(4);
  private static final int TRIES = 10;

  /// Changed to repeat a run that failed.
  private static final long SEED = 4711;

  @TempDir Path folder;

  private Texts texts;

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  @DisplayName("S40 a walk with a kill in every act ends as one without")
  void ends_the_same(String language, TestReporter reporter) throws Exception {
    texts = Texts.in(language);
    var expected = new Walk(peaceful()).walked();
    var crashing = new Walk(new Random(SEED));
    var actual = crashing.walked();

    reporter.publishEntry(
        Map.of(
            "kills", String.valueOf(crashing.kills),
            "faults of Slack", String.valueOf(crashing.faults),
            "extra copies", String.valueOf(actual.size() - expected.size())));
    assertThat(crashing.kills).isGreaterThanOrEqualTo(20);
    assertThat(actual).containsAll(expected);
    assertThat(actual.size() - expected.size())
        .isLessThanOrEqualTo(crashing.kills + (int) crashing.faults);
  }

  private static Random peaceful() {
    return new Random() {
      private static final long serialVersionUID = 1L;

      @Override
      public boolean nextBoolean() {
        return false;
      }
    };
  }

  private final class Walk {
    private final Random random;
    private final boolean crashes;
    private SlackGroup group;
    private final AtomicBoolean acknowledged = new AtomicBoolean();
    private int kills;
    private long faults;

    Walk(Random random) {
      this.random = random;
      this.crashes = random.getClass() == Random.class;
    }

    /// What stands in the channel and its threads in the end, card by card.
    List<String> walked() throws Exception {
      var data = Files.createDirectory(folder.resolve(crashes ? "crashes" : "peace"));
      try (var started = SlackGroup.start(data, texts.language())) {
        group = started;
        group.begin(List.of(SAM, EVA, ULF));
        stumble();
        cloth_1();
        cloth_2();
        end();
        faults = group.standin().faults().happened();
        group.standin().faults().clear();
        group.settled();
        return texts();
      }
    }

    private void stumble() {
      if (crashes) {
        group
            .standin()
            .faults()
            .atRandom(
                SEED,
                0.08,
                new Fault.TooMany("1"),
                new Fault.Broken(500),
                new Fault.LostAnswer(),
                new Fault.Cut());
      }
    }

    private void cloth_1() throws Exception {
      act(() -> shows(cloth(1)), () -> steps("nästa", "button.next"));
      act(acknowledged::get, () -> answers(EVA));
      act(acknowledged::get, () -> group.types(ULF, "avstå"));
      act(acknowledged::get, () -> group.types(SAM, "avstå"));
      act(() -> shows("Evas svar"), () -> steps("visa", "button.show"));
      act(
          () -> shows("Vårt gemensamma svar"),
          () -> {
            group.types(FRIDA, "gemensamt 1.1");
            group.submits(FRIDA, Map.of("text", "Vårt gemensamma svar"));
          });
      act(
          () -> shows("Ta fram en mötesplan"),
          () -> {
            group.types(EVA, "åtgärd Ta fram en mötesplan");
            group.submits(EVA, Map.of());
          });
      act(
          () -> shows(texts.say("state.parked")),
          () -> {
            group.types(FRIDA, "parkera 1.3");
            group.submits(FRIDA, Map.of("reason", "=NEEDS_MATERIAL"));
          });
    }

    private void cloth_2() throws Exception {
      act(() -> shows(cloth(2)), () -> group.types(FRIDA, "öppna 2"));
      act(
          () -> !living2().contains(texts.say("state.open")),
          () -> steps("tillbaka", "button.back"));
      act(() -> living2().contains(texts.say("state.open")), () -> group.types(FRIDA, "öppna 2"));
    }

    private void end() throws Exception {
      act(
          () -> shows(texts.say("summary.title", "").strip()),
          () -> group.types(FRIDA, "sammanfatta"));
    }

    private void steps(String word, String button) {
      group.types(FRIDA, word);
      group.confirms(FRIDA, texts.say(button));
    }

    private void answers(String user) {
      group.types(user, "svara");
      group.submits(
          user,
          Map.of(
              SlackGroup.field("goals-5-years"), "Evas svar",
              SlackGroup.field("agreement-aim"), "Evas svar på 1.2",
              SlackGroup.field("goals-support"), "Evas svar på 1.3"));
    }

    private String cloth(int number) {
      return texts.say("cloth.number", number, 16);
    }

    private boolean shows(String words) {
      return group.channelText().contains(words);
    }

    private String living2() {
      return texts().stream().filter(it -> it.contains(cloth(2))).findFirst().orElse("");
    }

    private List<String> texts() {
      return group.standin().messages(group.channel()).stream()
          .map(SlackGroup::textOf)
          .map(text -> text.replaceAll("\\d+[.:]\\d\\d\\b", "nu"))
          .filter(text -> !text.contains(texts.say("moved.copy")))
          .sorted()
          .toList();
    }

    /// Does it until it shows: looks first, tries again when nothing came of it.
    private void act(BooleanSupplier done, Act act) throws Exception {
      for (int tries = 0; tries < TRIES; tries++) {
        closeForms();
        if (crashes && tries == 0) {
          killedMeanwhile(act);
        } else {
          attempt(act);
        }
        if (comes(done, tries)) {
          killedWhileShowing();
          return;
        }
      }
      throw new AssertionError("did not come about: " + group.channelText());
    }

    private void closeForms() {
      Stream.of(FRIDA, SAM, EVA, ULF)
          .forEach(
              user -> {
                while (group.person(user).modal().isPresent()) {
                  group.person(user).closes(group.person(user).modal().get());
                }
              });
    }

    private void killedMeanwhile(Act act) throws Exception {
      var acting = Thread.ofVirtual().start(() -> attempt(act));
      acting.join(Duration.ofMillis(random.nextInt(600)));
      group.server().kill();
      kills++;
      acting.join();
      group.server().restart();
    }

    /// The room may not show all of it yet.
    private void killedWhileShowing() throws Exception {
      if (crashes) {
        group.server().kill();
        kills++;
        group.server().restart();
      }
    }

    /// What does not come about is seen from what is shown.
    private void attempt(Act act) {
      acknowledged.set(false);
      try {
        act.run();
        acknowledged.set(true);
      } catch (AssertionError | Exception gaveUp) {
        // Looked at next.
      }
    }

    /// Nothing more comes of an act once the room shows all that was committed. What nobody
    /// answered in time may still be on its way, unless the server was killed over it.
    private boolean comes(BooleanSupplier done, int tries) {
      var mayBeUnderWay = !acknowledged.get() && tries > 0;
      try {
        await()
            .atMost(mayBeUnderWay ? LATE : LOOK)
            .pollInterval(Duration.ofMillis(100))
            .until(() -> done.getAsBoolean() || (!mayBeUnderWay && group.isSettled()));
      } catch (ConditionTimeoutException stillUnderWay) {
        return false;
      }
      return done.getAsBoolean();
    }
  }

  private interface Act {
    void run() throws Exception;
  }
}
