package dev.shoreline.dsl.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.netlist.diagnostic.DiagnosticRenderer;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SyntaxDiagnosticsTest {
  @TestFactory
  Stream<DynamicTest> aMistakeGivesTheExpectedMessages() {
    return GoldenFiles.cases("diagnostics/syntax", SyntaxDiagnosticsTest::messages);
  }

  @TestFactory
  Stream<DynamicTest> aFeatureGivesTheExpectedTree() {
    return GoldenFiles.cases("syntax", SyntaxDiagnosticsTest::tree);
  }

  private static String messages(Path file) {
    ParsedFile parsed = parse(file);
    assertFalse(parsed.diagnostics().isEmpty(), () -> "no message for " + file);
    DiagnosticRenderer renderer = new DiagnosticRenderer(path -> parsed.source(), false);
    return parsed.diagnostics().stream().map(renderer::render).collect(Collectors.joining("\n"));
  }

  private static String tree(Path file) {
    ParsedFile parsed = parse(file);
    return parsed.diagnostics().isEmpty() ? TreePrinter.print(parsed.tree()) : messages(file);
  }

  private static ParsedFile parse(Path file) {
    try {
      return DesignParser.parse(
          new SourceText(file.getFileName().toString(), Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
