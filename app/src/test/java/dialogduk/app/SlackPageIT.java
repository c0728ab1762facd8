package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A facilitator, an employer and a union take part from three browsers, through the stand-in
/// workspace as slack-blocks-to-jsx draws it.
class SlackPageIT {

  private static final String EVAS = "Handläggning inom tre månader";
  private static final String ULFS = "Bemannade kontor i norr";

  private static final Texts TEXTS = Texts.in("sv");

  @TempDir Path folder;

  private SlackGroup group;
  private SlackPerson frida;
  private SlackPerson eva;
  private SlackPerson ulf;

  private static String say(String key, Object... args) {
    return TEXTS.say(key, args);
  }

  @Test
  void lets_three_people_walk_a_cloth_each_seeing_what_is_theirs() throws Exception {
    SlackPerson.needed();
    try (var browsers = Browsers.open();
        var started = SlackGroup.start(folder)) {
      group = started;
      group.wakes();
      group.begin(List.of("U2", "U3", "U4", "U5"));
      frida = SlackPerson.at(browsers, group, "U1");
      eva = SlackPerson.at(browsers, group, "U3");
      ulf = SlackPerson.at(browsers, group, "U4");
      the_cloth_is_opened();
      answers_are_handed_in();
      the_answers_are_shown();
      they_mark();
      the_phase_is_summarised();
      assertThat(group.standin().findings()).isEmpty();
    }
  }

  private List<SlackPerson> all() {
    return List.of(frida, eva, ulf);
  }

  private void the_cloth_is_opened() {
    frida.types("nästa");
    frida.presses(say("button.next"));
    all().forEach(person -> person.sees("Målsättningar med samverkan"));
  }

  private void answers_are_handed_in() {
    eva.presses(say("button.answer"));
    eva.fills("1.1", EVAS);
    eva.fills("1.2", "Tydliga roller");
    assertThat(ulf.everything()).doesNotContain(EVAS);
    eva.submits();
    assertThat(frida.everything()).doesNotContain(say("said.handed-in"));
    eva.isTold(say("said.handed-in"));
    ulf.types("svara");
    ulf.fills("1.1", ULFS);
    ulf.submits();
    ulf.isTold(say("said.handed-in"));
    assertThat(frida.everything()).doesNotContain(EVAS, ULFS, say("said.handed-in"));
    assertThat(eva.everything()).doesNotContain(ULFS);
    assertThat(ulf.everything()).doesNotContain(EVAS);
  }

  private void the_answers_are_shown() {
    group.types("U2", "avstå");
    group.types("U5", "avstå");
    frida.types("visa");
    frida.presses(say("button.show"));
    all().forEach(person -> person.sees(EVAS));
    all().forEach(person -> person.sees(ULFS));
  }

  private void they_mark() {
    frida.types("tydlighet");
    frida.presses(say("button.open-marking"));
    for (var person : List.of(eva, ulf)) {
      person.presses(say("button.mark"));
      person.marks(person == eva ? 5 : 2);
      person.submits();
      person.isTold(say("said.marked"));
    }
    for (var user : List.of("U2", "U5")) {
      group.types(user, "svara");
      group.submits(user, Map.of("step", "=4"));
    }
    assertThat(frida.everything()).doesNotContain(say("said.marked"));
    frida.types("tydlighet");
    frida.presses(say("button.close-marking"));
    all().forEach(person -> person.sees("4 av 4 har markerat"));
  }

  private void the_phase_is_summarised() {
    frida.types("sammanfatta");
    all().forEach(person -> person.sees("Sammanfattning"));
  }
}
