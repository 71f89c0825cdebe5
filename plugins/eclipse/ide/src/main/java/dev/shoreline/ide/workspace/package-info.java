/**
 * Design texts as the workspace has them: files with what open editors made of them, and the
 * standard library.
 *
 * <p>{@link dev.shoreline.ide.workspace.Designs} compiles a text with what it imports into an
 * {@link dev.shoreline.ide.workspace.Analysed}; {@link dev.shoreline.ide.workspace.ProblemMarkers}
 * shows its diagnostics. May use the language front end and its services, {@code flow.run} for what
 * stands behind names of files, the platform's resources and file buffers; no widgets.
 */
@NullMarked
package dev.shoreline.ide.workspace;

import org.jspecify.annotations.NullMarked;
