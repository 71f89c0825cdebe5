package dev.shoreline.layout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {"dev.shoreline.layout", "dev.shoreline.drc"},
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.shoreline.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule LAYOUTS_DO_NOT_KNOW_RULES =
      noClasses()
          .that()
          .resideInAPackage("..layout..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..drc..");

  @ArchTest
  static final ArchRule FEW_KNOW_THE_NETLIST =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..layout.build..",
              "..layout.connectivity..",
              "..layout.extract..",
              "..drc.translate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.shoreline.netlist.model..");

  // A second opinion in tests, nothing else (docs/architecture.md).
  @ArchTest
  static final ArchRule JTS_IS_FOR_TESTS =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.locationtech.jts..");
}
