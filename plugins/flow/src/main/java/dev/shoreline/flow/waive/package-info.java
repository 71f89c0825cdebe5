/**
 * Waivers: findings that the design accepts, with a reason, until a day. A waiver that has run out,
 * or that nothing needs any more, is itself a finding.
 *
 * <p>May use the netlist model, {@code flow.design}, the table of routes of {@code flow.measure}
 * and the result records.
 */
@NullMarked
package dev.shoreline.flow.waive;

import org.jspecify.annotations.NullMarked;
