/**
 * The editor of design texts. What it shows comes from the language services; nothing of the
 * language is known here but how to colour it.
 *
 * <p>Steps: {@link dev.shoreline.ide.editor.ShoreEditor} holds the text; {@code Reconciling}
 * compiles it when the user pauses; {@code SemanticPainter}, {@code Folding}, {@code Occurrences}
 * and {@code OutlinePage} show what came of it. Handlers carry out commands. {@code Actions},
 * {@code Ground} and {@code ChosenText} serve the views and wizards too. May use the workspace and
 * run packages, the language services and widgets.
 */
@NullMarked
package dev.shoreline.ide.editor;

import org.jspecify.annotations.NullMarked;
