package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that guards is seen failing: for each rule of [ArchitectureTest] an offence is planted,
/// compiled, and found.
class ArchitectureRulesTest {

  /// What breaks each rule: the package of the offender, and what it has.
  private static final Map<String, List<String>> OFFENCES =
      Map.ofEntries(
          offence("the_core_knows_only_the_jdk_and_jspecify", "core", "org.slf4j.Logger it;"),
          offence(
              "the_codec_knows_jackson_as_well", "core.codec", "org.thymeleaf.TemplateEngine it;"),
          offence("the_core_reaches_no_database_and_no_network", "core", "java.sql.Connection it;"),
          offence(
              "the_core_reads_no_clock_and_draws_no_lots",
              "core",
              "Object it = java.time.Instant.now();"),
          offence("modules_know_the_core_and_the_app_knows_them_all", "web", "%s.Other it;"),
          offence(
              "only_the_app_knows_spring_boot",
              "slack",
              "org.springframework.boot.SpringApplication it;"),
          offence("only_web_and_app_know_pages", "store", "org.thymeleaf.TemplateEngine it;"),
          offence(
              "only_surfaces_know_servlets",
              "store",
              "jakarta.servlet.http.HttpServletRequest it;"),
          offence("only_slack_and_app_know_slacks_kit", "web", "com.slack.api.Slack it;"),
          offence(
              "only_teams_knows_microsofts_kit", "web", "com.microsoft.bot.schema.Activity it;"),
          offence("nobody_uses_jackson_2", "store", "com.fasterxml.jackson.databind.JsonNode it;"));

  @TempDir private Path folder;

  private static Map.Entry<String, List<String>> offence(String rule, String module, String has) {
    return Map.entry(rule, List.of(module, has));
  }

  static Stream<String> rules() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> field.getType().equals(ArchRule.class))
        .map(Field::getName);
  }

  @Test
  void plant_an_offence_for_every_rule() {
    assertThat(rules()).containsExactlyInAnyOrderElementsOf(OFFENCES.keySet());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void find_what_was_planted(String name) throws Exception {
    var rule = (ArchRule) ArchitectureTest.class.getDeclaredField(name).get(null);
    var offence = OFFENCES.getOrDefault(name, List.of());

    var found = rule.evaluate(planted(offence.getFirst(), offence.getLast()));

    assertThat(found.hasViolation()).isTrue();
    assertThat(found.getFailureReport().getDetails())
        .allSatisfy(detail -> assertThat(detail).contains(".planted.Offender"));
  }

  /// The offender, beside a class of another module that does nothing.
  private JavaClasses planted(String module, String has) throws IOException {
    var other = "dialogduk.history.planted";
    var offender = "dialogduk." + module + ".planted";
    compiled(
        List.of(source(other, "Other", ""), source(offender, "Offender", has.formatted(other))));
    return new ClassFileImporter().importPath(folder);
  }

  private Path source(String in, String name, String has) throws IOException {
    var file = folder.resolve(name + ".java");
    return Files.writeString(file, "package %s; public class %s { %s }".formatted(in, name, has));
  }

  private void compiled(List<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var options =
          List.of(
              "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      var task =
          compiler.getTask(
              said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      assertThat(task.call()).as(said::toString).isTrue();
    }
  }
}
