package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.SourceFile;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads a design text. Mistakes end up in the result; nothing is thrown for any text. */
public final class DesignParser {
  private DesignParser() {}

  /**
   * The tree of a text and what is wrong with it, in time linear in the text's length but for
   * pathological inputs. Nesting is bounded, so that the stack is too.
   */
  public static ParsedFile parse(SourceText source) {
    return parse(source, 0, source.text().length());
  }

  /**
   * The same of a part of the text that holds whole declarations; places are those in the whole
   * text.
   */
  static ParsedFile parse(SourceText source, int from, int to) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Token> lexed = Tokenizer.antlrTokens(source.text().substring(from, to));
    if (from > 0) {
      lexed.forEach(token -> shift(token, from));
    }
    List<Token> tokens = LexicalChecks.check(source, lexed, diagnostics);
    BracketMatcher.Result brackets = BracketMatcher.match(source, tokens);
    KeywordRepair.repair(source, brackets.tokens(), brackets.partner(), diagnostics);
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(brackets.tokens()));
    stream.fill();
    SyntaxMessages messages = new SyntaxMessages(source, brackets.partner(), diagnostics);
    GuardedParser parser = new GuardedParser(stream);
    parser.removeErrorListeners();
    parser.setErrorHandler(new RecoveringStrategy(messages, stream, brackets.partner()));
    // One token decides nearly everywhere and precedence the rest: full context would find nothing
    // else.
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    SourceFile tree;
    try {
      tree = new TreeBuilder(source, stream, messages).file(parser.sourceFile());
    } catch (GuardedParser.TooDeepException e) {
      int at = e.token().getStartIndex();
      diagnostics.add(
          Diagnostic.of(
              SyntaxCode.TOO_DEEP,
              source.span(at, Math.max(at, e.token().getStopIndex() + 1)),
              "this is nested too deep to be read"));
      tree = new SourceFile(source.span(0, source.text().length()), List.of(), List.of());
    }
    return new ParsedFile(source, tree, merge(diagnostics, brackets.diagnostics()));
  }

  /**
   * A stray bracket and what it does to its line are one mistake: the first of them is reported.
   */
  private static List<Diagnostic> merge(List<Diagnostic> parsing, List<Diagnostic> brackets) {
    Map<Integer, Diagnostic> first = new HashMap<>();
    Stream.concat(parsing.stream(), brackets.stream())
        .sorted()
        .forEach(diagnostic -> first.putIfAbsent(diagnostic.span().line(), diagnostic));
    List<Diagnostic> merged = new ArrayList<>();
    Set<Integer> bracketLines =
        brackets.stream().map(bracket -> bracket.span().line()).collect(Collectors.toSet());
    for (Diagnostic diagnostic : parsing) {
      int line = diagnostic.span().line();
      if (!bracketLines.contains(line) || diagnostic.equals(first.get(line))) {
        merged.add(diagnostic);
      }
    }
    for (Diagnostic bracket : brackets) {
      if (bracket.equals(first.get(bracket.span().line()))) {
        merged.add(bracket);
      }
    }
    return merged;
  }

  /** Tokens keep their text, since the part that they were cut from is not the whole. */
  private static void shift(Token token, int offset) {
    CommonToken common = (CommonToken) token;
    String text = common.getText();
    common.setStartIndex(common.getStartIndex() + offset);
    common.setStopIndex(common.getStopIndex() + offset);
    common.setText(text);
  }
}
