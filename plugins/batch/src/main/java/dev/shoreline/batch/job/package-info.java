/**
 * One job of a batch and what comes of it.
 *
 * <ol>
 *   <li>{@link dev.shoreline.batch.job.Job} says what is to be checked and within which limits;
 *   <li>{@link dev.shoreline.batch.job.JobRunner} runs it through the flow, in whatever process and
 *       machine;
 *   <li>{@link dev.shoreline.batch.job.JobRow} is the one row that each job ends in.
 * </ol>
 *
 * <p>Neither knows of workers, engines or stores.
 *
 * <p>Uses {@code batch.json}, {@code flow}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.batch.job;

import org.jspecify.annotations.NullMarked;
