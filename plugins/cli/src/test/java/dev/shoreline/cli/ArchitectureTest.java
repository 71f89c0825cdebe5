package dev.shoreline.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What docs/architecture.md says about who may use whom. */
@AnalyzeClasses(packages = "dev.shoreline", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String MODEL = "dev.shoreline.netlist.model..";

  @ArchTest
  static final ArchRule netlistStandsAlone =
      noClasses()
          .that()
          .resideInAPackage("dev.shoreline.netlist..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.shoreline.dsl..",
              "dev.shoreline.layout..",
              "dev.shoreline.drc..",
              "dev.shoreline.thermal..",
              "dev.shoreline.flow..",
              "dev.shoreline.cli..");

  @ArchTest
  static final ArchRule languageSeesTheNetlistOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.shoreline.dsl..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.shoreline.layout..",
              "dev.shoreline.drc..",
              "dev.shoreline.thermal..",
              "dev.shoreline.flow..",
              "dev.shoreline.cli..");

  @ArchTest
  static final ArchRule layoutSeesTheNetlistOnly =
      noClasses()
          .that()
          .resideInAnyPackage("dev.shoreline.layout..", "dev.shoreline.drc..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.shoreline.dsl..",
              "dev.shoreline.thermal..",
              "dev.shoreline.flow..",
              "dev.shoreline.cli..");

  @ArchTest
  static final ArchRule heatSeesTheNetlistOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.shoreline.thermal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.shoreline.dsl..",
              "dev.shoreline.layout..",
              "dev.shoreline.drc..",
              "dev.shoreline.flow..",
              "dev.shoreline.cli..");

  @ArchTest
  static final ArchRule flowSeesNoFace =
      noClasses()
          .that()
          .resideInAPackage("dev.shoreline.flow..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.shoreline.batch..", "dev.shoreline.language..", "dev.shoreline.cli..");

  @ArchTest
  static final ArchRule batchSeesTheFlowAndNoFace =
      noClasses()
          .that()
          .resideInAPackage("dev.shoreline.batch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.shoreline.drc..",
              "dev.shoreline.language..",
              "dev.shoreline.cli..",
              "org.apache.spark..");

  /** EMF's model package and its implementation need each other: generated, and left aside. */
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("dev.shoreline.(*).(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage(MODEL), resideInAPackage(MODEL));

  @ArchTest
  static final ArchRule antlrStaysInTheParser =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.shoreline.dsl.parse..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.antlr..");

  @ArchTest
  static final ArchRule resourcesStayInTheNetlist =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.shoreline.netlist..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.emf.ecore.resource..", "org.eclipse.emf.ecore.xmi..");

  @ArchTest
  static final ArchRule jsonStaysInFormatsAndReports =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.shoreline.netlist.format..",
              "dev.shoreline.flow.report..",
              "dev.shoreline.batch.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule enginesSayNothingOnTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.shoreline.cli..")
          .and()
          .resideOutsideOfPackage(MODEL)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule commandsAreFinalAndHidden =
      classes()
          .that()
          .haveSimpleNameEndingWith("Command")
          .and()
          .resideInAPackage("dev.shoreline.cli")
          .should()
          .bePackagePrivate();
}
