package dev.shoreline.dsl.parse;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Fix;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the brackets of a token list before it is parsed. Unbalanced braces are mended by tokens
 * put in or left out, at the place that the indentation points at, so that the parser meets
 * balanced braces always; each repair is one message. Round and square brackets that nothing closes
 * stay, since the parser knows better what they belong to.
 */
final class BracketMatcher {
  private static final Set<String> CLAUSES =
      Set.copyOf(KeywordTokens.texts(KeywordTokens.CLAUSE_STARTS));
  private static final int MAX_REPAIRS = 40;
  private static final int MAX_DIAGNOSTICS = 100;

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Token> tokens;
  private final Map<Token, Token> partner = new HashMap<>();
  private final Deque<Token> open = new ArrayDeque<>();
  private final List<Token> extraBraces = new ArrayList<>();

  private BracketMatcher(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = new ArrayList<>(tokens);
  }

  /**
   * The mended tokens.
   *
   * @param tokens with balanced braces
   * @param partner the other bracket of each paired one
   * @param diagnostics what was mended
   */
  record Result(List<Token> tokens, Map<Token, Token> partner, List<Diagnostic> diagnostics) {}

  static Result match(SourceText source, List<Token> tokens) {
    BracketMatcher matcher = new BracketMatcher(source, tokens);
    int repairs = 0;
    while (!matcher.pair()) {
      if (++repairs > MAX_REPAIRS) {
        matcher.balance();
      }
    }
    return new Result(matcher.tokens, matcher.partner, matcher.diagnostics);
  }

  /** Pairs all brackets; mends one unbalanced brace and returns false if there is one. */
  private boolean pair() {
    partner.clear();
    open.clear();
    extraBraces.clear();
    Token last = null;
    List<Token> extra = new ArrayList<>();
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      if (startsStatement(token, last)) {
        dropUnclosed();
      }
      if (!accept(token)) {
        extra.add(token);
      }
      last = token;
    }
    for (Token token : extra) {
      if (token.getType() == ShorelineParser.RBRACE) {
        extraBraces.add(token);
      } else {
        reportExtra(token, "this `" + token.getText() + "` closes nothing");
      }
    }
    if (extra.size() > extraBraces.size()) {
      Set<Token> brackets = new HashSet<>(extra);
      extraBraces.forEach(brackets::remove);
      tokens.removeAll(brackets);
    }
    dropUnclosed();
    return mend();
  }

  private static boolean startsStatement(Token token, @Nullable Token last) {
    return last != null
        && last.getLine() < token.getLine()
        && (KeywordTokens.STATEMENT_STARTS.contains(token.getType())
            || KeywordTokens.DEFINITION_STARTS.contains(token.getType()));
  }

  /** Takes round and square brackets off the stack down to the next brace. */
  private void dropUnclosed() {
    while (!open.isEmpty() && open.peek().getType() != ShorelineParser.LBRACE) {
      open.pop();
    }
  }

  private boolean accept(Token token) {
    switch (token.getType()) {
      case ShorelineParser.LBRACE, ShorelineParser.LPAREN, ShorelineParser.LBRACKET ->
          open.push(token);
      case ShorelineParser.RBRACE -> {
        dropUnclosed();
        return close(token);
      }
      case ShorelineParser.RPAREN -> {
        return closeRound(token, ShorelineParser.LPAREN);
      }
      case ShorelineParser.RBRACKET -> {
        return closeRound(token, ShorelineParser.LBRACKET);
      }
      default -> {
        return true;
      }
    }
    return true;
  }

  private boolean closeRound(Token token, int opener) {
    for (Token candidate : open) {
      if (candidate.getType() == ShorelineParser.LBRACE) {
        return false;
      }
      if (candidate.getType() == opener) {
        while (!candidate.equals(open.peek())) {
          open.pop();
        }
        return close(token);
      }
    }
    return false;
  }

  private boolean close(Token closer) {
    Token opener = open.poll();
    if (opener == null) {
      return false;
    }
    partner.put(opener, closer);
    partner.put(closer, opener);
    return true;
  }

  private boolean mend() {
    if (!extraBraces.isEmpty()) {
      mendExtra(extraBraces.getFirst());
      return false;
    }
    if (open.isEmpty()) {
      return true;
    }
    mendUnclosed(open.peek());
    return false;
  }

  /** Mends what is left after too many repairs at once and in silence. */
  private void balance() {
    tokens.removeAll(new HashSet<>(extraBraces));
    int missing = 0;
    for (Token token : tokens) {
      missing += braces(token);
    }
    Token end = tokens.getLast();
    for (int i = 0; i < missing; i++) {
      insert(tokens.size() - 1, end, ShorelineParser.RBRACE);
    }
  }

  private void mendExtra(Token extra) {
    Token header = headerWithoutBrace(extra);
    if (header != null) {
      insert(tokens.indexOf(header) + 1, header, ShorelineParser.LBRACE);
      diagnostics.add(
          Diagnostic.of(
                  SyntaxCode.UNOPENED_BRACE,
                  source.span(header.getStartIndex(), header.getStopIndex() + 1),
                  "`{` is missing behind this header")
              .withNote(Places.of(source, extra), "the block ends here")
              .withFix(
                  Fix.replace(
                      "insert `{`",
                      source.span(header.getStopIndex() + 1, header.getStopIndex() + 1),
                      " {")));
      return;
    }
    Token suspect = misindented();
    Token wrong = suspect == null ? extra : suspect;
    reportExtra(wrong, "this `}` closes no block");
    tokens.remove(wrong);
  }

  /**
   * The last token of a definition's header with no brace on its line and more statements below.
   */
  private @Nullable Token headerWithoutBrace(Token extra) {
    Token header = null;
    Token found = null;
    int depth = 0;
    for (Token token : tokens) {
      if (token.equals(extra)) {
        return found == null ? header : found;
      }
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      boolean sameLine = header != null && header.getLine() == token.getLine();
      if (depth == 0 && KeywordTokens.DEFINITION_STARTS.contains(token.getType())) {
        header = token;
        found = null;
      } else if (sameLine || token.getType() == ShorelineParser.LBRACE) {
        boolean brace = token.getType() == ShorelineParser.LBRACE;
        header = brace ? null : token;
      } else if (header != null) {
        found = header;
        header = null;
      }
      depth += braces(token);
    }
    return null;
  }

  private static int braces(Token token) {
    return switch (token.getType()) {
      case ShorelineParser.LBRACE -> 1;
      case ShorelineParser.RBRACE -> -1;
      default -> 0;
    };
  }

  private void mendUnclosed(Token innermost) {
    Token doubled = doubledBrace();
    if (doubled != null) {
      diagnostics.add(
          Diagnostic.of(
                  SyntaxCode.LOOSE_BLOCK,
                  Places.of(source, doubled),
                  "this second `{` opens nothing")
              .withFix(Fix.replace("remove it", Places.of(source, doubled), "")));
      tokens.remove(doubled);
      return;
    }
    Token late = misindented();
    if (late != null && column(late) <= indentation(opener(late))) {
      Token opener = opener(late);
      reportUnclosed(
          opener, late, "this block is not closed before the `}` in line " + late.getLine());
      insert(tokens.indexOf(late), late, ShorelineParser.RBRACE);
      return;
    }
    Token definition = definitionInside(innermost);
    Token before = definition == null ? tokens.getLast() : definition;
    String where = definition == null ? "before the end of the file" : "before the next definition";
    reportUnclosed(innermost, before, "this block is not closed " + where);
    insert(tokens.indexOf(before), before, ShorelineParser.RBRACE);
  }

  private @Nullable Token doubledBrace() {
    Token last = null;
    for (Token token : tokens) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        if (last != null && braces(last) > 0 && braces(token) > 0) {
          return token;
        }
        last = token;
      }
    }
    return null;
  }

  private void reportUnclosed(Token opener, Token before, String message) {
    int at = previousEnd(before);
    diagnostics.add(
        Diagnostic.of(SyntaxCode.UNCLOSED_BRACE, Places.of(source, opener), message)
            .withNote(source.span(at, at), "`}` is expected behind this")
            .withFix(Fix.replace("insert `}`", source.span(at, at), "\n}")));
  }

  /** The first definition at the start of a line behind an open brace. */
  private @Nullable Token definitionInside(Token opener) {
    boolean inside = false;
    for (Token token : tokens) {
      inside |= token.equals(opener);
      if (inside
          && column(token) == 1
          && KeywordTokens.DEFINITION_STARTS.contains(token.getType())
          && token.getStartIndex() > opener.getStartIndex()) {
        return token;
      }
    }
    return null;
  }

  /** The first closing brace that stands in another column than the line of its opening one. */
  private @Nullable Token misindented() {
    Token last = null;
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      if (token.getType() == ShorelineParser.RBRACE && partner.containsKey(token)) {
        Token opener = opener(token);
        boolean first = last != null && last.getLine() < token.getLine();
        if (!isPutIn(token)
            && !isPutIn(opener)
            && opener.getLine() != token.getLine()
            && (!first || column(token) != indentation(opener))) {
          return token;
        }
      }
      last = token;
    }
    return null;
  }

  private static boolean isPutIn(Token token) {
    return token.getStopIndex() < token.getStartIndex();
  }

  private Token opener(Token closer) {
    Token opener = partner.get(closer);
    if (opener == null) {
      throw new IllegalArgumentException("not paired: " + closer);
    }
    return opener;
  }

  private int column(Token token) {
    return Places.of(source, token).column();
  }

  /**
   * The column at which the statement of a token starts: clauses on further lines are passed over.
   */
  private int indentation(Token token) {
    int line = source.lineAt(token.getStartIndex());
    while (line > 1 && continuesStatement(source.line(line).strip())) {
      line--;
    }
    String text = source.line(line);
    return text.length() - text.stripLeading().length() + 1;
  }

  private static boolean continuesStatement(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.isEmpty() || line.startsWith(")") || CLAUSES.contains(line.substring(0, end));
  }

  private int previousEnd(Token token) {
    for (int i = tokens.indexOf(token) - 1; i >= 0; i--) {
      if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
        return tokens.get(i).getStopIndex() + 1;
      }
    }
    return 0;
  }

  private void reportExtra(Token token, String message) {
    if (diagnostics.size() < MAX_DIAGNOSTICS) {
      diagnostics.add(
          Diagnostic.of(SyntaxCode.UNOPENED_BRACKET, Places.of(source, token), message)
              .withFix(Fix.replace("remove it", Places.of(source, token), "")));
    }
  }

  private void insert(int index, Token near, int type) {
    CommonToken token = new CommonToken(near);
    token.setType(type);
    token.setChannel(Token.DEFAULT_CHANNEL);
    token.setText("");
    int at = type == ShorelineParser.LBRACE ? near.getStopIndex() + 1 : near.getStartIndex();
    token.setStartIndex(at);
    token.setStopIndex(at - 1);
    tokens.add(index, token);
  }
}
