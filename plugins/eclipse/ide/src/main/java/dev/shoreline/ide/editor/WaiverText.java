package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Outline;
import dev.shoreline.dsl.service.SymbolKind;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.netlist.source.Span;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.jspecify.annotations.Nullable;

/**
 * Writes waivers into designs: unsaved, in the editor, so that they can be looked at and undone.
 */
public final class WaiverText {
  private WaiverText() {}

  /**
   * Adds a waiver at the end of the design of a text.
   *
   * @param rule its name
   * @param object path of what it is accepted at, or null for everywhere
   * @param reason why
   * @param owner who answers for it
   * @return whether there was a design to write it into
   * @throws PartInitException if the text cannot be opened
   */
  public static boolean add(
      IWorkbenchPage page,
      IFile file,
      String rule,
      @Nullable String object,
      String reason,
      String owner)
      throws PartInitException {
    if (!(IDE.openEditor(page, file) instanceof ShoreEditor editor)) {
      return false;
    }
    IDocument document = editor.document();
    Optional<Integer> place = editor.current().flatMap(WaiverText::endOfDesign);
    if (document == null || place.isEmpty() || !editor.validateEditorInputState()) {
      return false;
    }
    String text =
        "\n  waive "
            + quoted(rule)
            + " {"
            + (object == null ? "" : " at " + object)
            + " reason "
            + quoted(reason)
            + " owner "
            + quoted(owner)
            + " }\n";
    try {
      document.replace(place.get(), 0, text);
      editor.selectAndReveal(place.get() + 3, text.length() - 4);
      return true;
    } catch (BadLocationException e) {
      return false; // the text became shorter meanwhile
    }
  }

  /** Before the brace that closes the first design. */
  private static Optional<Integer> endOfDesign(Analysed analysed) {
    return Outline.of(analysed.analysis(), analysed.name()).stream()
        .filter(item -> item.kind() == SymbolKind.DESIGN)
        .map(Outline.Item::span)
        .map(Span::end)
        .map(end -> analysed.text().lastIndexOf('}', end - 1))
        .filter(brace -> brace >= 0)
        .findFirst();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
  }
}
