package dev.shoreline.dsl.service;

import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.SyntaxChildren;
import dev.shoreline.dsl.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Colours by meaning. */
public final class SemanticTokens {
  private SemanticTokens() {}

  /** What a word or sign is to the reader. */
  public enum Type {
    /** A keyword. */
    KEYWORD,
    /** A comment. */
    COMMENT,
    /** A string. */
    STRING,
    /** A number, with its unit. */
    NUMBER,
    /** A sign between operands. */
    OPERATOR,
    /** The key of a setting or the kind of an object. */
    PROPERTY,
    /** A definition. */
    TYPE,
    /** A function. */
    FUNCTION,
    /** A parameter. */
    PARAMETER,
    /** A value or a variable. */
    VARIABLE,
    /** An object, an instance, a port, a net or a route. */
    OBJECT
  }

  /**
   * A coloured stretch.
   *
   * @param start offset of its first character
   * @param length number of characters
   * @param type what it is
   */
  public record Token(int start, int length, Type type) {}

  /** The coloured stretches of a file by place; names that stand for nothing known are left out. */
  public static List<Token> of(Analysis analysis, String file) {
    ParsedFile parsed = analysis.file(file).orElse(null);
    if (parsed == null) {
      return List.of();
    }
    Map<Integer, Symbol> words = analysis.words(file);
    Set<Integer> keys = keys(parsed);
    List<Token> tokens = new ArrayList<>();
    for (TextToken token : Tokenizer.tokenize(parsed.source().text())) {
      Type type = type(token, words.get(token.start()), keys.contains(token.start()));
      if (type != null) {
        tokens.add(new Token(token.start(), token.text().length(), type));
      }
    }
    return tokens;
  }

  private static Set<Integer> keys(ParsedFile file) {
    Set<Integer> keys = new HashSet<>();
    SyntaxChildren.walk(file.tree(), node -> addKey(node, keys));
    return keys;
  }

  private static void addKey(SyntaxNode node, Set<Integer> keys) {
    switch (node) {
      case Statement.Setting setting -> keys.add(setting.key().span().start());
      case Statement.ObjectStatement object -> keys.add(object.kind().span().start());
      case Statement.PortStatement port -> keys.add(port.kind().span().start());
      default -> {}
    }
  }

  private static @Nullable Type type(TextToken token, @Nullable Symbol symbol, boolean key) {
    return switch (token.kind()) {
      case DOC_COMMENT, LINE_COMMENT, BLOCK_COMMENT -> Type.COMMENT;
      case STRING -> Type.STRING;
      case NUMBER, QUANTITY -> Type.NUMBER;
      case SYMBOL -> isBracket(token.text()) ? null : Type.OPERATOR;
      case BLANK, UNKNOWN -> null;
      case KEYWORD, IDENTIFIER -> {
        if (symbol != null) {
          yield type(symbol.kind());
        }
        if (key) {
          yield Type.PROPERTY;
        }
        yield token.kind() == TokenKind.KEYWORD ? Type.KEYWORD : null;
      }
    };
  }

  private static boolean isBracket(String sign) {
    return "{}()[],:.".contains(sign);
  }

  private static Type type(SymbolKind kind) {
    return switch (kind) {
      case TECHNOLOGY, RULES, PROFILE, COMPONENT, DESIGN, SCENARIO -> Type.TYPE;
      case FUNCTION -> Type.FUNCTION;
      case PARAMETER -> Type.PARAMETER;
      case VALUE, LOOP_VARIABLE, CONTRACT -> Type.VARIABLE;
      case OBJECT, INSTANCE, PORT, NET, ROUTE -> Type.OBJECT;
    };
  }
}
