package dialogduk.teams.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.command.CommandWord;
import dialogduk.core.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the manifest says, against what Teams takes and what we can do.
///
/// Limits: <https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema>
class ManifestTest {

  private static final Packed PACKED = Packed.sample();
  private static final JsonNode MANIFEST = PACKED.manifest();
  private static final JsonNode ENGLISH = PACKED.json("en.json");

  private static final int COMMANDS = 10;
  private static final int COMMAND_TITLE = 32;
  private static final int COMMAND_DESCRIPTION = 128;

  private static String english(String path) {
    return ENGLISH.get(path).asString();
  }

  private static List<String> texts(String pointer) {
    return MANIFEST.at(pointer).valueStream().map(JsonNode::asString).toList();
  }

  /// The texts at that place in every language.
  private static Stream<String> both(String path) {
    return Stream.of(MANIFEST.at("/" + path.replace('.', '/')).asString(), english(path));
  }

  @Test
  void has_names_and_descriptions_that_fit() {
    assertThat(both("name.short")).allSatisfy(it -> assertThat(it).hasSizeBetween(1, 30));
    assertThat(both("name.full")).allSatisfy(it -> assertThat(it).hasSizeBetween(1, 100));
    assertThat(both("description.short")).allSatisfy(it -> assertThat(it).hasSizeBetween(1, 80));
    assertThat(both("description.full")).allSatisfy(it -> assertThat(it).hasSizeBetween(1, 4000));
    assertThat(MANIFEST.at("/developer/name").asString()).hasSizeBetween(1, 32);
  }

  @Test
  void lists_commands_of_the_grammar_in_both_languages() {
    var lists = PACKED.commandLists();
    assertThat(lists).isNotEmpty();
    for (var list = 0; list < lists.size(); list++) {
      var commands = lists.get(list).get("commands");
      for (var at = 0; at < commands.size(); at++) {
        var command = "bots[0].commandLists[%d].commands[%d].".formatted(list, at);
        var title = commands.get(at).get("title").asString();
        var word = word(title);
        assertThat(word.isLater()).as(title).isFalse();
        assertThat(commands.get(at).get("description").asString()).isEqualTo(does("sv", word));
        assertThat(english(command + "title")).isEqualTo(word.name("en"));
        assertThat(english(command + "description")).isEqualTo(does("en", word));
      }
    }
  }

  private static CommandWord word(String title) {
    return Arrays.stream(CommandWord.values())
        .filter(word -> word.name("sv").equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no command is written " + title));
  }

  private static String does(String language, CommandWord word) {
    return Texts.in(language).say("command." + word.wire());
  }

  @Test
  void lists_no_more_commands_than_teams_shows() {
    assertThat(PACKED.commandLists())
        .extracting(list -> list.get("commands").size())
        .allMatch(size -> size > 0 && size <= COMMANDS);
  }

  @Test
  void has_commands_that_fit() {
    assertThat(PACKED.commandLists().stream().flatMap(it -> it.get("commands").valueStream()))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.get("title").asString()).hasSizeBetween(1, COMMAND_TITLE))
        .allSatisfy(
            it ->
                assertThat(it.get("description").asString())
                    .hasSizeBetween(1, COMMAND_DESCRIPTION));
    assertThat(ENGLISH.propertyStream().filter(it -> it.getKey().endsWith("].title")))
        .allSatisfy(it -> assertThat(it.getValue().asString()).hasSizeBetween(1, COMMAND_TITLE));
    assertThat(ENGLISH.propertyStream().filter(it -> it.getKey().endsWith("].description")))
        .allSatisfy(
            it -> assertThat(it.getValue().asString()).hasSizeBetween(1, COMMAND_DESCRIPTION));
  }

  @Test
  void says_everything_in_english_too_and_nothing_more() {
    var said =
        Stream.concat(
            Stream.of(
                "$schema", "name.short", "name.full", "description.short", "description.full"),
            commandPaths().flatMap(path -> Stream.of(path + ".title", path + ".description")));
    assertThat(ENGLISH.propertyNames()).containsExactlyInAnyOrderElementsOf(said.toList());
  }

  private static Stream<String> commandPaths() {
    var lists = PACKED.commandLists();
    return IntStream.range(0, lists.size())
        .boxed()
        .flatMap(
            list ->
                IntStream.range(0, lists.get(list).get("commands").size())
                    .mapToObj("bots[0].commandLists[%d].commands[%%d]".formatted(list)::formatted));
  }

  @Test
  void has_the_bot_wherever_people_talk_and_as_nothing_but_a_bot() {
    assertThat(texts("/bots/0/scopes")).containsExactlyInAnyOrder("team", "groupChat", "personal");
    assertThat(MANIFEST.at("/bots/0/isNotificationOnly").asBoolean(true)).isFalse();
    assertThat(MANIFEST.at("/bots/0/supportsFiles").asBoolean(true)).isFalse();
    assertThat(MANIFEST.propertyNames())
        .doesNotContain("staticTabs", "configurableTabs", "composeExtensions", "connectors");
  }

  /// Only what mentions the bot reaches it: it is given no consent to read a channel.
  @Test
  void asks_for_no_right_to_read_conversations() {
    assertThat(MANIFEST.propertyNames())
        .doesNotContain("authorization", "webApplicationInfo", "devicePermissions");
    assertThat(texts("/permissions")).containsExactlyInAnyOrder("identity", "messageTeamMembers");
  }

  @Test
  void names_files_that_are_there() {
    assertThat(
            Stream.of(
                    "/icons/color",
                    "/icons/outline",
                    "/localizationInfo/additionalLanguages/0/file")
                .map(it -> MANIFEST.at(it).asString()))
        .isSubsetOf(PACKED.files().keySet())
        .hasSize(3);
  }

  @Test
  void has_the_accent_colour_of_its_icon() {
    assertThat(MANIFEST.at("/accentColor").asString())
        .isEqualTo("#%06x".formatted(Icons.ACCENT.getRGB() & 0xffffff));
  }
}
