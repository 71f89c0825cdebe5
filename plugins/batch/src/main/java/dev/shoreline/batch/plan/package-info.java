/**
 * What a batch is made of.
 *
 * <ol>
 *   <li>{@link dev.shoreline.batch.plan.Inputs} finds files: folders, globs, single files;
 *   <li>{@link dev.shoreline.batch.plan.ManifestReader} reads manifests, which say more about each;
 *   <li>{@link dev.shoreline.batch.plan.Planner} makes jobs of them, each once, by name;
 *   <li>{@link dev.shoreline.batch.plan.ContentHash} gives each job the key of all that its result
 *       depends on.
 * </ol>
 *
 * <p>Reads files, but looks into them only to find which others they name.
 *
 * <p>Uses {@code batch.job}, {@code flow}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.batch.plan;

import org.jspecify.annotations.NullMarked;
