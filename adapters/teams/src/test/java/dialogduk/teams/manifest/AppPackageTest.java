package dialogduk.teams.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AppPackageTest {

  private static String refused(String appId, String address) {
    return ((AppPackage.Read.Unusable) AppPackage.read(appId, address)).message();
  }

  @Test
  void has_its_files_at_the_root_and_no_other() {
    assertThat(Packed.sample().files())
        .containsOnlyKeys("manifest.json", "en.json", "color.png", "outline.png");
  }

  @Test
  void is_of_the_operators_bot() {
    var manifest = Packed.of(" 12345678-90AB-CDEF-1234-567890ABCDEF ", Packed.ADDRESS).manifest();

    assertThat(manifest.at("/id").asString()).isEqualTo(Packed.APP_ID);
    assertThat(manifest.at("/bots/0/botId").asString()).isEqualTo(Packed.APP_ID);
  }

  @Test
  void names_the_operators_server() {
    var manifest = Packed.of(Packed.APP_ID, "https://Dialog.example.se:8443/").manifest();

    assertThat(manifest.at("/developer/websiteUrl").asString())
        .isEqualTo("https://dialog.example.se:8443/");
    assertThat(manifest.at("/validDomains").valueStream().map(JsonNode::asString))
        .containsExactly("dialog.example.se");
  }

  @Test
  void leaves_nothing_to_fill_in() {
    assertThat(Packed.sample().files().values())
        .allSatisfy(bytes -> assertThat(new String(bytes, UTF_8)).doesNotContain("${"));
  }

  @Test
  void is_the_same_whenever_it_is_made() {
    assertThat(Packed.sample().files().get("manifest.json"))
        .isEqualTo(Packed.sample().files().get("manifest.json"));
    var app = ((AppPackage.Read.Whole) AppPackage.read(Packed.APP_ID, Packed.ADDRESS)).app();
    assertThat(app.zip()).isEqualTo(app.zip());
  }

  @ParameterizedTest
  @CsvSource({
    "'', TEAMS_APP_ID is not set",
    "' ', TEAMS_APP_ID is not set",
    "dialogduk, TEAMS_APP_ID is no id of an application",
    "'1\",\"a\":\"90ab-cdef-1234-567890abcdef', TEAMS_APP_ID is no id of an application"
  })
  void is_not_made_without_the_id_of_a_bot(String appId, String why) {
    assertThat(refused(appId, Packed.ADDRESS))
        .startsWith("The app package was not made: " + why + ".");
  }

  @Test
  void is_not_made_without_an_address() {
    assertThat(refused(Packed.APP_ID, ""))
        .startsWith("The app package was not made: DIALOGDUK_BASE_URL is not set.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://dialog.example.se", "https://localhost:8080", "https://127.0.0.1", "here"})
  void is_not_made_for_an_address_that_teams_does_not_reach(String address) {
    assertThat(refused(Packed.APP_ID, address)).contains("DIALOGDUK_BASE_URL", "https address");
  }
}
