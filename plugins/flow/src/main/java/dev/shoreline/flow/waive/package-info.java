/**
 * Waivers: findings that the design accepts, with a reason, until a day. A waiver that has run out,
 * or that nothing needs any more, is itself a finding.
 *
 * <p>Uses {@code flow.design}, {@code flow.measure}, {@code flow.result}, {@code layout}, {@code
 * netlist}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.flow.waive;

import org.jspecify.annotations.NullMarked;
