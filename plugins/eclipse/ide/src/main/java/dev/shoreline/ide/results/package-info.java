/**
 * Tables of what the last run of the active design found: violations, contracts, temperatures. A
 * row leads to its place in the text and in the layout. May use the run, editor and layout packages
 * and widgets.
 */
@NullMarked
package dev.shoreline.ide.results;

import org.jspecify.annotations.NullMarked;
