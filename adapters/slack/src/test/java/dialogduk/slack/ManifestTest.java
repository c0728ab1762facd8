package dialogduk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dialogduk.core.testkit.Needs;
import dialogduk.core.testkit.Repository;
import dialogduk.slack.api.BotScopes;
import dialogduk.slack.strict.SharedSlack;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The app manifest against Slack's schema, and against what we need: nothing more.
class ManifestTest {

  private static final JsonNode MANIFEST =
      new YAMLMapper().readTree(Repository.text("manifests/slack/manifest.yaml"));

  @Test
  void is_as_slack_wants_it() throws Exception {
    var file = SharedSlack.path("manifest.schema.2.0.0.json");
    Needs.that(Files.exists(file), "needs ../shared/data/slack/manifest.schema.2.0.0.json");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(file), InputFormat.JSON);
    assertThat(schema.validate(MANIFEST.toString(), InputFormat.JSON)).isEmpty();
    var misspelt = MANIFEST.toString().replace("display_information", "display_informations");
    assertThat(schema.validate(misspelt, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void asks_for_no_more_than_we_use() {
    assertThat(texts("/oauth_config/scopes/bot"))
        .containsExactlyInAnyOrderElementsOf(BotScopes.NEEDED);
    assertThat(MANIFEST.at("/oauth_config/scopes/user").isMissingNode()).isTrue();
  }

  @Test
  void hears_of_no_message() {
    assertThat(texts("/settings/event_subscriptions/bot_events"))
        .contains("app_uninstalled", "tokens_revoked", "member_left_channel")
        .noneMatch(event -> event.startsWith("message"));
  }

  @Test
  void has_one_address_for_all_that_is_sent() {
    assertThat(
            Stream.of(
                "/features/slash_commands/0/url",
                "/settings/interactivity/request_url",
                "/settings/event_subscriptions/request_url"))
        .allMatch(it -> MANIFEST.at(it).asString().endsWith("/slack/events"));
  }

  private static List<String> texts(String pointer) {
    return MANIFEST.at(pointer).valueStream().map(JsonNode::asString).toList();
  }
}
