package dev.shoreline.thermal.design;

/**
 * A body in a scenario.
 *
 * @param path canonical instance path; empty for the design's own body
 * @param mean temperature over its volume, K
 * @param max its hottest cell, K
 */
public record BodyState(String path, double mean, double max) {}
