/**
 * The register of foreign formats: which ending belongs to which, and whether it is written.
 *
 * <p>May use the model, sources and every other package of {@code netlist.format}.
 */
@NullMarked
package dev.shoreline.netlist.format.exchange;

import org.jspecify.annotations.NullMarked;
