package dialogduk.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dialogduk.app.ArchitectureTest.WithoutTestkit;
import java.util.Random;
import java.util.SplittableRandom;

/// What the Maven modules cannot see. [ArchitectureRulesTest] plants an offence for each rule.
@AnalyzeClasses(
    packages = "dialogduk",
    importOptions = {DoNotIncludeTests.class, WithoutTestkit.class})
class ArchitectureTest {

  private static final String CORE = "dialogduk.core..";
  private static final String CODEC = "dialogduk.core.codec..";
  private static final String APP = "dialogduk.app..";
  private static final String WEB = "dialogduk.web..";
  private static final String SLACK = "dialogduk.slack..";
  private static final String TEAMS = "dialogduk.teams..";
  private static final String ANY = "dialogduk..";

  @ArchTest
  static final ArchRule the_core_knows_only_the_jdk_and_jspecify =
      classes()
          .that()
          .resideInAPackage(CORE)
          .and()
          .resideOutsideOfPackage(CODEC)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(CORE, "java..", "org.jspecify..")
          .because("frameworks, logging, chats and Jackson stay outside the rules");

  @ArchTest
  static final ArchRule the_codec_knows_jackson_as_well =
      classes()
          .that()
          .resideInAPackage(CODEC)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CORE,
              "java..",
              "org.jspecify..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_core_reaches_no_database_and_no_network =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "java.net.http..", "java.nio.channels..");

  @ArchTest
  static final ArchRule the_core_reads_no_clock_and_draws_no_lots =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .accessTargetWhere(
              target(nameMatching("now|currentTimeMillis|nanoTime|randomUUID|random|system.*"))
                  .and(targetOwner(resideInAPackage("java.."))))
          .orShould()
          .dependOnClassesThat(assignableTo(Random.class))
          .orShould()
          .callConstructor(SplittableRandom.class)
          .because(
              "every node and every replay must agree; instants come in with the context, and an"
                  + " order is shuffled by a seed: Collections.shuffle(list, new"
                  + " SplittableRandom(seed))");

  @ArchTest
  static final ArchRule modules_know_the_core_and_the_app_knows_them_all =
      slices()
          .matching("dialogduk.(*)..")
          .namingSlices("$1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage(CORE))
          .ignoreDependency(resideInAPackage(APP), alwaysTrue());

  @ArchTest
  static final ArchRule only_the_app_knows_spring_boot =
      noClasses()
          .that()
          .resideInAPackage(ANY)
          .and()
          .resideOutsideOfPackage(APP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.boot..");

  @ArchTest
  static final ArchRule only_web_and_app_know_pages =
      noClasses()
          .that()
          .resideInAPackage(ANY)
          .and()
          .resideOutsideOfPackages(APP, WEB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.web..", "org.thymeleaf..");

  @ArchTest
  static final ArchRule only_surfaces_know_servlets =
      noClasses()
          .that()
          .resideInAPackage(ANY)
          .and()
          .resideOutsideOfPackages(APP, WEB, SLACK, TEAMS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.servlet..");

  @ArchTest
  static final ArchRule only_slack_and_app_know_slacks_kit =
      noClasses()
          .that()
          .resideInAPackage(ANY)
          .and()
          .resideOutsideOfPackages(APP, SLACK)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.slack.api..");

  @ArchTest
  static final ArchRule only_teams_knows_microsofts_kit =
      noClasses()
          .that()
          .resideInAPackage(ANY)
          .and()
          .resideOutsideOfPackage(TEAMS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.microsoft.bot..");

  @ArchTest
  static final ArchRule nobody_uses_jackson_2 =
      noClasses()
          .that()
          .resideInAPackage(ANY)
          .and()
          .doNotHaveFullyQualifiedName("dialogduk.teams.api.SdkActivity")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
          .because(
              "our JSON is Jackson 3 (tools.jackson); its annotations kept the old package. The"
                  + " SDK of Teams takes a card only as a tree of Jackson 2, in one place");

  /// The testkit comes as a jar of its own, which ArchUnit does not take for tests.
  static final class WithoutTestkit implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }
}
