package dev.shoreline.dsl.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.netlist.diagnostic.MessageText;
import dev.shoreline.netlist.diagnostic.Style;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
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
    MessageText setter =
        new MessageText(Style.PLAIN, Span::describe, path -> parsed.source().text());
    return parsed.diagnostics().stream().map(setter::of).collect(Collectors.joining("\n"));
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
