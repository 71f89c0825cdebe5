/**
 * Rules on the objects of a design, which shapes alone do not tell: vias, bodies, fibre arrays,
 * devices and regions to be kept out of. {@link dev.shoreline.flow.rule.ObjectRules} is the face.
 * Steps: everything that is placed is listed once in the frame of the top cell ({@code
 * PlacedObjects}); each rule measures what it looks at ({@code ViaRules}, {@code BodyRules}, {@code
 * DeviceRules}, {@code KeepOutRules}); what is out of bounds becomes a finding with its place
 * ({@code Sink}).
 *
 * <p>SI units.
 *
 * <p>Uses {@code drc}, {@code flow.design}, {@code flow.measure}, {@code flow.result}, {@code
 * layout}, {@code netlist}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.flow.rule;

import org.jspecify.annotations.NullMarked;
