package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.text.Texts;
import dialogduk.slack.elsewhere.BareApi;
import dialogduk.slack.elsewhere.BareApi.Manner;
import dialogduk.slack.elsewhere.Overheard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server with a Web API that does the least that can be called one: what Slack says beside,
/// and what it can beside, is nothing that a group must have to walk.
class SlackElsewhereIT {

  @TempDir Path folder;

  @Test
  void walks_with_the_least_there_is() throws Exception {
    try (var api = Overheard.start(new BareApi(Manner.TERSE));
        var group = group(api, "sv")) {
      new ElsewhereWalk(group, "sv").walk();

      assertThat(ElsewhereGroup.text(group.types("frida", "kontrollera")))
          .contains(Texts.in("sv").say("check.token-well", "Slack"))
          .contains(Texts.in("sv").say("check.room-untold"));
      assertThat(log(group)).doesNotContain("ERROR", "chat.postMessage");
    }
  }

  @Test
  void walks_whatever_is_said_back() throws Exception {
    try (var api = Overheard.start(new BareApi(Manner.ECHOING));
        var group = group(api, "en")) {
      new ElsewhereWalk(group, "en").walkOneCloth();

      assertThat(log(group)).doesNotContain("ERROR", "chat.postMessage");
    }
  }

  private ElsewhereGroup group(Overheard api, String language) throws Exception {
    var people =
        ElsewhereWalk.PEOPLE.stream()
            .collect(Collectors.toMap(Function.identity(), name -> "U_" + name));
    var place = new ElsewhereGroup.Place("T_1", "C_dialog", people, _ -> "trigger");
    return ElsewhereGroup.start(folder, api, place, "xoxb-1", language);
  }

  private static String log(ElsewhereGroup group) throws IOException {
    return new String(group.server().log(), StandardCharsets.UTF_8);
  }
}
