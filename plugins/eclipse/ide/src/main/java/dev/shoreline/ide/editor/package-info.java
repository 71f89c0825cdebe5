/**
 * The editor of design texts. What it shows comes from the language services; nothing of the
 * language is known here but how to colour it.
 *
 * <p>Steps: {@link dev.shoreline.ide.editor.ShoreEditor} holds the text; {@code Reconciling}
 * compiles it when the user pauses; {@code SemanticPainter}, {@code Folding}, {@code Occurrences}
 * and {@code OutlinePage} show what came of it. Handlers carry out commands. May use the workspace
 * package and widgets.
 */
@NullMarked
package dev.shoreline.ide.editor;

import org.jspecify.annotations.NullMarked;
