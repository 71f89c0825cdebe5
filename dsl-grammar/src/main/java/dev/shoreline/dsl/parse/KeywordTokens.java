package dev.shoreline.dsl.parse;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The language's own words, told from the generated vocabulary. */
final class KeywordTokens {
  /** Those that start a definition. */
  static final Set<Integer> DEFINITION_STARTS =
      Set.of(
          ShorelineParser.TECHNOLOGY,
          ShorelineParser.RULES,
          ShorelineParser.PROFILE,
          ShorelineParser.COMPONENT,
          ShorelineParser.DESIGN,
          ShorelineParser.SCENARIO);

  /**
   * Those that start a statement and nothing else; {@code net} and {@code if} are not among them.
   */
  static final Set<Integer> STATEMENT_STARTS =
      Set.of(
          ShorelineParser.LET,
          ShorelineParser.FUNCTION,
          ShorelineParser.FOR,
          ShorelineParser.REQUIRE,
          ShorelineParser.EXPECT,
          ShorelineParser.SET,
          ShorelineParser.PLACE,
          ShorelineParser.STACK,
          ShorelineParser.CONNECT,
          ShorelineParser.ROUTE,
          ShorelineParser.PORT,
          ShorelineParser.DRAW,
          ShorelineParser.WAIVE,
          ShorelineParser.APPLY);

  /** Those that start a clause. */
  static final Set<Integer> CLAUSE_STARTS =
      Set.of(
          ShorelineParser.IN,
          ShorelineParser.ON,
          ShorelineParser.AT,
          ShorelineParser.BESIDE,
          ShorelineParser.GAP,
          ShorelineParser.INSET,
          ShorelineParser.SHIFT,
          ShorelineParser.ROTATE,
          ShorelineParser.MIRROR,
          ShorelineParser.BOND,
          ShorelineParser.USING,
          ShorelineParser.ATTACH,
          ShorelineParser.CARRIES,
          ShorelineParser.ALIGN,
          ShorelineParser.ARRAY,
          ShorelineParser.PITCH,
          ShorelineParser.FACE,
          ShorelineParser.DIRECTION,
          ShorelineParser.WIDTH);

  /** Those that are a value by themselves. */
  static final Set<Integer> SIMPLE_VALUES =
      Set.of(
          ShorelineParser.IDENTIFIER,
          ShorelineParser.QUANTITY,
          ShorelineParser.NUMBER,
          ShorelineParser.STRING,
          ShorelineParser.TRUE,
          ShorelineParser.FALSE);

  private static final Vocabulary VOCABULARY = ShorelineParser.VOCABULARY;

  private KeywordTokens() {}

  /** Whether a token type is a keyword. */
  static boolean isWord(int type) {
    String literal = VOCABULARY.getLiteralName(type);
    return literal != null && Character.isLetter(literal.charAt(1));
  }

  /** Whether a token type is a keyword or any other word. */
  static boolean isWordOrName(int type) {
    return type == ShorelineParser.IDENTIFIER || isWord(type);
  }

  /** The characters of a token type that is always the same, or null. */
  static @Nullable String text(int type) {
    String literal = VOCABULARY.getLiteralName(type);
    return literal == null ? null : literal.substring(1, literal.length() - 1);
  }

  /** All keywords in the order of the grammar. */
  static List<String> all() {
    return IntStream.rangeClosed(1, VOCABULARY.getMaxTokenType())
        .filter(KeywordTokens::isWord)
        .mapToObj(type -> String.valueOf(text(type)))
        .toList();
  }

  /** The spelling of token types that are always the same. */
  static List<String> texts(Set<Integer> types) {
    return types.stream().sorted().map(type -> String.valueOf(text(type))).toList();
  }
}
