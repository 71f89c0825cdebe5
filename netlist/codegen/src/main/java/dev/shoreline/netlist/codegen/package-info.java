/**
 * Generates the Java code of the netlist model from its {@code .ecore} and {@code .genmodel}.
 *
 * <p>Runs in the build only; nothing that is shipped depends on it.
 */
@NullMarked
package dev.shoreline.netlist.codegen;

import org.jspecify.annotations.NullMarked;
