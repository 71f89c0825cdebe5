package dev.shoreline.thermal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.shoreline.thermal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.shoreline.thermal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_DESIGN_KNOWS_THE_NETLIST =
      noClasses()
          .that()
          .resideOutsideOfPackage("..thermal.design..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.shoreline.netlist..");
}
