package dev.shoreline.thermal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What docs/architecture.md and the packages' own descriptions say about who may use whom. */
@AnalyzeClasses(packages = "dev.shoreline.thermal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.shoreline.thermal";
  private static final Pattern USES = Pattern.compile("\\bUses ([^.]*)\\.");
  private static final Pattern WORD = Pattern.compile("\\b[a-z]+\\b");

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

  @ArchTest
  static void packagesSayWhatTheyUse(JavaClasses classes) throws IOException {
    Map<String, Set<String>> said = new TreeMap<>();
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaPackage part : classes.getPackage(ROOT).getSubpackages()) {
      said.put(part.getName(), said(part));
      used.put(part.getName(), used(part));
    }
    assertEquals(used, said);
  }

  private static Set<String> used(JavaPackage part) {
    return part.getClasses().stream()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(ROOT + ".") && !name.equals(part.getName()))
        .map(name -> name.substring(ROOT.length() + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> said(JavaPackage part) throws IOException {
    Path file =
        Path.of("src/main/java", part.getName().replace('.', '/')).resolve("package-info.java");
    String text = Files.readString(file).replaceAll("\\n \\* ?", " ");
    Matcher uses = USES.matcher(text);
    return uses.find()
        ? WORD.matcher(uses.group(1))
            .results()
            .map(MatchResult::group)
            .filter(w -> Files.isDirectory(Path.of("src/main/java", "dev/shoreline/thermal", w)))
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }
}
