/**
 * Ending long work before its time: who wants it to end interrupts its thread, loops that may run
 * long ask.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.netlist.cancel;

import org.jspecify.annotations.NullMarked;
