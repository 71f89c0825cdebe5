/**
 * Foreign text as a tree of values that know their places.
 *
 * <p>{@link dev.shoreline.netlist.format.tree.YamlTree} and {@link
 * dev.shoreline.netlist.format.tree.JsonTree} read and write a {@link
 * dev.shoreline.netlist.format.tree.Value}; {@link dev.shoreline.netlist.format.tree.Fields} takes
 * a mapping apart and tells what is left over; everything wrong goes into {@link
 * dev.shoreline.netlist.format.tree.Problems}. Depth, aliases and size are limited, so that no
 * input grows beyond its text.
 *
 * <p>Uses {@code netlist.diagnostic}, {@code netlist.source}, {@code org.snakeyaml.engine}, {@code
 * tools.jackson}.
 */
@NullMarked
package dev.shoreline.netlist.format.tree;

import org.jspecify.annotations.NullMarked;
