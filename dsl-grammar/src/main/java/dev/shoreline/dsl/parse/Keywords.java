package dev.shoreline.dsl.parse;

import java.util.List;
import java.util.stream.Stream;

/** The language's own words by where they stand; each list in the order of the grammar. */
public final class Keywords {
  private Keywords() {}

  /** All of them. */
  public static List<String> all() {
    return KeywordTokens.all();
  }

  /** Those that start something at the top of a file. */
  public static List<String> topLevel() {
    return Stream.concat(
            Stream.of("import", "let", "function"),
            KeywordTokens.texts(KeywordTokens.DEFINITION_STARTS).stream())
        .toList();
  }

  /** Those that start a statement in a block. */
  public static List<String> statements() {
    return Stream.concat(
            KeywordTokens.texts(KeywordTokens.STATEMENT_STARTS).stream(), Stream.of("if", "net"))
        .toList();
  }

  /** Those that start a clause behind an object. */
  public static List<String> clauses() {
    return KeywordTokens.texts(KeywordTokens.CLAUSE_STARTS);
  }

  /** Those that stand in expressions. */
  public static List<String> inExpressions() {
    return List.of("and", "or", "xor", "not", "within", "if", "then", "else", "true", "false");
  }
}
