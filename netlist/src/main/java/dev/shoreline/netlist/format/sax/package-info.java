/**
 * Circuits as JSON: SAX, PICBench and kfnetlist.
 *
 * <p>A netlist has {@code instances}, {@code connections} or {@code nets}, and {@code ports};
 * PICBench wraps it in {@code netlist} beside {@code models}, which maps the names of components to
 * models.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.format}, {@code netlist.format.circuit},
 * {@code netlist.format.gdsfactory}, {@code netlist.format.tree}, {@code netlist.model}, {@code
 * netlist.source}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.format.sax;

import org.jspecify.annotations.NullMarked;
