/** Places in a design text. Uses nothing but the JDK. */
@NullMarked
package dev.shoreline.netlist.source;

import org.jspecify.annotations.NullMarked;
