/**
 * One batch from its jobs to its rows.
 *
 * <ol>
 *   <li>a run of the same jobs that was cut short is taken up, else one is begun;
 *   <li>jobs whose results are in the cache get those;
 *   <li>the engine runs the others; each row goes into the journal as it comes, and into the cache
 *       if the files are still what they were;
 *   <li>layouts in tiles give the engine a job for each tile; {@code Tiling} has what they found
 *       put together at the end.
 * </ol>
 *
 * <p>Uses {@code batch.engine}, {@code batch.job}, {@code batch.plan}, {@code batch.store}, {@code
 * dsl}, {@code flow}, {@code layout}, {@code netlist}, {@code thermal}.
 */
@NullMarked
package dev.shoreline.batch.run;

import org.jspecify.annotations.NullMarked;
