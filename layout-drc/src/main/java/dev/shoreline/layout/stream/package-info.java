/**
 * What the layout formats share: buffered bytes with known offsets, text encoding, and the error
 * that names a place in a file. Uses nothing but the JDK.
 */
@NullMarked
package dev.shoreline.layout.stream;

import org.jspecify.annotations.NullMarked;
