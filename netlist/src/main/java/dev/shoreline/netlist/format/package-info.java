/**
 * A design as XMI and as JSON, both ways without loss.
 *
 * <p>{@link dev.shoreline.netlist.format.XmiFormat} is EMF's own form, for tools that speak it.
 * {@link dev.shoreline.netlist.format.JsonFormat} is ours, for everything else: it follows the
 * Ecore model attribute by attribute, so that a new feature of the model is in the file without a
 * line of code; {@code docs/netlist.schema.json} documents it. Input that is not a design ends in a
 * {@link dev.shoreline.netlist.format.NetlistFormatException} with its place.
 *
 * <p>Uses {@code netlist.model}, {@code org.eclipse.emf}, {@code tools.jackson}.
 */
@NullMarked
package dev.shoreline.netlist.format;

import org.jspecify.annotations.NullMarked;
