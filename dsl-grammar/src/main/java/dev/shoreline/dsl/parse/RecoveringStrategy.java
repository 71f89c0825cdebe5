package dev.shoreline.dsl.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * What happens where the text does not fit the grammar: one message for the statement, then on
 * behind the bracket pair, the clause or the statement that the mistake lies in. Blocks inside a
 * statement that could not be read are read all the same.
 */
final class RecoveringStrategy extends DefaultErrorStrategy {
  private final SyntaxMessages messages;
  private final Map<Token, Token> partner;
  private final int[] enclosing;
  private final Set<ParserRuleContext> reported = new HashSet<>();

  RecoveringStrategy(SyntaxMessages messages, TokenStream tokens, Map<Token, Token> partner) {
    this.messages = messages;
    this.partner = partner;
    this.enclosing = enclosing(tokens, partner);
  }

  /** For each token, the index of the innermost paired round or square bracket around it, or -1. */
  private static int[] enclosing(TokenStream tokens, Map<Token, Token> partner) {
    int[] result = new int[tokens.size()];
    Deque<Token> open = new ArrayDeque<>();
    for (int i = 0; i < result.length; i++) {
      Token token = tokens.get(i);
      if (!open.isEmpty() && token.equals(partner.get(open.peek()))) {
        open.pop();
      }
      result[i] = open.isEmpty() ? -1 : open.peek().getTokenIndex();
      if (isRoundOpener(token) && partner.containsKey(token)) {
        open.push(token);
      }
    }
    return result;
  }

  private static boolean isRoundOpener(Token token) {
    return token.getType() == ShorelineParser.LPAREN || token.getType() == ShorelineParser.LBRACKET;
  }

  @Override
  public void reportError(Parser recognizer, RecognitionException e) {
    ParserRuleContext owner = owner(recognizer.getContext());
    boolean first = reported.add(owner);
    for (ParserRuleContext at = owner.getParent();
        at != null && !(at instanceof ShorelineParser.BlockContext);
        at = at.getParent()) {
      reported.add(at);
    }
    if (first) {
      messages.report(recognizer, e.getOffendingToken(), e.getExpectedTokens(), e);
    }
  }

  /** The statement or declaration that a rule is read for. */
  private static ParserRuleContext owner(ParserRuleContext context) {
    ParserRuleContext at = context;
    while (at.getParent() != null
        && !(at instanceof ShorelineParser.StatementContext)
        && !(at instanceof ShorelineParser.DeclarationContext)
        && !(at instanceof ShorelineParser.ImportDeclarationContext)) {
      at = at.getParent();
    }
    return at;
  }

  @Override
  public Token recoverInline(Parser recognizer) {
    Token found = recognizer.getCurrentToken();
    IntervalSet expected = recognizer.getExpectedTokens();
    InputMismatchException mismatch = new InputMismatchException(recognizer);
    boolean name = recognizer.getContext() instanceof ShorelineParser.NameContext;
    boolean keyword =
        name && KeywordTokens.isWord(found.getType()) && !messages.startsLine(recognizer);
    if (keyword) {
      reportError(recognizer, mismatch);
      recognizer.consume();
      return found;
    }
    boolean missingName =
        name
            && (found.getType() == ShorelineParser.LBRACE
                || found.getType() == ShorelineParser.LPAREN
                || found.getType() == ShorelineParser.EQUALS
                || found.getType() == ShorelineParser.COLON);
    boolean missingEquals =
        expected.contains(ShorelineParser.EQUALS)
            && !messages.startsLine(recognizer)
            && SyntaxMessages.startsOperand(found.getType());
    if (missingName || missingEquals) {
      reportError(recognizer, mismatch);
      return getMissingSymbol(recognizer);
    }
    throw mismatch;
  }

  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    ParserRuleContext context = recognizer.getContext();
    if (skipBrackets(recognizer, context)) {
      return;
    }
    if (context instanceof ShorelineParser.ClauseContext) {
      skipTo(recognizer, context, true);
    } else if (context instanceof ShorelineParser.StatementContext
        || context instanceof ShorelineParser.DeclarationContext) {
      skipTo(recognizer, context, false);
      readBlock(recognizer);
    } else if (context instanceof ShorelineParser.ImportDeclarationContext) {
      skipTo(recognizer, context, false);
    } else {
      throw e;
    }
  }

  private static void readBlock(Parser recognizer) {
    if (recognizer.getCurrentToken().getType() == ShorelineParser.LBRACE) {
      ((ShorelineParser) recognizer).block();
    }
  }

  /** Goes on behind the bracket pair around the mistake, if this rule opened it. */
  private boolean skipBrackets(Parser recognizer, ParserRuleContext context) {
    if (!(context instanceof ShorelineParser.PrimaryContext
        || context instanceof ShorelineParser.ExpressionContext
        || context instanceof ShorelineParser.ParametersContext
        || context instanceof ShorelineParser.IndicesContext
        || context instanceof ShorelineParser.DeclaredNameContext)) {
      return false;
    }
    int opener = enclosing[recognizer.getCurrentToken().getTokenIndex()];
    if (opener < context.getStart().getTokenIndex()) {
      return false;
    }
    Token closer = partner.get(recognizer.getInputStream().get(opener));
    while (!recognizer.getCurrentToken().equals(closer)) {
      recognizer.consume();
    }
    recognizer.consume();
    return true;
  }

  /** Goes on to what starts or ends a statement, at the bracket depth at which this one began. */
  private void skipTo(Parser recognizer, ParserRuleContext context, boolean clauses) {
    int start = context.getStart().getTokenIndex();
    while (true) {
      Token token = recognizer.getCurrentToken();
      int type = token.getType();
      if (type == Token.EOF
          || type == ShorelineParser.LBRACE
          || type == ShorelineParser.RBRACE
          || (enclosing[token.getTokenIndex()] < start
              && startsAnother(recognizer, start, clauses))) {
        return;
      }
      recognizer.consume();
    }
  }

  private boolean startsAnother(Parser recognizer, int start, boolean clauses) {
    Token token = recognizer.getCurrentToken();
    boolean clause = KeywordTokens.CLAUSE_STARTS.contains(token.getType());
    boolean word = KeywordTokens.isWordOrName(token.getType()) && messages.startsLine(recognizer);
    // Behind a statement that could not be read, clauses on further lines go with it.
    return token.getTokenIndex() > start && (clause ? clauses : word);
  }

  @Override
  public void sync(Parser recognizer) {
    ParserRuleContext context = recognizer.getContext();
    if (context instanceof ShorelineParser.BlockContext) {
      syncBlock(recognizer, context);
    } else if (context instanceof ShorelineParser.SourceFileContext) {
      syncFile(recognizer, context);
    }
  }

  private void syncBlock(Parser recognizer, ParserRuleContext context) {
    while (!fits(recognizer)) {
      Token found = recognizer.getCurrentToken();
      if (found.getType() == Token.EOF) {
        return;
      }
      boolean known = afterReported(context);
      if (!known) {
        messages.reportInBlock(found, lastChild(context));
      }
      if (KeywordTokens.DEFINITION_STARTS.contains(found.getType())) {
        ((ShorelineParser) recognizer).declaration();
      } else if (found.getType() == ShorelineParser.LBRACE) {
        readBlock(recognizer);
      } else {
        skipJunk(recognizer, context);
      }
      ParserRuleContext last = lastChild(context);
      if (known && last != null) {
        reported.add(last);
      }
    }
  }

  private void syncFile(Parser recognizer, ParserRuleContext context) {
    while (!fits(recognizer)) {
      Token found = recognizer.getCurrentToken();
      if (!afterReported(context)) {
        messages.reportInFile(found);
      }
      if (found.getType() == ShorelineParser.IMPORT) {
        ((ShorelineParser) recognizer).importDeclaration();
        continue;
      }
      while (!fits(recognizer) || !messages.startsLine(recognizer)) {
        if (recognizer.getCurrentToken().getType() == ShorelineParser.IMPORT
            && messages.startsLine(recognizer)) {
          break;
        }
        if (recognizer.getCurrentToken().getType() == Token.EOF) {
          return;
        }
        if (recognizer.getCurrentToken().getType() == ShorelineParser.LBRACE) {
          readBlock(recognizer);
        } else {
          recognizer.consume();
        }
      }
    }
  }

  /** Skips what cannot start a statement, and the rest of its line. */
  private void skipJunk(Parser recognizer, ParserRuleContext context) {
    recognizer.consume();
    skipTo(recognizer, context, false);
    if (lastChild(context) instanceof ShorelineParser.StatementContext statement) {
      reported.add(statement);
    }
  }

  private boolean afterReported(ParserRuleContext context) {
    ParserRuleContext last = lastChild(context);
    return last != null && reported.contains(last);
  }

  private static @Nullable ParserRuleContext lastChild(ParserRuleContext context) {
    for (int i = context.getChildCount() - 1; i >= 0; i--) {
      if (context.getChild(i) instanceof ParserRuleContext child) {
        return child;
      }
    }
    return null;
  }

  private static boolean fits(Parser recognizer) {
    IntervalSet next =
        recognizer.getATN().nextTokens(recognizer.getATN().states.get(recognizer.getState()));
    return next.contains(recognizer.getCurrentToken().getType());
  }
}
