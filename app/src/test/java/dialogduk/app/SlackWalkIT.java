package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A group walks in a channel of a stand-in workspace.
class SlackWalkIT {

  @TempDir Path folder;

  @Test
  void starts_answers_and_shows() throws Exception {
    try (var group = SlackGroup.start(folder)) {
      group.types("U1", "ny");
      group.submits("U1", Map.of("title", "Samverkan"));
      group.seenBy("U1", message -> SlackGroup.textOf(message).contains("Dialogen har startat"));
      for (var user : List.of("U2", "U3", "U4")) {
        group.types(user, "läget");
        group.presses(user, "Be att få vara med");
        group.presses("U1", "Släpp in " + SlackGroup.PEOPLE.get(user));
      }
      group.types("U1", "nästa");
      group.presses("U1", "Nästa");
      group.inChannel("Målsättningar med samverkan");
      group
          .standin()
          .received()
          .forEach(
              r ->
                  System.out.println(
                      r.method() + " " + r.status() + " " + r.text() + " -> " + r.answer()));
      for (var user : List.of("U3", "U4")) {
        group.types(user, "svara");
        System.out.println(group.form(user).source().toPrettyString());
      }
      for (var user : List.of("U1", "U2", "U3", "U4")) {
        group
            .person(user)
            .direct()
            .forEach(m -> System.out.println(user + " D " + SlackGroup.textOf(m)));
        group
            .person(user)
            .in("C1")
            .hears()
            .forEach(m -> System.out.println(user + " W " + SlackGroup.textOf(m)));
      }
      System.out.println(new String(group.server().log()));
      assertThat(group.standin().findings()).isEmpty();
    }
  }
}
