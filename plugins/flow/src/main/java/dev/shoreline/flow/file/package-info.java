/**
 * Files: reading texts within bounds and within their folder, writing so that a run that is cut
 * short leaves nothing half-written.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.flow.file;

import org.jspecify.annotations.NullMarked;
