/**
 * Unit responses: how much one watt in each source warms each probe.
 *
 * <p>The operator is symmetric, so the response of probe m to source n is that of source n to probe
 * m; {@link dev.shoreline.thermal.response.ResponseAnalysis} therefore solves once for each of
 * whichever are fewer.
 *
 * <p>Uses {@code thermal.grid}, {@code thermal.model}, {@code thermal.operator}, {@code
 * thermal.steady}.
 */
@NullMarked
package dev.shoreline.thermal.response;

import org.jspecify.annotations.NullMarked;
