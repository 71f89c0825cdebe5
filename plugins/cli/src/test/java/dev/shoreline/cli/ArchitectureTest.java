package dev.shoreline.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What docs/architecture.md says about who may use whom, for all that has no window. */
@AnalyzeClasses(packages = "dev.shoreline", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String MODEL = "dev.shoreline.netlist.model..";

  /** The modules by their package, each with those that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "netlist", Set.of(),
          "dsl", Set.of("netlist"),
          "layout", Set.of("netlist"),
          "drc", Set.of("netlist", "layout"),
          "thermal", Set.of("netlist"),
          "flow", Set.of("netlist", "dsl", "layout", "drc", "thermal"),
          "batch", Set.of("netlist", "dsl", "layout", "thermal", "flow"),
          "language", Set.of("netlist", "dsl", "flow"),
          "cli", Set.of("netlist", "layout", "thermal", "flow", "batch", "language"));

  @ArchTest
  static void modulesUseOnlyThoseBelow(JavaClasses classes) {
    Set<String> modules = new TreeSet<>();
    classes.forEach(c -> modules.add(PackageNames.module(c.getPackageName())));
    if (!modules.equals(new TreeSet<>(MAY_USE.keySet()))) {
      throw new AssertionError("modules without a line here, or without classes: " + modules);
    }
    for (String module : modules) {
      String[] foreign =
          modules.stream()
              .filter(
                  other ->
                      !other.equals(module)
                          && !MAY_USE.getOrDefault(module, Set.of()).contains(other))
              .map(other -> PackageNames.ROOT + other + "..")
              .toArray(String[]::new);
      if (foreign.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(PackageNames.ROOT + module + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(foreign)
            .check(classes);
      }
    }
  }

  /**
   * What a result depends on are the jars of all engines: that is all that batches know of them.
   */
  @ArchTest
  static final ArchRule batchLeavesEnginesToTheFlow =
      noClasses()
          .that()
          .resideInAPackage(PackageNames.ROOT + "batch..")
          .and()
          .doNotHaveFullyQualifiedName(PackageNames.ROOT + "batch.run.Version")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PackageNames.ROOT + "dsl..",
              PackageNames.ROOT + "layout..",
              PackageNames.ROOT + "thermal..");

  /** EMF's model package and its implementation need each other: generated, and left aside. */
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .assignedFrom(new EachPackage())
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage(MODEL), resideInAPackage(MODEL));

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  @ArchTest static final ArchRule antlr = only("org.antlr", "dsl.parse");

  /** The second opinion in tests only. */
  @ArchTest static final ArchRule jts = only("org.locationtech.jts");

  @ArchTest
  static final ArchRule emfResources = only("org.eclipse.emf.ecore.resource", "netlist.format");

  @ArchTest static final ArchRule emfFiles = only("org.eclipse.emf.ecore.xmi", "netlist.format");

  @ArchTest
  static final ArchRule json =
      only(
          "tools.jackson",
          "netlist.format",
          "netlist.format.tree",
          "flow.report",
          "batch.json",
          "batch.report");

  @ArchTest static final ArchRule yaml = only("org.snakeyaml", "netlist.format.tree");

  @ArchTest static final ArchRule languageServerProtocol = only("org.eclipse.lsp4j", "language");

  @ArchTest static final ArchRule spark = only("org.apache.spark");

  @ArchTest static final ArchRule commandLine = only("picocli", "cli");

  @ArchTest
  static final ArchRule windows =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.ui..");

  private static ArchRule only(String library, String... packages) {
    String[] names = new String[packages.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = PackageNames.ROOT + packages[i];
    }
    return noClasses()
        .that()
        .resideOutsideOfPackages(names)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..");
  }

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
          .bePackagePrivate()
          .andShould()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}
