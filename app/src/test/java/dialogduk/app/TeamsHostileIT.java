package dialogduk.app;

import static dialogduk.app.TeamsGroup.EVA;
import static dialogduk.app.TeamsGroup.FRIDA;
import static dialogduk.app.TeamsGroup.ULF;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.text.Texts;
import dialogduk.teams.standin.Forgery;
import dialogduk.teams.standin.Message;
import dialogduk.teams.standin.Prepared;
import dialogduk.teams.standin.Seen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// What comes to the address of Teams and should not, or not so, or not again: nothing of it does
/// harm, and the server is not shaken.
class TeamsHostileIT {

  private static final Texts SV = Texts.in("sv");

  @TempDir static Path folder;

  private static TeamsGroup group;

  @BeforeAll
  static void start() throws Exception {
    group = TeamsGroup.start(folder);
    group.begin(List.of(EVA, ULF));
    group.opens();
  }

  @AfterAll
  static void stop() {
    if (group != null) {
      group.close();
    }
  }

  @BeforeEach
  void isAsItWas() {
    assertThat(group.livingText()).contains("Duk 1 av 16", "Alla har inte svarat");
  }

  /// A step that would be seen, if it were taken.
  private static Prepared step() {
    group.typesAlone(FRIDA, "visa");
    var preview = group.seenBy(FRIDA, it -> group.isCard(it, "preview"));
    return group.person(FRIDA).alone().pressing(preview, SV.say("button.show"), Map.of());
  }

  @ParameterizedTest
  @EnumSource
  void takes_nothing_from_whoever_is_not_the_connector(Forgery forgery) {
    var refused = step().with(forgery).send();

    assertThat(refused.status()).isIn(400, 401, 403);
    assertThat(refused.body()).doesNotContain("Exception", "dialogduk");
    group.settled();
    assertThat(group.livingText()).contains("Alla har inte svarat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"hej\"",
        "{",
        "{}",
        "{\"type\":\"message\"}",
        "{\"type\":5}",
        "{\"type\":\"message\",\"type\":\"invoke\"}"
      })
  void refuses_what_is_no_activity(String body) {
    assertThat(group.standin().deliver(body).status()).isIn(400, 401);
  }

  @Test
  @DisplayName("H107 refuses what is nested deeper than anything of ours")
  void nested() {
    var body =
        step()
            .changed(it -> it.put("value", "DEEP"))
            .activity()
            .toString()
            .replace("\"DEEP\"", "[".repeat(5_000) + "]".repeat(5_000));

    assertThat(group.standin().deliver(body).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("H100 refuses an activity that nobody has done")
  void nobody() {
    var refused = step().changed(it -> it.withObject("/from").remove("id")).send();

    assertThat(refused.status()).isEqualTo(400);
  }

  @Test
  @DisplayName("H106 takes no notice of types and prototypes in what a card sends")
  void types() {
    var strange =
        step()
            .changed(
                it -> {
                  var data = it.withObject("/value/action/data");
                  data.putObject("__proto__").put("admin", true);
                  data.put("@class", "javax.script.ScriptEngineManager");
                })
            .send();

    assertThat(strange.seen()).isEqualTo(new Seen.Words(SV.say("said.strange-press")));
  }

  @Test
  void asks_again_who_presses_for_somebody_else() {
    var ulf = group.standin().person(ULF).account();
    var forEva =
        step()
            .changed(
                it ->
                    it.withObject("/from")
                        .put("id", ulf.id())
                        .put("aadObjectId", ulf.aadObjectId()))
            .send();

    assertThat(forEva.seen())
        .isInstanceOfSatisfying(
            Seen.Words.class,
            it -> assertThat(it.text()).contains(SV.say("whisper.leads", "Frida Lind")));
    group.settled();
    assertThat(group.livingText()).contains("Alla har inte svarat");
  }

  @Test
  @DisplayName("H108 lets nobody take part who has not been let in")
  void outsiders() {
    var guest = group.standin().guest("Gina", "Gina Gäst");
    group
        .standin()
        .events()
        .memberAdded(group.standin().conversation(group.team().id()), "Gina", FRIDA)
        .send();
    Message living = group.livingCard();

    var seen =
        group.person(guest.key()).in(group.room()).presses(living, SV.say("button.answer")).seen();

    assertThat(seen)
        .isInstanceOfSatisfying(
            Seen.Form.class,
            it ->
                assertThat(it.dialog().card().toString())
                    .contains(SV.say("button.join"))
                    .doesNotContain("Input.Text"));
  }

  @Test
  void answers_an_invoke_that_is_not_ours_without_an_error_of_its_own() {
    var activity = (ObjectNode) step().activity();
    activity.put("name", "signin/verifyState");

    assertThat(group.standin().deliver(activity.toString()).status()).isEqualTo(404);
  }

  /// S30.
  @Test
  @DisplayName("H098 needs no refresh by anybody's client")
  void many() throws Exception {
    for (int i = 0; i < 80; i++) {
      group.standin().account("m" + i, "Medlem " + i);
      group
          .standin()
          .events()
          .memberAdded(group.standin().conversation(group.team().id()), "m" + i, FRIDA);
    }

    assertThat(group.standin().refreshes(group.livingCard())).isEmpty();
    var seen =
        group.person("m79").in(group.room()).presses(group.livingCard(), SV.say("button.answer"));
    assertThat(seen.seen()).isInstanceOf(Seen.Form.class);
    var mine =
        group.person(EVA).in(group.room()).presses(group.livingCard(), SV.say("button.answer"));
    assertThat(((Seen.Form) mine.seen()).dialog().card().toString()).contains("Input.Text");
    assertThat(new String(group.server().log(), StandardCharsets.UTF_8))
        .doesNotContain(group.standin().options().password());
  }

  @Test
  void listens_to_nobody_without_a_token() {
    var body = step().activity().toString().getBytes(StandardCharsets.UTF_8);

    assertThat(group.standin().deliver(body, Optional.empty()).status()).isEqualTo(401);
  }
}
