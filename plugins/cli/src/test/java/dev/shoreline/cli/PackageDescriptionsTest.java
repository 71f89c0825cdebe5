package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The last sentence of each package's description says what it uses: packages of its module by
 * name, other modules and libraries as a whole; not the JDK, not annotations.
 * -Dshoreline.update=true writes it.
 */
final class PackageDescriptionsTest {
  private static final Pattern SENTENCE =
      Pattern.compile("Uses( [^.]*(?:\\.\\w[^.]*)*)\\.(?=\\s*\\*/)");
  private static final String GENERATED = "dev.shoreline.netlist.model";

  @TestFactory
  Stream<DynamicTest> everyPackageSaysWhatItUses() throws IOException {
    List<Path> descriptions = descriptions();
    JavaPackage root =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.shoreline")
            .getPackage("dev.shoreline");
    return root.getSubpackagesInTree().stream()
        .filter(p -> !p.getName().startsWith(GENERATED))
        .filter(
            p -> p.getClasses().stream().anyMatch(c -> !c.getSimpleName().equals("package-info")))
        .map(p -> DynamicTest.dynamicTest(p.getName(), () -> check(p, file(descriptions, p))));
  }

  private static void check(JavaPackage part, Path file) throws IOException {
    String text = Files.readString(file);
    String expected = "Uses " + sentence(used(part)) + ".";
    Matcher said = SENTENCE.matcher(text);
    String found = said.find() ? said.group().replaceAll("\\s*\\n\\s*\\*\\s*", " ") : "";
    if (Boolean.getBoolean("shoreline.update") && !found.equals(expected)) {
      Files.writeString(
          file,
          found.isEmpty()
              ? text.replaceFirst(
                  "\\s*\\*/", Matcher.quoteReplacement("\n *\n * <p>" + expected + "\n */"))
              : said.replaceFirst(Matcher.quoteReplacement(expected)));
      return;
    }
    assertEquals(expected, found, file.toString());
  }

  private static String sentence(Set<String> used) {
    return used.isEmpty()
        ? "the JDK only"
        : used.stream().map(name -> "{@code " + name + "}").collect(Collectors.joining(", "));
  }

  private static Set<String> used(JavaPackage part) {
    String module = PackageNames.module(part.getName());
    return part.getClasses().stream()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .map(JavaClass::getPackageName)
        .filter(name -> !name.isEmpty() && !name.equals(part.getName()))
        .filter(
            name ->
                !name.matches("(java|javax|jdk|com\\.sun|org\\.xml)\\b.*|.*\\bannotations?\\b.*"))
        .map(name -> name.startsWith(PackageNames.ROOT) ? ours(name, module) : library(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String ours(String name, String module) {
    String other = PackageNames.module(name);
    return other.equals(module) ? name.substring(PackageNames.ROOT.length()) : other;
  }

  /** The first two parts; three for families such as {@code org.eclipse}. */
  private static String library(String name) {
    int parts = name.startsWith("org.") || name.startsWith("com.") ? 3 : 2;
    return Arrays.stream(name.split("\\.")).limit(parts).collect(Collectors.joining("."));
  }

  private static Path file(List<Path> descriptions, JavaPackage part) {
    Path end = Path.of("src/main/java", part.getName().split("\\.")).resolve("package-info.java");
    return descriptions.stream()
        .filter(p -> p.endsWith(end))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no package-info for " + part.getName()));
  }

  private static List<Path> descriptions() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module :
        List.of("netlist", "dsl-grammar", "layout-drc", "thermal-solver", "plugins")) {
      try (Stream<Path> files = Files.walk(Path.of("../..", module))) {
        files
            .filter(p -> p.endsWith("package-info.java") && !p.toString().contains("/target/"))
            .forEach(found::add);
      }
    }
    return found;
  }
}
