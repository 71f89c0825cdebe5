/**
 * Solves a heat system: conjugate gradients in double precision, preconditioned by one
 * single-precision multigrid V-cycle.
 *
 * <p>Steps of the set-up: {@link dev.shoreline.thermal.solve.Coarsening} merges neighbouring
 * columns of the smallest width, never z and across material interfaces only when the rest is much
 * coarser; {@link dev.shoreline.thermal.solve.Galerkin} sums conductances in series along and in
 * parallel across the merged cells; each {@link dev.shoreline.thermal.solve.Level} factors the
 * tridiagonal system of each of its columns. Steps of a cycle, on each level: solve all red columns
 * exactly, then the black ones; hand the residual (which is left on red columns only) to the
 * coarser level; add its correction; black columns; red columns. The reversed order on the way up
 * makes the cycle symmetric. Exact column solves deal with thin layers at any aspect ratio, merging
 * by cell size with grading.
 *
 * <p>Results do not depend on the number of threads.
 *
 * <p>Uses {@code thermal.grid}, {@code thermal.kernel}, {@code thermal.operator}, {@code
 * thermal.parallel}.
 */
@NullMarked
package dev.shoreline.thermal.solve;

import org.jspecify.annotations.NullMarked;
