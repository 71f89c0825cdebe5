package dev.shoreline.flow.result;

/**
 * A point of the layout.
 *
 * @param x micrometres
 * @param y micrometres
 */
public record Point(double x, double y) {}
