package dev.shoreline.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.dsl.golden.GoldenFiles;
import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FormatterTest {
  @TestFactory
  Stream<DynamicTest> aTextIsLaidOutAsExpected() {
    return GoldenFiles.cases(
        "format",
        file -> {
          assertEquals(List.of(), parse(read(file)).diagnostics());
          return format(read(file));
        });
  }

  @TestFactory
  Stream<DynamicTest> formattingTwiceChangesNothingAndKeepsTheTokens() {
    return Stream.of("src/test/resources", "../lib", "../examples")
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(folder -> GoldenFiles.sources(folder).stream())
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(read(file))));
  }

  private static void check(String text) {
    String once = format(text);
    assertEquals(tokens(text), tokens(once));
    assertEquals(once, format(once));
  }

  private static List<String> tokens(String text) {
    return Tokenizer.tokenize(text).stream()
        .filter(token -> token.kind() != TokenKind.BLANK)
        .map(TextToken::text)
        .map(String::stripTrailing)
        .toList();
  }

  private static String format(String text) {
    return Formatter.format(parse(text));
  }

  private static ParsedFile parse(String text) {
    return DesignParser.parse(new SourceText("test.shore", text));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
