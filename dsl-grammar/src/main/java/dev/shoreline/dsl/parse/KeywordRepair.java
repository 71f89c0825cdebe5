package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Fix;
import dev.shoreline.netlist.diagnostic.Suggestion;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that are nearly keywords before the text is parsed. Each is one message, and is read
 * as the keyword that was meant, so that what stands behind it is read too. Only a word is touched
 * that is a mistake as it stands, told from the words around it: settings may have any name.
 */
final class KeywordRepair {
  private static final Set<Integer> OPERATORS =
      Set.of(
          ShorelineParser.AND,
          ShorelineParser.OR,
          ShorelineParser.XOR,
          ShorelineParser.WITHIN,
          ShorelineParser.THEN,
          ShorelineParser.ELSE);

  private static final Set<Integer> QUALIFIERS =
      Set.of(
          ShorelineParser.RAW,
          ShorelineParser.NET_RATE,
          ShorelineParser.PER_DIRECTION,
          ShorelineParser.BOTH_DIRECTIONS);

  /** Statements that clauses follow. */
  private static final Set<Integer> WITH_CLAUSES =
      Set.of(
          ShorelineParser.PLACE,
          ShorelineParser.STACK,
          ShorelineParser.CONNECT,
          ShorelineParser.NET,
          ShorelineParser.ROUTE,
          ShorelineParser.PORT);

  /** KeywordTokens with so many letters too many are still told. */
  private static final int LETTERS_TOO_MANY = 2;

  private static final Set<String> KNOWN = known();

  private final SourceText source;
  private final List<Token> tokens;
  private final Map<Token, Token> partner;
  private final List<Diagnostic> diagnostics;
  private final Deque<Integer> heads = new ArrayDeque<>();

  /** The token type that the current statement starts with. */
  private int head = Token.INVALID_TYPE;

  /** Whether a {@code connect} has had its {@code to}. */
  private boolean hasSecondEnd;

  private int round;

  private KeywordRepair(
      SourceText source,
      List<Token> tokens,
      Map<Token, Token> partner,
      List<Diagnostic> diagnostics) {
    this.source = source;
    this.tokens =
        tokens.stream().filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL).toList();
    this.partner = partner;
    this.diagnostics = diagnostics;
  }

  private static Set<String> known() {
    Set<String> words = new HashSet<>(Vocabulary.attributes().keySet());
    words.add("kind");
    Vocabulary.kinds()
        .forEach(
            (name, kind) -> {
              words.add(name);
              words.addAll(kind.keyNames());
            });
    return words;
  }

  /**
   * Mends misspelt keywords in place, in time linear in the number of tokens.
   *
   * @param tokens with balanced braces
   * @param partner the other bracket of each paired one
   * @param diagnostics where the messages go
   */
  static void repair(
      SourceText source,
      List<Token> tokens,
      Map<Token, Token> partner,
      List<Diagnostic> diagnostics) {
    new KeywordRepair(source, tokens, partner, diagnostics).run();
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean first = round == 0 && startsStatement(i);
      if (token.getType() == ShorelineParser.IDENTIFIER && !KNOWN.contains(token.getText())) {
        repair(i, first);
      }
      if (first && !continues(token.getType())) {
        head = token.getType();
        hasSecondEnd = false;
      }
      hasSecondEnd |= round == 0 && token.getType() == ShorelineParser.TO;
      nest(token);
    }
  }

  private void nest(Token token) {
    switch (token.getType()) {
      case ShorelineParser.LBRACE -> {
        heads.push(head);
        head = Token.INVALID_TYPE;
      }
      case ShorelineParser.RBRACE ->
          head = heads.isEmpty() ? Token.INVALID_TYPE : behindBlock(heads.pop());
      case ShorelineParser.LPAREN, ShorelineParser.LBRACKET ->
          round += partner.containsKey(token) ? 1 : 0;
      case ShorelineParser.RPAREN, ShorelineParser.RBRACKET ->
          round -= partner.containsKey(token) ? 1 : 0;
      default -> {}
    }
  }

  /** An object may have clauses behind its block. */
  private static int behindBlock(int type) {
    return type == ShorelineParser.IDENTIFIER ? ShorelineParser.PLACE : type;
  }

  private static boolean continues(int type) {
    return !KeywordTokens.isWordOrName(type)
        || OPERATORS.contains(type)
        || KeywordTokens.CLAUSE_STARTS.contains(type)
        || type == ShorelineParser.BECAUSE;
  }

  private boolean startsStatement(int i) {
    int before = type(i - 1);
    return before == Token.EOF
        || before == ShorelineParser.LBRACE
        || before == ShorelineParser.RBRACE
        || (startsLine(i) && (endsValue(i - 1) || isNameLike(before)));
  }

  /** Whether a keyword may stand for a name, so that an expression may end with it. */
  private static boolean isNameLike(int type) {
    return KeywordTokens.isWord(type) && !OPERATORS.contains(type);
  }

  private boolean startsLine(int i) {
    return i > 0
        && tokens.get(i).getType() != Token.EOF
        && tokens.get(i - 1).getLine() < tokens.get(i).getLine();
  }

  private void repair(int i, boolean first) {
    String word = tokens.get(i).getText();
    Integer meant = first ? nearest(word, starts(i)) : null;
    if (meant != null) {
      become(i, meant, SyntaxCode.UNKNOWN_STATEMENT, "unknown statement `" + word + "`");
      return;
    }
    Integer forced = first ? null : forced(i);
    meant = forced == null ? nearest(word, joints(i, first)) : forced;
    if (meant != null) {
      become(
          i,
          meant,
          SyntaxCode.UNEXPECTED,
          "expected `" + KeywordTokens.text(meant) + "`, found `" + word + "`");
    }
  }

  private void become(int i, int type, SyntaxCode code, String message) {
    CommonToken token = (CommonToken) tokens.get(i);
    Span span = source.span(token.getStartIndex(), token.getStopIndex() + 1);
    String word = String.valueOf(KeywordTokens.text(type));
    diagnostics.add(
        Diagnostic.of(code, span, message)
            .withHint("did you mean `" + word + "`?")
            .withFix(Fix.replace("write `" + word + "`", span, word)));
    token.setType(type);
    token.setText(word);
  }

  /** The keyword that a word is nearly; null if none is near. */
  private static @Nullable Integer nearest(String word, Collection<Integer> types) {
    Map<String, Integer> byText = new LinkedHashMap<>();
    types.forEach(type -> byText.put(String.valueOf(KeywordTokens.text(type)), type));
    return Suggestion.nearest(word, byText.keySet())
        .or(() -> byText.keySet().stream().sorted().filter(text -> isPart(word, text)).findFirst())
        .map(byText::get)
        .orElse(null);
  }

  /** Whether a word is a keyword with some letters too many, or a short one without a letter. */
  private static boolean isPart(String word, String keyword) {
    return (word.startsWith(keyword) && word.length() <= keyword.length() + LETTERS_TOO_MANY)
        || (keyword.length() == 2 && word.length() == 1 && keyword.contains(word));
  }

  /** The keywords that may start what stands here, as far as the next words tell. */
  private List<Integer> starts(int i) {
    StatementShape shape = new StatementShape(tokens, i);
    return (heads.isEmpty() ? StatementShape.DEFINITIONS : StatementShape.STATEMENTS)
        .stream().filter(shape::fits).toList();
  }

  /** The keyword that alone can stand here, whatever the word looks like; null if there is none. */
  private @Nullable Integer forced(int i) {
    int before = type(i - 2);
    boolean name = type(i - 1) == ShorelineParser.IDENTIFIER;
    if (name && heads.isEmpty() && before == ShorelineParser.SCENARIO) {
      return ShorelineParser.OF;
    }
    boolean index =
        (head == ShorelineParser.PORT || head == ShorelineParser.SCENARIO)
            && (before == ShorelineParser.LBRACKET || before == ShorelineParser.COMMA);
    if (name && StatementShape.startsOperand(type(i + 1))) {
      return before == ShorelineParser.FOR || (round > 0 && index) ? ShorelineParser.IN : null;
    }
    boolean reason = type(i + 1) == ShorelineParser.STRING;
    return reason && type(i - 1) == ShorelineParser.EXPECT ? ShorelineParser.FAIL : null;
  }

  /** The keywords that may join what stands before and behind a word. */
  private Set<Integer> joints(int i, boolean first) {
    if (type(i - 1) == ShorelineParser.RBRACE
        && (type(i + 1) == ShorelineParser.LBRACE || type(i + 1) == ShorelineParser.IF)) {
      return Set.of(ShorelineParser.ELSE);
    }
    if (type(i - 1) == ShorelineParser.QUANTITY && !StatementShape.startsOperand(type(i + 1))) {
      return QUALIFIERS;
    }
    boolean port = type(i - 3) == ShorelineParser.PORT;
    if (!(port || endsValue(i - 1)) || !StatementShape.startsOperand(type(i + 1))) {
      return Set.of();
    }
    if (round > 0) {
      Set<Integer> words = new HashSet<>(OPERATORS);
      words.add(ShorelineParser.IN);
      return words;
    }
    if (first && type(i - 1) == ShorelineParser.RBRACE && startsLine(i)) {
      return Set.of();
    }
    return first ? behind(i) : between(i);
  }

  /** Words on a new line that go on with the statement before. */
  private Set<Integer> behind(int i) {
    if (head == ShorelineParser.REQUIRE || head == ShorelineParser.EXPECT) {
      return type(i + 1) == ShorelineParser.STRING ? Set.of(ShorelineParser.BECAUSE) : Set.of();
    }
    return WITH_CLAUSES.contains(head) ? KeywordTokens.CLAUSE_STARTS : Set.of();
  }

  private Set<Integer> between(int i) {
    Set<Integer> words = new HashSet<>(behind(i));
    switch (head) {
      case ShorelineParser.CONNECT -> {
        // Clauses stand behind the second end only.
        return hasSecondEnd ? words : Set.of(ShorelineParser.TO);
      }
      case ShorelineParser.FOR -> words.add(ShorelineParser.FOR);
      case ShorelineParser.REQUIRE,
          ShorelineParser.EXPECT,
          ShorelineParser.LET,
          ShorelineParser.SET,
          ShorelineParser.DRAW,
          ShorelineParser.IF ->
          words.addAll(OPERATORS);
      case ShorelineParser.IDENTIFIER -> {
        if (i > 1 && tokens.get(i - 2).getText().equals("size")) {
          words.add(ShorelineParser.X);
        }
      }
      default -> {}
    }
    // The name that a statement declares is no value that something could be said about.
    return declares(i - 1) ? Set.of() : words;
  }

  private boolean declares(int i) {
    int before = type(i - 1);
    return before == ShorelineParser.PORT
        || before == ShorelineParser.PLACE
        || before == ShorelineParser.NET
        || before == ShorelineParser.LET;
  }

  private boolean endsValue(int i) {
    return switch (type(i)) {
      case ShorelineParser.RPAREN, ShorelineParser.RBRACKET, ShorelineParser.RBRACE -> true;
      default -> KeywordTokens.SIMPLE_VALUES.contains(type(i));
    };
  }

  private int type(int i) {
    return i < 0 || i >= tokens.size() ? Token.EOF : tokens.get(i).getType();
  }
}
