package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Needs;
import dialogduk.core.text.Texts;
import dialogduk.slack.elsewhere.Emulate;
import dialogduk.slack.elsewhere.Overheard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The server with a Web API that others have made, as somebody meets it who has only read the
/// README. Left out unless asked for, since it takes a download: see CONTRIBUTING.md.
@Tag("second-opinion")
class SlackEmulateIT {

  private static final Path FOLDER = Path.of("..", "adapters", "slack", "second-opinion");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void walks_with_what_others_made(String language) throws Exception {
    Needs.that(Emulate.isInstalled(FOLDER), Emulate.NEED);
    try (var emulate = Emulate.start(FOLDER)) {
      var people =
          ElsewhereWalk.PEOPLE.stream()
              .collect(Collectors.toMap(Function.identity(), emulate::user));
      var members = new ArrayList<>(people.values());
      members.add(Emulate.BOT_USER);
      var channel = emulate.channel("dialog", members);
      var place = new ElsewhereGroup.Place(Emulate.TEAM, channel, people, emulate::trigger);
      try (var api = Overheard.start(emulate);
          var group = ElsewhereGroup.start(folder, api, place, Emulate.BOT, language)) {
        new ElsewhereWalk(group, language).walk();

        assertThat(emulate.blocks(channel)).isEqualTo(group.channelBlocks());
        assertThat(ElsewhereGroup.text(group.types("frida", "kontrollera")))
            .contains(Texts.in(language).say("check.room-well", "#dialog"));
      }
    }
  }
}
