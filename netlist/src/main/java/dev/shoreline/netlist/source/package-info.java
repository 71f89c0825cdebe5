/**
 * Design texts and places in them.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.netlist.source;

import org.jspecify.annotations.NullMarked;
