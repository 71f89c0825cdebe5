package dev.shoreline.dsl.format;

import static org.junit.jupiter.api.Assertions.assertAll;
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
import java.util.Random;
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

  @TestFactory
  Stream<DynamicTest> theSameHoldsWhereBlanksAreShuffled() {
    return Stream.of("src/test/resources/syntax", "src/test/resources/format", "../lib")
        .map(Path::of)
        .flatMap(folder -> GoldenFiles.sources(folder).stream())
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> checkShuffled(read(file))));
  }

  private static void checkShuffled(String text) {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      StringBuilder shuffled = new StringBuilder();
      for (TextToken token : Tokenizer.tokenize(text)) {
        boolean blank = token.kind() == TokenKind.BLANK && random.nextInt(4) == 0;
        // Behind a line comment a line end has to stay one.
        boolean ends = shuffled.lastIndexOf("//") > shuffled.lastIndexOf("\n");
        String line = random.nextInt(4) == 0 ? "\n\n\n" : "\n";
        shuffled.append(!blank ? token.text() : ends || random.nextBoolean() ? line : "   ");
      }
      String candidate = shuffled.toString();
      if (parse(candidate).diagnostics().isEmpty()) {
        int shown = seed;
        assertAll("seed " + shown + ":\n" + candidate, () -> check(candidate));
      }
    }
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
