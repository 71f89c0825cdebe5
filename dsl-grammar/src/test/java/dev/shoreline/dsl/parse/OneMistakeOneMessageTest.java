package dev.shoreline.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaves out, doubles or replaces each token of a text in turn and counts the messages. */
class OneMistakeOneMessageTest {
  private static final Path TEXT = Path.of("src/test/resources/format/engine.expected");

  private static final int MAX_PERCENT = 5;

  @Test
  void aSingleWrongTokenHardlyEverGivesASecondMessage() throws IOException {
    String text = Files.readString(TEXT);
    List<String> repeated = new ArrayList<>();
    int cases = 0;
    for (TextToken token : Tokenizer.tokenize(text)) {
      if (token.kind() == TokenKind.BLANK || token.kind().isComment()) {
        continue;
      }
      for (String replacement : List.of("", token.text() + " " + token.text(), "=", "place", ")")) {
        String wrong = text.substring(0, token.start()) + replacement + text.substring(token.end());
        List<Diagnostic> found = DesignParser.parse(new SourceText("a.shore", wrong)).diagnostics();
        cases++;
        if (found.size() > 1) {
          repeated.add(describe(token, replacement, found));
        }
      }
    }
    int percent = 100 * repeated.size() / cases;
    assertTrue(percent <= MAX_PERCENT, () -> percent + " %:\n" + String.join("\n", repeated));
  }

  private static String describe(TextToken token, String replacement, List<Diagnostic> found) {
    StringBuilder out = new StringBuilder();
    out.append("%d `%s` -> `%s`:".formatted(token.start(), token.text(), replacement));
    for (Diagnostic d : found) {
      out.append("\n    %s %s %s".formatted(d.span().describe(), d.code().id(), d.message()));
    }
    return out.toString();
  }
}
