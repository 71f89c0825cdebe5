/**
 * The reports: text, JSON, SARIF, JUnit XML, KLayout marker database and HTML, each written from a
 * {@link dev.shoreline.flow.report.Report} to a stream.
 *
 * <p>A report says what the run found and nothing else: no clock, no machine, no path that the user
 * did not give; the same result gives the same bytes.
 *
 * <p>Uses {@code flow.heat}, {@code flow.result}, {@code flow.scene}, {@code netlist}, {@code
 * tools.jackson}.
 */
@NullMarked
package dev.shoreline.flow.report;

import org.jspecify.annotations.NullMarked;
