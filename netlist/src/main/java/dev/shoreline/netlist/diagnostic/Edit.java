package dev.shoreline.netlist.diagnostic;

import dev.shoreline.netlist.source.Span;

/**
 * A replacement in a text.
 *
 * @param span what to replace; of length zero to insert
 * @param replacement the new text; empty to delete
 */
public record Edit(Span span, String replacement) {}
