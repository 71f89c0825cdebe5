package dev.shoreline.dsl.parse;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.Fix;
import dev.shoreline.netlist.diagnostic.Suggestion;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Says in a designer's words what the parser stumbled over. */
final class SyntaxMessages {
  private static final int MAX_DIAGNOSTICS = 200;

  private final SourceText source;
  private final Map<Token, Token> partner;
  private final List<Diagnostic> diagnostics;

  SyntaxMessages(SourceText source, Map<Token, Token> partner, List<Diagnostic> diagnostics) {
    this.source = source;
    this.partner = partner;
    this.diagnostics = diagnostics;
  }

  /** Whether the next token is the first of its line. */
  boolean startsLine(Parser parser) {
    Token last = parser.getInputStream().LT(-1);
    return last == null || last.getLine() < parser.getCurrentToken().getLine();
  }

  /** Whether a token of this type may begin a value. */
  static boolean startsOperand(int type) {
    return type == ShorelineParser.LPAREN
        || type == ShorelineParser.LBRACKET
        || KeywordTokens.SIMPLE_VALUES.contains(type);
  }

  private static boolean startsItem(Token token) {
    return startsOperand(token.getType()) || KeywordTokens.CLAUSE_STARTS.contains(token.getType());
  }

  /** A mistake inside a statement or a declaration. */
  void report(Parser parser, Token found, IntervalSet expected, RecognitionException e) {
    Token last = parser.getInputStream().LT(-1);
    ParserRuleContext context = parser.getContext();
    TerminalNode unclosed = unclosedBracket(context);
    if (unclosed != null && last != null) {
      reportUnclosed(unclosed.getSymbol(), last);
    } else if (context instanceof ShorelineParser.ObjectOrSettingContext) {
      reportInBlock(found, context);
    } else if (context instanceof ShorelineParser.AnywhereContext) {
      reportStar(context.getStart());
    } else if (isName(context) && last != null) {
      reportName(last, found);
    } else if (last != null && isMissingValue(context, found, e)) {
      reportMissingValue(last, found);
    } else if (expected.contains(ShorelineParser.EQUALS) && last != null) {
      reportMissing(SyntaxCode.MISSING_EQUALS, "=", " =", last, found);
    } else if (isInBrackets(context) && startsItem(found) && last != null) {
      reportMissing(SyntaxCode.MISSING_COMMA, ",", ",", last, found);
    } else if (last != null
        && last.getType() == ShorelineParser.FAIL
        && expected.contains(ShorelineParser.STRING)) {
      add(
          Diagnostic.of(
                  SyntaxCode.MISSING_REASON, span(last), "`expect fail` needs a reason in quotes")
              .withHint("write: expect fail \"why it fails for now\" require …"));
    } else {
      reportUnexpected(found, expected);
    }
  }

  private void reportUnclosed(Token opener, Token last) {
    String closer = opener.getType() == ShorelineParser.LPAREN ? ")" : "]";
    add(
        Diagnostic.of(
                SyntaxCode.UNCLOSED_BRACKET,
                span(opener),
                "this " + quote(opener) + " is not closed")
            .withNote(span(last), "`" + closer + "` is expected behind this at the latest")
            .withFix(insert("insert `" + closer + "`", last, closer)));
  }

  private static boolean isMissingValue(
      ParserRuleContext context, Token found, RecognitionException e) {
    return e instanceof GuardedParser.MissingValueException
        || (e instanceof NoViableAltException && found.equals(context.getStart()));
  }

  private void reportMissingValue(Token last, Token found) {
    if (found.getType() == ShorelineParser.EQUALS && isKey(last)) {
      add(
          Diagnostic.of(
                  SyntaxCode.EQUALS_IN_SETTING,
                  span(found),
                  "a setting has no `=` between its key and its value")
              .withHint(
                  "write "
                      + last.getText()
                      + " VALUE, or declare it: let "
                      + last.getText()
                      + " = VALUE")
              .withFix(Fix.replace("remove `=`", span(found), "")));
      return;
    }
    if (last.getType() == ShorelineParser.COMMA && found.getType() == ShorelineParser.COMMA) {
      add(
          Diagnostic.of(
              SyntaxCode.MISSING_ITEM, span(found), "an item is missing before this `,`"));
      return;
    }
    boolean sameLine = last.getLine() == found.getLine();
    String behind = sameLine && found.getType() != Token.EOF ? ", found " + describe(found) : "";
    add(
        Diagnostic.of(
            SyntaxCode.MISSING_VALUE,
            span(last),
            "a value is missing behind " + quote(last) + behind));
  }

  private static boolean isKey(Token token) {
    return token.getType() == ShorelineParser.IDENTIFIER
        || KeywordTokens.CLAUSE_STARTS.contains(token.getType());
  }

  private void reportName(Token last, Token found) {
    boolean keyword = KeywordTokens.isWord(found.getType()) && last.getLine() == found.getLine();
    add(
        keyword
            ? Diagnostic.of(
                    SyntaxCode.NAME_EXPECTED,
                    span(found),
                    quote(found) + " is a keyword and cannot be a name")
                .withHint("choose another name, for instance `" + found.getText() + "_1`")
            : Diagnostic.of(
                SyntaxCode.NAME_EXPECTED,
                span(last),
                "a name is missing behind " + quote(last) + ", found " + describe(found)));
  }

  private void reportMissing(
      SyntaxCode code, String symbol, String inserted, Token last, Token found) {
    add(
        Diagnostic.of(
                code,
                span(found),
                "`" + symbol + "` is missing between " + quote(last) + " and " + quote(found))
            .withFix(insert("insert `" + symbol + "`", last, inserted)));
  }

  private void reportUnexpected(Token found, IntervalSet expected) {
    String wanted = ExpectedTokens.describe(expected);
    add(
        Diagnostic.of(
            SyntaxCode.UNEXPECTED,
            span(found),
            wanted.isEmpty()
                ? describe(found) + " does not fit here"
                : "expected " + wanted + ", found " + describe(found)));
  }

  /** Something in a block that starts no statement. */
  void reportInBlock(Token found, @Nullable ParserRuleContext before) {
    if (KeywordTokens.DEFINITION_STARTS.contains(found.getType())) {
      add(
          Diagnostic.of(
              SyntaxCode.DEFINITION_IN_BLOCK,
              span(found),
              "a " + found.getText() + " is defined at the top of a file, not in a block"));
      return;
    }
    Token head = before == null ? null : before.getStart();
    if (head != null
        && misspelt(head, found, KeywordTokens.texts(KeywordTokens.STATEMENT_STARTS))) {
      return;
    }
    if (found.getType() == ShorelineParser.LBRACE) {
      add(
          Diagnostic.of(
              SyntaxCode.LOOSE_BLOCK, span(found), "this block belongs to no object or statement"));
      return;
    }
    if (found.getType() == ShorelineParser.EQUALS && head != null && isKey(head)) {
      reportAssignment(head, found);
      return;
    }
    add(
        Diagnostic.of(
            SyntaxCode.UNEXPECTED,
            span(found),
            "expected a statement, a setting or `}`, found " + describe(found)));
  }

  private void reportAssignment(Token head, Token found) {
    add(
        Diagnostic.of(
                SyntaxCode.UNKNOWN_STATEMENT,
                span(head),
                quote(head) + " starts no statement that has a `=`")
            .withNote(span(found), "the `=`")
            .withHint("write `let` to declare a value, `place` to place a component"));
  }

  /** Something at the top of a file that starts no declaration. */
  void reportInFile(Token found) {
    if (found.getType() == ShorelineParser.IMPORT) {
      add(
          Diagnostic.of(
              SyntaxCode.LATE_IMPORT, span(found), "imports stand before all declarations"));
    } else if (found.getText().equals("as")) {
      add(
          Diagnostic.of(SyntaxCode.UNEXPECTED, span(found), "an import gives a file no other name")
              .withHint(
                  "its names are known as they are; a technology's may be qualified:"
                      + " `soi220.core`"));
    } else if (!misspelt(found, found, KeywordTokens.texts(KeywordTokens.DEFINITION_STARTS))) {
      add(
          Diagnostic.of(
                  SyntaxCode.OUTSIDE_DEFINITION,
                  span(found),
                  describe(found) + " cannot stand at the top of a file")
              .withHint("statements stand inside a component, a design or another definition"));
    }
  }

  private boolean misspelt(Token head, Token found, List<String> words) {
    if (head.getType() != ShorelineParser.IDENTIFIER || head.getLine() != found.getLine()) {
      return false;
    }
    Optional<String> meant = Suggestion.nearest(head.getText(), words);
    meant.ifPresent(
        word ->
            add(
                Diagnostic.of(
                        SyntaxCode.UNKNOWN_STATEMENT,
                        span(head),
                        "unknown statement " + quote(head))
                    .withHint("did you mean `" + word + "`?")
                    .withFix(Fix.replace("write `" + word + "`", span(head), word))));
    return meant.isPresent();
  }

  private static boolean isName(ParserRuleContext context) {
    return context instanceof ShorelineParser.NameContext
        || context instanceof ShorelineParser.MemberNameContext;
  }

  private void reportStar(Token star) {
    add(
        Diagnostic.of(SyntaxCode.MISSING_VALUE, span(star), "a value is missing before this `*`")
            .withHint("to select by name at any depth write `*.name`"));
  }

  /** The bracket that is open around a rule and has no partner. */
  private @Nullable TerminalNode unclosedBracket(ParserRuleContext context) {
    for (ParserRuleContext at = context;
        at != null && !(at instanceof ShorelineParser.StatementContext);
        at = at.getParent()) {
      for (int i = 0; i < at.getChildCount(); i++) {
        if (at.getChild(i) instanceof TerminalNode node && isUnpaired(node.getSymbol())) {
          return node;
        }
      }
    }
    return null;
  }

  private boolean isUnpaired(Token token) {
    return (token.getType() == ShorelineParser.LPAREN
            || token.getType() == ShorelineParser.LBRACKET)
        && !partner.containsKey(token);
  }

  private static boolean isInBrackets(ParserRuleContext context) {
    return context instanceof ShorelineParser.GroupOrTupleContext
        || context instanceof ShorelineParser.ListContext
        || context instanceof ShorelineParser.CallContext
        || context instanceof ShorelineParser.IndexContext
        || context instanceof ShorelineParser.ParametersContext;
  }

  private Fix insert(String title, Token behind, String text) {
    int at = behind.getStopIndex() + 1;
    return Fix.replace(title, source.span(at, at), text);
  }

  void add(DiagnosticCode code, Span span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  void add(Diagnostic diagnostic) {
    if (diagnostics.size() < MAX_DIAGNOSTICS) {
      diagnostics.add(diagnostic);
    }
  }

  private static String quote(Token token) {
    return "`" + token.getText() + "`";
  }

  private static String describe(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "the end of the file";
      case ShorelineParser.NUMBER, ShorelineParser.QUANTITY -> "the number " + quote(token);
      case ShorelineParser.STRING -> "the string " + token.getText();
      default ->
          KeywordTokens.isWord(token.getType()) ? "the keyword " + quote(token) : quote(token);
    };
  }

  private Span span(Token token) {
    int end = token.getType() == Token.EOF ? token.getStartIndex() : token.getStopIndex() + 1;
    return source.span(token.getStartIndex(), Math.max(token.getStartIndex(), end));
  }
}
