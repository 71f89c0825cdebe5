/**
 * Layout files of any format: told by their content on reading and by their ending on writing.
 *
 * <p>Uses {@code layout.database}, {@code layout.gdsii}, {@code layout.oasis}, {@code
 * layout.stream}.
 */
@NullMarked
package dev.shoreline.layout.file;

import org.jspecify.annotations.NullMarked;
