package dialogduk.app;

import static dialogduk.app.TeamsGroup.ERIK;
import static dialogduk.app.TeamsGroup.EVA;
import static dialogduk.app.TeamsGroup.FRIDA;
import static dialogduk.app.TeamsGroup.SAM;
import static dialogduk.app.TeamsGroup.ULF;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.text.Texts;
import dialogduk.teams.standin.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes the README's pictures of Teams anew, from a cloth that is really walked against the
/// stand-in connector. They are drawn by Microsoft's adaptivecards, not by Teams, and say so. Left
/// out unless asked for: see CONTRIBUTING.md.
@Tag("pictures")
class TeamsPicturesIT {

  private static final Path PICTURES = Path.of("..", "docs", "pictures");
  private static final List<String> PEOPLE = List.of(SAM, EVA, ULF, ERIK);
  private static final String JOINT =
      "Vi ska kunna handlägga inom tre månader.\n"
          + "Vi ska kunna rekrytera och behålla handläggare på alla orter.";

  private static final List<String> PROMPTS =
      List.of("goals-5-years", "agreement-aim", "goals-support");

  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          SAM,
              List.of(
                  "En arbetsplats dit kunniga människor söker sig och där de stannar.",
                  "Att det syns vem som beslutar vad.",
                  "Genom att mål och resultat är en fast punkt i samverkansgruppen."),
          EVA,
              List.of(
                  "Handläggningstiden ska vara högst tre månader på alla orter.",
                  "Att frågor kommer upp innan förslaget är färdigt.",
                  "Om medarbetarna är med när vi planerar blir planerna mer hållbara."),
          ULF,
              List.of(
                  "Bemannade kontor i norr. I dag står tre tjänster tomma.",
                  "Verkligt inflytande i det dagliga arbetet.",
                  "Vi kan fånga problem tidigt."),
          ERIK,
              List.of(
                  "Att vi kan rekrytera och behålla handläggare.",
                  "Ett arbetssätt där det är tydligt vad vi pratar om, och när.",
                  "Samverkan kan vara en fast punkt i planeringen."));

  private static final Map<String, Integer> MARKS = Map.of(SAM, 3, EVA, 4, ULF, 2, ERIK, 4);

  @TempDir Path folder;

  private TeamsGroup group;
  private Browsers browsers;

  @Test
  void are_taken_from_a_cloth_that_is_walked() throws Exception {
    TeamsCards.needed();
    try (var opened = Browsers.openWhole();
        var started = TeamsGroup.start(folder)) {
      browsers = opened;
      group = started;
      group.begin(PEOPLE);
      group.opens();
      answering();
      shown();
      marked();
      personal();
      assertThat(group.standin().findings()).isEmpty();
    }
  }

  private static String say(String key) {
    return Texts.in("sv").say(key);
  }

  private void answering() throws IOException {
    for (var who : List.of(SAM, ULF, ERIK)) {
      group.presses(who, group.livingCard(), say("button.answer"));
      group.submits(who, byField(who));
    }
    group.settled();
    room(group.livingCard()).take(picture("open"));
    group.presses(EVA, group.livingCard(), say("button.answer"));
    var dialog = group.person(EVA).dialog().orElseThrow();
    TeamsCards.page(browsers, "En dialog som bara Eva ser")
        .card(dialog.title(), dialog.card())
        .filled(byQuestion(EVA))
        .take(picture("answer"));
    group.submits(EVA, byField(EVA));
  }

  private static Map<String, String> byField(String who) {
    return answers(who, at -> TeamsGroup.answer(PROMPTS.get(at)));
  }

  private static Map<String, String> byQuestion(String who) {
    return answers(who, at -> "1." + (at + 1));
  }

  private static Map<String, String> answers(String who, IntFunction<String> name) {
    return IntStream.range(0, PROMPTS.size())
        .boxed()
        .collect(Collectors.toMap(name::apply, at -> ANSWERS.get(who).get(at)));
  }

  private void shown() {
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, say("button.show"));
    group.inRoom(ANSWERS.get(ULF).getFirst());
    group.typesAlone(FRIDA, "gemensamt 1.1");
    group.fillsIn(FRIDA, "joint:goals-5-years", Map.of("text", JOINT));
    group.inRoom(JOINT.lines().findFirst().orElseThrow());
  }

  private void marked() throws IOException {
    group.types(FRIDA, "tydlighet");
    group.confirms(FRIDA, say("button.open-marking"));
    for (var who : PEOPLE) {
      group.presses(who, say("button.mark"));
      group.submits(who, Map.of("step", "=" + MARKS.get(who)));
    }
    group.types(FRIDA, "tydlighet");
    group.confirms(FRIDA, say("button.close-marking"));
    group.inRoom("4 av 4 har markerat");
    group.settled();
    TeamsCards.page(browsers, "Myndigheten › dialog1")
        .messages(group.roomMessages().stream(), "")
        .take(picture("channel"));
  }

  private void personal() throws IOException {
    group.typesAlone(FRIDA, "nästa");
    group.told(FRIDA, "Förutsättningar");
    var all = group.standin().messages(group.standin().personal(FRIDA));
    TeamsCards.page(browsers, "Fridas personliga chatt")
        .messages(all.subList(all.size() - 4, all.size()).stream(), TeamsGroup.name(FRIDA))
        .take(picture("personal"));
  }

  private TeamsCards room(Message message) throws IOException {
    return TeamsCards.page(browsers, "Myndigheten › dialog1").messages(Stream.of(message), "");
  }

  private static Path picture(String name) {
    return PICTURES.resolve("teams-" + name + ".png");
  }
}
