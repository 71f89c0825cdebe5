/**
 * Plane geometry in database units: points, boxes, polygons with holes, paths and the
 * transformations that place them.
 *
 * <p>Every coordinate is a 64-bit integer in database units (1 nm unless a layout says otherwise)
 * within ±2<sup>53</sup> ({@link dev.shoreline.layout.geometry.Coordinates}), so that a difference
 * of two coordinates and its conversion to a {@code double} are always exact. All types are
 * immutable values. This package uses nothing but the JDK.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.layout.geometry;

import org.jspecify.annotations.NullMarked;
