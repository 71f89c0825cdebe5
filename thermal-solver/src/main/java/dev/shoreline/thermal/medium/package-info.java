/**
 * Effective conductivities of arrays of vertical conductors: bumps, pillars, TSV, TGV. Uses model.
 */
@NullMarked
package dev.shoreline.thermal.medium;

import org.jspecify.annotations.NullMarked;
