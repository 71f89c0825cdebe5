/** Design texts and places in them. Uses nothing but the JDK. */
@NullMarked
package dev.shoreline.netlist.source;

import org.jspecify.annotations.NullMarked;
