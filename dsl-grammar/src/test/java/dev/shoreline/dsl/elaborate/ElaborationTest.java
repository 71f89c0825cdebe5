package dev.shoreline.dsl.elaborate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.evaluate.Evaluator;
import dev.shoreline.dsl.evaluate.Limits;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.SymbolTable;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.golden.FileSources;
import dev.shoreline.dsl.golden.GoldenFiles;
import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.dsl.syntax.Statement.LetStatement;
import dev.shoreline.netlist.diagnostic.MessageText;
import dev.shoreline.netlist.diagnostic.Style;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ElaborationTest {
  private static final Path LIBRARY = Path.of("../lib");

  @TestFactory
  Stream<DynamicTest> aMistakeGivesTheExpectedMessages() {
    return GoldenFiles.cases("diagnostics/meaning", ElaborationTest::messages);
  }

  @TestFactory
  Stream<DynamicTest> aFeatureGivesTheExpectedModel() {
    return GoldenFiles.cases("elaborate", ElaborationTest::model);
  }

  @TestFactory
  Stream<DynamicTest> theExamplesElaborateWithoutAMessage() {
    return GoldenFiles.sources(Path.of("../examples")).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(),
                    () -> assertEquals(List.of(), compile(file, LIBRARY).diagnostics())));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/evaluate/values.csv", delimiter = '|')
  void anExpressionHasItsValue(String expression, String expected) {
    Problems problems = new Problems();
    var parsed = DesignParser.parse(new SourceText("value", "let v = " + expression.strip()));
    LetStatement let = (LetStatement) parsed.tree().declarations().getFirst();
    Value value =
        new Evaluator(problems, Limits.DEFAULT, new SymbolTable())
            .evaluate(let.value(), Scope.root());
    assertEquals(List.of(), problems.sorted());
    String text =
        value instanceof Value.Amount amount ? amount.quantity().toString() : value.toString();
    assertEquals(expected.strip(), text);
  }

  private static String messages(Path file) {
    Compiler.Compilation compilation = compile(file, Path.of("src/test/resources/library"));
    assertFalse(compilation.diagnostics().isEmpty(), () -> "no message for " + file);
    Map<String, String> sources =
        compilation.program().files().stream()
            .collect(Collectors.toMap(f -> f.source().file(), f -> f.source().text()));
    MessageText setter = new MessageText(Style.PLAIN, Span::describe, sources::get);
    return compilation.diagnostics().stream().map(setter::of).collect(Collectors.joining("\n"));
  }

  private static String model(Path file) {
    Compiler.Compilation compilation = compile(file, Path.of("src/test/resources/library"));
    assertTrue(compilation.diagnostics().isEmpty(), () -> messages(file));
    return ModelPrinter.print(compilation.model(), file.getFileName().toString());
  }

  private static Compiler.Compilation compile(Path file, Path library) {
    try {
      SourceText main = FileSources.source(file, file.getFileName().toString()).orElseThrow();
      return Compiler.compile(main, new FileSources(file, library), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
