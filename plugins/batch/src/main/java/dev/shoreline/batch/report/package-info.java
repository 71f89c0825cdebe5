/**
 * What runs in a store come to.
 *
 * <ol>
 *   <li>{@link dev.shoreline.batch.report.Comparison} sets each job against the same job of a
 *       baseline: new, fixed and unchanged violations;
 *   <li>{@link dev.shoreline.batch.report.BatchReport} holds a run, its comparison and the trend;
 *   <li>{@link dev.shoreline.batch.report.FailPolicy} makes an exit status of it;
 *   <li>{@link dev.shoreline.batch.report.BatchFormat} writes it as text, JSON, JUnit XML, SARIF or
 *       one offline page.
 * </ol>
 *
 * <p>Uses {@code batch.job}, {@code batch.json}, {@code batch.store}, {@code flow}.
 */
@NullMarked
package dev.shoreline.batch.report;

import org.jspecify.annotations.NullMarked;
