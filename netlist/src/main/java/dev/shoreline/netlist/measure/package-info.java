/**
 * The quantities that contracts and rules over design objects may ask for: their names, arguments
 * and result dimensions. The language front end checks calls against {@link
 * dev.shoreline.netlist.measure.Measures}; the design flow implements each of them. Nothing is
 * computed here.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.netlist.measure;

import org.jspecify.annotations.NullMarked;
