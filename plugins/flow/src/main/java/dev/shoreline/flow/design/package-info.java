/**
 * Ways through an elaborated design: from a contract's target to the objects it names, to where
 * they are, to what lies below them and to what light passes on its way.
 *
 * <p>SI units. May use the netlist model; nothing else.
 */
@NullMarked
package dev.shoreline.flow.design;

import org.jspecify.annotations.NullMarked;
