package dev.shoreline.ide.editor;

import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.OpenTexts;
import dev.shoreline.netlist.diagnostic.Edit;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

/** Carries out the edits of the language services. */
final class TextEdits {
  private TextEdits() {}

  /** Edits by file. */
  static Map<Path, List<Edit>> byFile(Analysed analysed, List<Edit> edits) {
    return edits.stream()
        .collect(
            Collectors.groupingBy(
                edit -> analysed.path(edit.span().file()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** One change of a text; of two edits of one place the first counts. */
  static MultiTextEdit change(List<Edit> edits) {
    MultiTextEdit change = new MultiTextEdit();
    int end = -1;
    for (Edit edit : edits.stream().sorted(Comparator.comparing(Edit::span)).toList()) {
      if (edit.span().start() >= end) {
        change.addChild(
            new ReplaceEdit(edit.span().start(), edit.span().length(), edit.replacement()));
        end = Math.max(edit.span().end(), edit.span().start() + 1);
      }
    }
    return change;
  }

  /** Changes texts in their editors, unsaved; those without an editor are changed on disk. */
  static void apply(Analysed analysed, List<Edit> edits) {
    byFile(analysed, edits).forEach(TextEdits::apply);
  }

  private static void apply(Path file, List<Edit> edits) {
    Optional<ITextFileBuffer> open = OpenTexts.buffer(file);
    IFileStore store = EFS.getLocalFileSystem().getStore(file.toUri());
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    try {
      if (open.isPresent()) {
        change(edits).apply(open.get().getDocument());
        return;
      }
      buffers.connectFileStore(store, new NullProgressMonitor());
      try {
        ITextFileBuffer buffer = buffers.getFileStoreTextFileBuffer(store);
        change(edits).apply(buffer.getDocument());
        buffer.commit(new NullProgressMonitor(), false);
      } finally {
        buffers.disconnectFileStore(store, new NullProgressMonitor());
      }
    } catch (BadLocationException | CoreException e) {
      ILog.of(TextEdits.class).log(Status.warning(file + " was not changed", e));
    }
  }

  /** Makes a text out of another by replacing the stretch that differs; the cursor stays. */
  static void replace(IDocument document, String wanted) throws BadLocationException {
    String text = document.get();
    int head = 0;
    int common = Math.min(text.length(), wanted.length());
    while (head < common && text.charAt(head) == wanted.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < common - head
        && text.charAt(text.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
      tail++;
    }
    if (head < text.length() || head < wanted.length()) {
      document.replace(
          head, text.length() - tail - head, wanted.substring(head, wanted.length() - tail));
    }
  }
}
