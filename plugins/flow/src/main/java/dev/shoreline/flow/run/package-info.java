/**
 * The runs that faces start: from files to a {@link dev.shoreline.flow.report.Report}.
 *
 * <p>{@link dev.shoreline.flow.run.DesignFlow} takes a design through its phases: read and
 * elaborate, lay out, connectivity, design rules, contracts, scenarios, waivers. {@link
 * dev.shoreline.flow.run.LayoutFlow} checks a bare layout against rules. A phase whose input is
 * broken is skipped and named as such. The only place that combines the engines.
 *
 * <p>Uses {@code drc}, {@code dsl}, {@code flow.contract}, {@code flow.file}, {@code flow.heat},
 * {@code flow.measure}, {@code flow.report}, {@code flow.result}, {@code flow.rule}, {@code
 * flow.scene}, {@code flow.waive}, {@code layout}, {@code netlist}, {@code org.eclipse.emf}, {@code
 * thermal}.
 */
@NullMarked
package dev.shoreline.flow.run;

import org.jspecify.annotations.NullMarked;
