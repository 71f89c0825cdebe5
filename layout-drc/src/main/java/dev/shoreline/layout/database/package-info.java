/**
 * The hierarchical layout database: a {@link dev.shoreline.layout.database.Layout} of cells, each
 * with its shapes by layer and its references to other cells.
 *
 * <p>Steps: a {@link dev.shoreline.layout.database.LayoutBuilder} collects cells in any order,
 * tells what is wrong with the hierarchy, and freezes it, children before parents, into an
 * immutable, acyclic {@code Layout}; that is walked flat with {@link
 * dev.shoreline.layout.database.FlatView}. Arrays of cells stay arrays throughout.
 *
 * <p>Uses {@code layout.geometry}, {@code layout.stream}.
 */
@NullMarked
package dev.shoreline.layout.database;

import org.jspecify.annotations.NullMarked;
