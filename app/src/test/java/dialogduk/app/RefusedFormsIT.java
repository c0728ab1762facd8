package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form that was refused comes back with all that was written in it, from whatever page it was
/// sent, also in a browser that runs no script.
class RefusedFormsIT {

  private static final String JOINT = "Vi vill ha ett avtal som används";

  @TempDir static Path folder;
  private static ServerProcess server;

  private WebGroup group;
  private WebPerson frida;

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

  @BeforeEach
  void show_answers() throws Exception {
    group = WebGroup.startedAt(server.base());
    frida = group.leader();
    var eva = group.join("Eva", "ST");
    group.open("goals");
    eva.go(group.room());
    eva.submit(eva.button("Lämna in").with("answers:agreement-aim", "I tid"));
    group.step("Stäng och visa");
    frida.go(group.room() + "/cloth/goals");
  }

  @Test
  void are_the_joint_answer_that_is_too_long() throws Exception {
    var tooLong = JOINT + " x".repeat(6_000);

    var refused = frida.submit(frida.button("Dela utkast").with("text", tooLong));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(texts(refused)).contains(tooLong);
    assertThat(frida.submit(frida.button("Dela utkast").with("text", JOINT)).done()).isTrue();
  }

  @Test
  void are_to_be_copied_while_the_group_marks() throws Exception {
    group.join("Erik", "employer");
    group.join("Ulla", "Saco-S");
    frida.go(group.room() + "/cloth/goals");
    var form = frida.button("Dela utkast").with("text", JOINT);
    group.step("Öppna markeringen");

    var refused = frida.submit(form);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select("#card-kept textarea").eachText()).containsExactly(JOINT);
  }

  @Test
  void are_to_be_copied_when_there_is_no_such_form_any_more() throws Exception {
    var form = frida.button("Dela utkast").with("text", JOINT);
    group.step("Avsluta");

    var refused = frida.submit(form);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select("[id^=card-joint]")).as("nothing more to write").isEmpty();
    assertThat(refused.page().select("#card-kept textarea").eachText()).containsExactly(JOINT);
  }

  @Test
  void are_the_action_that_nobody_described() throws Exception {
    frida.go(group.room() + "/actions?form=action");

    var refused =
        frida.submit(
            frida
                .button("Åtgärd")
                .with("what", "")
                .with("purpose", "Så att alla vet")
                .with("deadline", "2099-13-99"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[name=purpose]").attr("value")).isEqualTo("Så att alla vet");
  }

  @Test
  void are_the_question_that_was_parked_without_a_reason() throws Exception {
    frida.go(group.room() + "?form=park");

    var refused =
        frida.submit(
            frida
                .button("Parkera")
                .with("target", "agreement-aim")
                .with("sentence", "Vi väntar på siffror"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[name=sentence]").attr("value"))
        .isEqualTo("Vi väntar på siffror");
    assertThat(refused.page().select("[name=target][value=agreement-aim]").hasAttr("checked"))
        .isTrue();
  }

  private static List<String> texts(Response page) {
    return page.page().select("textarea").stream().map(area -> area.wholeText().strip()).toList();
  }
}
