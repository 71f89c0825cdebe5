/**
 * Batches on Apache Spark: {@code local[*]}, a standalone cluster, or whatever {@code spark-submit}
 * was told.
 *
 * <ol>
 *   <li>{@link dev.shoreline.spark.SparkEngine} parts the jobs into tasks of a second or more and
 *       sends them, as lines of JSON, to the executors;
 *   <li>{@link dev.shoreline.spark.RunTask} runs the jobs of a task there, in the same worker
 *       processes as on one machine;
 *   <li>the driver takes the rows of each task once, when Spark says that the task is done: a task
 *       whose executor was lost is run again elsewhere, and what it had done before counts for
 *       nothing.
 * </ol>
 *
 * <p>The only package that uses Spark. Uses {@code batch}, {@code flow}, {@code org.apache.spark},
 * {@code scala.collection}, {@code scala.reflect}, {@code scala.runtime}.
 */
@NullMarked
package dev.shoreline.spark;

import org.jspecify.annotations.NullMarked;
