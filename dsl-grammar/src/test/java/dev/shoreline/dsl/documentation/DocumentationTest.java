package dev.shoreline.dsl.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.evaluate.Figures;
import dev.shoreline.dsl.golden.FileSources;
import dev.shoreline.dsl.vocabulary.Key;
import dev.shoreline.dsl.vocabulary.Kind;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.rule.RuleFunction;
import dev.shoreline.netlist.rule.RuleFunctions;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Path REFERENCE = ROOT.resolve("docs/language.md");
  private static final String TABLES = "## Kinds of object and their settings\n";
  private static final Pattern SNIPPET =
      Pattern.compile("^```shore\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @Test
  void theTablesOfTheReferenceAreTheVocabulary() throws IOException {
    String text = Files.readString(REFERENCE);
    String whole = text.substring(0, text.indexOf(TABLES)) + tables();
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(REFERENCE, whole);
    } else {
      assertEquals(whole, text);
    }
  }

  @Test
  void everyRuleFunctionIsInTheRuleReference() throws IOException {
    String rules = Files.readString(ROOT.resolve("docs/rules.md"));
    List<String> missing =
        Stream.of(RuleFunction.Kind.values())
            .flatMap(kind -> RuleFunctions.all(kind).stream())
            .map(function -> function.name().replaceFirst("^not_", ""))
            .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(rules).find())
            .toList();
    assertEquals(List.of(), missing);
  }

  @TestFactory
  Stream<DynamicTest> everyDesignTextInADocumentCompiles() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
      Stream.concat(Stream.of(ROOT.resolve("README.md")), documents.sorted())
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(file -> tests.addAll(snippets(file)));
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private static List<DynamicTest> snippets(Path document) {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher matcher = SNIPPET.matcher(read(document));
    while (matcher.find()) {
      String text = matcher.group(1);
      tests.add(
          DynamicTest.dynamicTest(
              document.getFileName() + " " + matcher.start(), () -> compile(text)));
    }
    return tests;
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(String text) {
    FileSources sources = new FileSources(ROOT.resolve("main"), ROOT.resolve("lib"));
    assertEquals(
        List.of(),
        Compiler.compile(new SourceText("main.shore", text), sources, null).diagnostics());
  }

  /** Kinds that say the same share a table. */
  private static String tables() {
    Map<String, List<Kind>> alike = new LinkedHashMap<>();
    for (Kind kind : Vocabulary.kinds().values()) {
      alike.computeIfAbsent(kind.doc() + kind.keys(), k -> new ArrayList<>()).add(kind);
    }
    StringBuilder out = new StringBuilder(TABLES);
    out.append("Each also takes `source \"…\"` and `unverified true`.\n");
    alike.values().forEach(kinds -> table(kinds, out));
    out.append(
        "\n### Attributes of devices and instances\n\n| attribute | dimension |\n| --- | --- |\n");
    Vocabulary.attributes()
        .forEach((name, type) -> out.append("| `%s` | %s |\n".formatted(name, words(type))));
    functions(out);
    return out.toString();
  }

  private static void functions(StringBuilder out) {
    out.append("\n### Functions that draw\n\n| function | parameters |\n| --- | --- |\n");
    Figures.all()
        .forEach(
            (name, parameters) ->
                out.append("| `%s` | %s |\n".formatted(name, String.join(", ", parameters))));
  }

  private static void table(List<Kind> kinds, StringBuilder out) {
    Kind first = kinds.getFirst();
    out.append(
        "\n### %s\n%s\n\n"
            .formatted(String.join(", ", kinds.stream().map(Kind::name).toList()), first.doc()));
    out.append("| setting | value | needed | what |\n| --- | --- | --- | --- |\n");
    for (Key key : first.keys()) {
      if (!key.name().equals("source") && !key.name().equals("unverified")) {
        String value =
            key.type().equals("word") ? String.join(", ", key.words()) : words(key.type());
        out.append(
            "| `%s` | %s | %s | %s |\n"
                .formatted(key.name(), value, key.isRequired() ? "yes" : "", key.doc()));
      }
    }
  }

  private static String words(String type) {
    return type.replace('_', ' ');
  }
}
