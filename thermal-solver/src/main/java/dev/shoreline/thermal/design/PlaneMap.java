package dev.shoreline.thermal.design;

import dev.shoreline.thermal.grid.Axis;

/**
 * Temperatures of one horizontal plane of the package's grid.
 *
 * @param name which plane
 * @param z its height, m
 * @param x cell edges, m
 * @param y cell edges, m
 * @param temperatures K, row by row from the lowest y, x fastest
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of a field, never compared
public record PlaneMap(String name, double z, Axis x, Axis y, double[] temperatures) {}
