package dev.shoreline.drc.rule;

import dev.shoreline.netlist.diagnostic.Severity;

/**
 * A design rule.
 *
 * @param name stable name, unique in its deck
 * @param message what is wrong where it is broken
 * @param reference its number in the foundry's manual, or empty
 */
public record Rule(String name, Check check, Severity severity, String message, String reference) {}
