package dev.shoreline.ide.editor;

import dev.shoreline.dsl.format.Formatter;
import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.netlist.source.SourceText;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;

/** Lays the text out; one with mistakes of syntax stays as it is. */
public final class FormatHandler extends EditorHandler {
  @Override
  void run(ShoreEditor editor, IDocument document, ITextSelection selection)
      throws BadLocationException {
    if (editor.validateEditorInputState()) {
      format(document);
    }
  }

  static void format(IDocument document) throws BadLocationException {
    String text = document.get();
    TextEdits.replace(document, Formatter.format(DesignParser.parse(new SourceText("text", text))));
  }
}
