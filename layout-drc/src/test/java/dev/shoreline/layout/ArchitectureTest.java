package dev.shoreline.layout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.shoreline.layout", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.shoreline.layout.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_BUILD_CONNECTIVITY_AND_EXTRACT_KNOW_THE_NETLIST =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..layout.build..", "..layout.connectivity..", "..layout.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.shoreline.netlist.model..");

  @ArchTest
  static final ArchRule JTS_STAYS_OUT =
      noClasses()
          .that()
          .resideOutsideOfPackages("..layout.geometry..", "..layout.region..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.locationtech.jts..");
}
