package dev.shoreline.thermal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What docs/architecture.md says about who may use whom. */
@AnalyzeClasses(packages = "dev.shoreline.thermal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.shoreline.thermal";

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_DESIGN_KNOWS_THE_NETLIST =
      noClasses()
          .that()
          .resideOutsideOfPackage("..thermal.design..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.shoreline.netlist..");

  @ArchTest
  static final ArchRule THE_NETLIST_IS_ALL_THAT_IS_USED =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.shoreline..")
                  .and(
                      resideInAPackage(ROOT + "..")
                          .or(resideInAPackage("dev.shoreline.netlist.."))
                          .negate()));

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule FILES_ARE_NOT_TOUCHED =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File");
}
