/**
 * What the layout formats share: buffered bytes with known offsets, text encoding, and the error
 * that names a place in a file.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.layout.stream;

import org.jspecify.annotations.NullMarked;
