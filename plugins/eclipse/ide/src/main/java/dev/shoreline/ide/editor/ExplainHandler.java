package dev.shoreline.ide.editor;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import java.util.Comparator;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;

/** Spells out the diagnostic at the cursor, or the nearest one of its line. */
public final class ExplainHandler extends EditorHandler {
  @Override
  void run(ShoreEditor editor, IDocument document, ITextSelection selection) {
    int offset = selection.getOffset();
    editor.current().stream()
        .flatMap(analysed -> analysed.diagnostics().stream())
        .filter(d -> d.span().line() == selection.getStartLine() + 1)
        .min(Comparator.comparingInt(d -> Math.abs(d.span().start() - offset)))
        .map(Diagnostic::code)
        .ifPresent(Explanations::show);
  }
}
