package dev.shoreline.netlist.diagnostic;

import dev.shoreline.netlist.source.Span;

/**
 * A second place that a message points at.
 *
 * @param span where
 * @param text what is there, in a few words
 */
public record Note(Span span, String text) {}
