package dev.shoreline.thermal.model;

/**
 * A region whose temperature is wanted.
 *
 * @param name names the result
 * @param box where; an extent may be zero
 */
public record Probe(String name, Box box) {}
