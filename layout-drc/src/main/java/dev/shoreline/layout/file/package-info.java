/**
 * Layout files of any format: told by their content on reading and by their ending on writing. Uses
 * {@code layout.gdsii}, {@code layout.oasis}, {@code layout.stream} and {@code layout.database}.
 */
@NullMarked
package dev.shoreline.layout.file;

import org.jspecify.annotations.NullMarked;
