/**
 * What a run found, as plain data: findings, contracts with their values, temperatures of the
 * scenarios, checks that did not run, and the verdict over all of it. Every report is written from
 * {@link dev.shoreline.flow.result.RunResult} alone.
 *
 * <p>Coordinates are micrometres in the frame of the named cell; all other numbers are SI.
 *
 * <p>Uses {@code netlist}.
 */
@NullMarked
package dev.shoreline.flow.result;

import org.jspecify.annotations.NullMarked;
