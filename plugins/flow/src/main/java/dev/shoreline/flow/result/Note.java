package dev.shoreline.flow.result;

import dev.shoreline.netlist.source.Span;

/**
 * A second place in the design text that a finding speaks of.
 *
 * @param place where
 * @param message what is there
 */
public record Note(Span place, String message) {}
