/**
 * The formatter: one way to lay out a design text.
 *
 * <ol>
 *   <li>{@code TokenRoles} tells from the syntax tree what the bare tokens do not: where statements
 *       and clauses start, which brackets are calls, which signs are unary;
 *   <li>{@code Layout} decides what stands between each two tokens;
 *   <li>{@code LineFitter} breaks the lines that are too long;
 *   <li>{@code Formatter} writes them, indented.
 * </ol>
 *
 * <p>Only blanks change: tokens and comments stay, in their order.
 *
 * <p>Uses {@code dsl.parse}, {@code dsl.syntax}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.dsl.format;

import org.jspecify.annotations.NullMarked;
