package dev.shoreline.dsl.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Cuts a text into tokens. Never fails: what is outside the language becomes {@link
 * TokenKind#UNKNOWN}.
 */
public final class Tokenizer {
  private Tokenizer() {}

  /**
   * All pieces of the text in order, blanks and comments among them; linear in the text's length.
   */
  public static List<TextToken> tokenize(String text) {
    List<TextToken> tokens = new ArrayList<>();
    for (Token token : antlrTokens(text)) {
      if (token.getType() != Token.EOF) {
        tokens.add(new TextToken(kind(token.getType()), token.getText(), token.getStartIndex()));
      }
    }
    return tokens;
  }

  /** The same as ANTLR keeps them, with the end of the file as the last. */
  static List<Token> antlrTokens(String text) {
    UnitLexer lexer = new UnitLexer(new Utf16Stream(text));
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.nextToken();
      tokens.add(token);
    } while (token.getType() != Token.EOF);
    return tokens;
  }

  private static TokenKind kind(int type) {
    return switch (type) {
      case ShorelineLexer.IDENTIFIER -> TokenKind.IDENTIFIER;
      case ShorelineLexer.QUANTITY -> TokenKind.QUANTITY;
      case ShorelineLexer.NUMBER -> TokenKind.NUMBER;
      case ShorelineLexer.STRING, ShorelineLexer.UNTERMINATED_STRING -> TokenKind.STRING;
      case ShorelineLexer.DOC_COMMENT -> TokenKind.DOC_COMMENT;
      case ShorelineLexer.LINE_COMMENT -> TokenKind.LINE_COMMENT;
      case ShorelineLexer.BLOCK_COMMENT -> TokenKind.BLOCK_COMMENT;
      case ShorelineLexer.BLANK -> TokenKind.BLANK;
      case ShorelineLexer.UNKNOWN -> TokenKind.UNKNOWN;
      default -> KeywordTokens.isWord(type) ? TokenKind.KEYWORD : TokenKind.SYMBOL;
    };
  }
}
