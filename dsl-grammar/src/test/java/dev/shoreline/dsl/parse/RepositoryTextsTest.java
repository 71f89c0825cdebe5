package dev.shoreline.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.dsl.golden.GoldenFiles;
import dev.shoreline.netlist.diagnostic.MessageText;
import dev.shoreline.netlist.diagnostic.Style;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RepositoryTextsTest {
  @TestFactory
  Stream<DynamicTest> theLibraryAndTheExamplesParse() {
    return Stream.of("../lib", "../examples")
        .flatMap(folder -> GoldenFiles.sources(Path.of(folder)).stream())
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(), () -> assertEquals("", messages(Files.readString(file)))));
  }

  private static String messages(String text) {
    ParsedFile parsed = DesignParser.parse(new SourceText("text.shore", text));
    MessageText setter =
        new MessageText(Style.PLAIN, Span::describe, path -> parsed.source().text());
    return parsed.diagnostics().stream().map(setter::of).collect(Collectors.joining());
  }
}
