/**
 * Results on disk, only ever added to.
 *
 * <p>A {@link dev.shoreline.batch.store.Store} is a folder that one process writes at a time:
 * {@code runs/0001/plan.json} says what a run is to do, {@code runs/0001/results.jsonl} is its
 * journal, one row a line ({@link dev.shoreline.batch.store.Journal}), {@code runs/0001/done.json}
 * closes it. A run without that last file was cut short; the next one with the same plan goes on
 * where it ended. {@link dev.shoreline.batch.store.Cache} keeps rows by the keys of their jobs.
 *
 * <p>Uses {@code batch.job}, {@code batch.json}, {@code flow}.
 */
@NullMarked
package dev.shoreline.batch.store;

import org.jspecify.annotations.NullMarked;
