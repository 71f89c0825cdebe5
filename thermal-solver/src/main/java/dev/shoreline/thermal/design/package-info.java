/**
 * From an elaborated design and a scenario to a thermal model, and back to temperatures of its dies
 * and rings.
 *
 * <p>Steps: {@link dev.shoreline.thermal.design.DesignSites} flattens the hierarchy into placed
 * bodies and heated devices; {@link dev.shoreline.thermal.design.Translation} turns stack-ups,
 * joints and via arrays into blocks, powers into sources, and what is to be measured into probes;
 * {@link dev.shoreline.thermal.design.ScenarioAnalysis} solves it with sub-models around the
 * devices and names the results by instance path. Temperatures in the netlist are kelvin, in the
 * thermal model degrees Celsius. The only package here that knows the netlist.
 *
 * <p>Uses {@code netlist}, {@code org.eclipse.emf}, {@code thermal.grid}, {@code thermal.medium},
 * {@code thermal.model}, {@code thermal.nested}, {@code thermal.reduced}, {@code thermal.response},
 * {@code thermal.ring}, {@code thermal.solve}, {@code thermal.steady}, {@code thermal.unsteady}.
 */
@NullMarked
package dev.shoreline.thermal.design;

import org.jspecify.annotations.NullMarked;
