package dev.shoreline.ide.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

/** Makes comments of the selected lines, or lines of comments. */
public final class CommentHandler extends EditorHandler {
  private static final String MARK = "//";

  @Override
  void run(ShoreEditor editor, IDocument document, ITextSelection selection)
      throws BadLocationException {
    if (!editor.validateEditorInputState()) {
      return;
    }
    int first = selection.getStartLine();
    int last = Math.max(first, selection.getEndLine());
    boolean commented = true;
    for (int line = first; line <= last; line++) {
      String text = line(document, line);
      commented &= text.isBlank() || text.strip().startsWith(MARK);
    }
    MultiTextEdit edit = new MultiTextEdit();
    for (int line = first; line <= last; line++) {
      String text = line(document, line);
      if (!text.isBlank()) {
        int indent = text.length() - text.stripLeading().length();
        int at = document.getLineOffset(line) + indent;
        if (commented) {
          boolean blank = text.startsWith(MARK + " ", indent);
          edit.addChild(new ReplaceEdit(at, MARK.length() + (blank ? 1 : 0), ""));
        } else {
          edit.addChild(new InsertEdit(at, MARK + " "));
        }
      }
    }
    edit.apply(document);
  }

  private static String line(IDocument document, int line) throws BadLocationException {
    IRegion region = document.getLineInformation(line);
    return document.get(region.getOffset(), region.getLength());
  }
}
