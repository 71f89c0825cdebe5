/**
 * Runs each job in a process of its own making, so that one that never ends, fills its memory or
 * brings the process down costs its own row only.
 *
 * <ol>
 *   <li>{@link dev.shoreline.batch.worker.WorkerCommand} knows how to start a worker;
 *   <li>{@link dev.shoreline.batch.worker.WorkerMain} is its entry: it takes jobs from standard
 *       input, one line each, and answers with the phases that it enters and one row;
 *   <li>{@link dev.shoreline.batch.worker.Isolation} keeps one worker warm, hands it jobs, holds
 *       the time limit from outside, and replaces a worker that died, or that has another heap than
 *       the next job asks for.
 * </ol>
 *
 * <p>Uses {@code batch.job}, {@code batch.json}, {@code flow}.
 */
@NullMarked
package dev.shoreline.batch.worker;

import org.jspecify.annotations.NullMarked;
