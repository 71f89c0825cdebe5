/**
 * Text to syntax tree.
 *
 * <ol>
 *   <li>{@code Tokenizer} cuts the text into tokens, comments and blanks among them, and joins
 *       numbers with their units;
 *   <li>{@code BracketMatcher} pairs the brackets and mends unbalanced braces, so that a missing
 *       one costs one message;
 *   <li>{@code KeywordRepair} finds words that are nearly keywords, from the {@code StatementShape}
 *       around them, and puts the keywords in their place;
 *   <li>the generated parser and {@code RecoveringStrategy} read the statements, one message a
 *       wrong statement;
 *   <li>{@code TreeBuilder} makes the records and checks what the grammar leaves open.
 * </ol>
 *
 * <p>ANTLR is used inside this package and nowhere else.
 *
 * <p>Uses {@code dsl.syntax}, {@code dsl.vocabulary}, {@code netlist}, {@code org.antlr.v4}.
 */
@NullMarked
package dev.shoreline.dsl.parse;

import org.jspecify.annotations.NullMarked;
