/**
 * Ways through an elaborated design: from a contract's target to the objects it names, to where
 * they are, to what lies below them and to what light passes on its way.
 *
 * <p>SI units.
 *
 * <p>Uses {@code netlist}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.flow.design;

import org.jspecify.annotations.NullMarked;
