/**
 * Where things stand: the frames of instances in their parents, and in the top cell.
 *
 * <p>Uses {@code netlist.model}, {@code org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.netlist.place;

import org.jspecify.annotations.NullMarked;
