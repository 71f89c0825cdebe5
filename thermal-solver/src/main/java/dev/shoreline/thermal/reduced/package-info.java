/**
 * A model of few states in place of a grid: for control loops that need temperatures in
 * microseconds.
 *
 * <p>Steps of {@link dev.shoreline.thermal.reduced.Reduction}: the fields that each source causes
 * at rest and at some frequencies span a space (moment matching at several points, {@link
 * dev.shoreline.thermal.reduced.EnergyBasis}); the operator and the heat capacities are projected
 * on it; the eigenvectors of what is left are modes that decay each by itself; modes that no
 * reading notices follow at once. The result is a {@link
 * dev.shoreline.thermal.reduced.ReducedModel}.
 *
 * <p>Uses {@code thermal.grid}, {@code thermal.model}, {@code thermal.operator}, {@code
 * thermal.parallel}, {@code thermal.solve}, {@code thermal.steady}.
 */
@NullMarked
package dev.shoreline.thermal.reduced;

import org.jspecify.annotations.NullMarked;
