/**
 * Effective media: conductivities of arrays of vertical conductors (bumps, pillars, TSV, TGV), and
 * the coefficient of a layer of micro-channels.
 *
 * <p>Uses {@code thermal.model}.
 */
@NullMarked
package dev.shoreline.thermal.medium;

import org.jspecify.annotations.NullMarked;
