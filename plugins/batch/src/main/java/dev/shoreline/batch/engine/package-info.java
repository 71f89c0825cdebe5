/**
 * Where jobs run. {@link dev.shoreline.batch.engine.Engine} is what {@link java.util.ServiceLoader}
 * finds; {@link dev.shoreline.batch.engine.LocalEngine} is the one of this machine: a slot for each
 * core, each with a worker of its own, that steal from each other when they run dry ({@link
 * dev.shoreline.batch.engine.JobQueues}). An engine for a cluster is a module of its own.
 *
 * <p>Uses {@code batch.job}, {@code batch.worker}.
 */
@NullMarked
package dev.shoreline.batch.engine;

import org.jspecify.annotations.NullMarked;
