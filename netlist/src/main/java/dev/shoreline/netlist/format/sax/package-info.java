/**
 * Circuits as JSON: SAX, PICBench and kfnetlist.
 *
 * <p>A netlist has {@code instances}, {@code connections} or {@code nets}, and {@code ports};
 * PICBench wraps it in {@code netlist} beside {@code models}, which maps the names of components to
 * models.
 *
 * <p>May use the model, diagnostics, sources, {@code format.tree}, {@code format.circuit} and
 * {@code format.gdsfactory}, whose keys these are.
 */
@NullMarked
package dev.shoreline.netlist.format.sax;

import org.jspecify.annotations.NullMarked;
