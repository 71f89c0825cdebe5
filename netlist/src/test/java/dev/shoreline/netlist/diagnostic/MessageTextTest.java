package dev.shoreline.netlist.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import org.junit.jupiter.api.Test;

class MessageTextTest {
  private static String render(SourceText source, Diagnostic diagnostic, boolean ansi) {
    return new MessageText(
            ansi ? Style.COLOR : Style.PLAIN,
            Span::describe,
            file -> file.equals(source.file()) ? source.text() : null)
        .of(diagnostic);
  }

  @Test
  void theCaretStandsUnderThePlaceBehindTabs() {
    SourceText source = new SourceText("a.shore", "design D {\r\n\tlet a = %\r\n}\r\n");
    Diagnostic diagnostic =
        Diagnostic.of(SyntaxCode.UNEXPECTED, source.span(21, 22), "`%` does not fit here")
            .withNote(source.span(9, 10), "in this block")
            .withHint("remove it");
    assertEquals(
        """
        error[SHL0001]: `%` does not fit here
          --> a.shore:2:10
            2 |  let a = %
              |          ^
          note: in this block
          --> a.shore:1:10
            1 | design D {
              |          -
          hint: remove it
        """,
        render(source, diagnostic, false));
  }

  @Test
  void linesMayEndInCarriageReturnsAlone() {
    SourceText source = new SourceText("a.shore", "one\rtwo three\rfour");
    Diagnostic diagnostic = Diagnostic.of(SyntaxCode.UNEXPECTED, source.span(8, 13), "wrong");
    assertTrue(
        render(source, diagnostic, false).endsWith("    2 | two three\n      |     ^^^^^\n"));
  }

  @Test
  void aPlaceBetweenCarriageReturnAndLineFeedShowsTheLineThatEndsThere() {
    SourceText source = new SourceText("a.shore", "one\r\ntwo");
    Diagnostic diagnostic = Diagnostic.of(SyntaxCode.UNEXPECTED, source.span(4, 5), "wrong");
    assertTrue(render(source, diagnostic, false).contains("    1 | one\n"));
  }

  @Test
  void aLongLineIsShownAroundThePlace() {
    SourceText source = new SourceText("a.shore", "x".repeat(5000) + "!" + "y".repeat(5000));
    Diagnostic diagnostic =
        Diagnostic.of(SyntaxCode.UNEXPECTED, source.span(5000, 5001), "`!` does not fit here");
    String text = render(source, diagnostic, false);
    assertTrue(text.length() < 500, text);
    assertTrue(text.contains("!"), text);
  }

  @Test
  void aPlaceInAnUnknownFileOrBehindTheEndIsNamedOnly() {
    SourceText source = new SourceText("a.shore", "");
    SourceText other = new SourceText("b.gds", "");
    Diagnostic elsewhere = Diagnostic.of(SyntaxCode.UNEXPECTED, other.span(0, 0), "wrong");
    assertEquals("error[SHL0001]: wrong\n  --> b.gds:1:1\n", render(source, elsewhere, false));
    Diagnostic atEnd = Diagnostic.of(SyntaxCode.UNEXPECTED, source.span(0, 0), "wrong");
    assertTrue(render(source, atEnd, false).endsWith("      | ^\n"));
  }

  @Test
  void colourSurroundsTheTextAndControlCharactersDoNotReachTheTerminal() {
    SourceText source = new SourceText("a.shore", "let \u001B[31m");
    Diagnostic diagnostic = Diagnostic.of(SyntaxCode.UNEXPECTED, source.span(0, 3), "wrong");
    String text = render(source, diagnostic, true);
    assertTrue(text.startsWith("\u001B[1;31merror[SHL0001]\u001B[0m: \u001B[1mwrong\u001B[0m\n"));
    assertTrue(!text.contains("\u001B[31m"), text);
  }
}
