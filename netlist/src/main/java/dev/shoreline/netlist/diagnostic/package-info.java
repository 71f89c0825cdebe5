/**
 * Messages about a user's input as data, and the one register of their codes.
 *
 * <p>A mistake in a text, a file or a design never throws: the phase that meets it adds a {@link
 * dev.shoreline.netlist.diagnostic.Diagnostic} to what it returns. Codes are kept in one enum a
 * range, each with a text for {@code shoreline explain}.
 *
 * <p>Uses {@code netlist.source}.
 */
@NullMarked
package dev.shoreline.netlist.diagnostic;

import org.jspecify.annotations.NullMarked;
