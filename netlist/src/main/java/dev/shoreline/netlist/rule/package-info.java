/**
 * The functions that rules of a deck may call: one table for the language, which checks and
 * completes calls, and for the rule engine, which carries them out.
 *
 * <p>Uses {@code netlist.quantity}.
 */
@NullMarked
package dev.shoreline.netlist.rule;

import org.jspecify.annotations.NullMarked;
