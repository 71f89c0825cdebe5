package dev.shoreline.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What docs/architecture.md says about the engine for clusters. */
@AnalyzeClasses(
    packages = "dev.shoreline.spark",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule theEngineSeesTheBatchAndSpark =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.shoreline.spark..",
              "dev.shoreline.batch.job..",
              "dev.shoreline.batch.json..",
              "dev.shoreline.batch.engine..",
              "dev.shoreline.batch.worker..",
              "dev.shoreline.flow.run..",
              "org.apache.spark..",
              "scala..",
              "java..",
              "org.jspecify..");
}
