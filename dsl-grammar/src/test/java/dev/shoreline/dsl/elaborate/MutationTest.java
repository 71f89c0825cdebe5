package dev.shoreline.dsl.elaborate;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.golden.FileSources;
import dev.shoreline.dsl.golden.GoldenFiles;
import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Breaks one word of an example or of the library and looks at the messages. A word is broken by
 * letters too many, so that no other word is met.
 */
class MutationTest {
  private static final Path LIBRARY = Path.of("../lib");
  private static final int CASES = Integer.getInteger("shoreline.mutations", 3);

  /** A parameter renamed in its list alone is unknown to its component and to who passes it. */
  private static final int FEW = 2;

  @TestFactory
  Stream<DynamicTest> aBrokenWordGivesFewMessagesAndNoException() {
    return Stream.of(Path.of("../examples"), LIBRARY)
        .flatMap(
            root ->
                GoldenFiles.sources(root).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                file.toString(), () -> breakWords(root, file))));
  }

  private static void breakWords(Path root, Path file) throws IOException {
    String text = Files.readString(file);
    List<TextToken> words =
        Tokenizer.tokenize(text).stream()
            .filter(t -> t.kind() == TokenKind.KEYWORD || t.kind() == TokenKind.IDENTIFIER)
            .toList();
    Random random = new Random(file.getFileName().toString().hashCode());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      TextToken word = words.get(random.nextInt(words.size()));
      String broken = text.substring(0, word.end()) + "q_" + text.substring(word.end());
      SourceText source = new SourceText(root.relativize(file).toString(), broken);
      List<Diagnostic> found =
          assertTimeoutPreemptively(
              Duration.ofSeconds(60),
              () ->
                  Compiler.compile(source, new FileSources(root.resolve("main"), LIBRARY), null)
                      .diagnostics(),
              () -> "word " + word.text());
      if (found.size() > FEW || (found.isEmpty() && !isDeclaration(text, word))) {
        wrong.add(
            source.span(word.start(), word.end()).describe()
                + " "
                + word.text()
                + String.join(
                    "",
                    found.stream()
                        .map(d -> "\n    " + d.span().describe() + d.message())
                        .toList()));
      }
    }
    assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
  }

  /** A declared name that nothing uses may be anything. */
  private static boolean isDeclaration(String text, TextToken word) {
    return text.substring(0, word.start()).matches("(?s).*\\bport\\s+\\w+\\s+")
        || text.split("\\b" + word.text() + "\\b", -1).length <= 2
        || "xy:=[({".indexOf(text.substring(word.end()).stripLeading().charAt(0)) >= 0;
  }
}
