package dev.shoreline.ide.editor;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Has a text read at every key and the rest done when its user pauses. The platform's own
 * reconciler waits for its delay twice after a rest and keeps dirty regions that a compiler of
 * whole texts has no use for; and a job that is scheduled with a delay begins some 50 ms after it.
 */
final class Reconciling implements IReconciler, ITextInputListener, IDocumentListener {
  /**
   * How long a user pauses before names are bound and colours looked up, milliseconds: until then
   * the colours of before move with the text.
   */
  private static final int PAUSE = 50;

  private final Job reading;
  private final Job following;
  private @Nullable ITextViewer viewer;

  Reconciling(ShoreEditor editor) {
    following =
        Job.createSystem(
            "Shoreline: names in " + editor.getTitle(),
            (ICoreRunnable) monitor -> editor.follow(monitor::isCanceled));
    reading =
        Job.createSystem(
            "Shoreline: reading " + editor.getTitle(),
            (ICoreRunnable)
                monitor -> {
                  boolean first = editor.analysed().isEmpty();
                  editor.read();
                  following.schedule(first ? 0 : PAUSE);
                });
    reading.setPriority(Job.INTERACTIVE);
    following.setPriority(Job.SHORT);
  }

  @Override
  public void install(ITextViewer newViewer) {
    viewer = newViewer;
    newViewer.addTextInputListener(this);
    inputDocumentChanged(null, newViewer.getDocument());
  }

  @Override
  public void uninstall() {
    if (viewer != null) {
      viewer.removeTextInputListener(this);
      inputDocumentAboutToBeChanged(viewer.getDocument(), null);
      viewer = null;
    }
  }

  @Override
  public @Nullable IReconcilingStrategy getReconcilingStrategy(String contentType) {
    return null;
  }

  @Override
  public void inputDocumentAboutToBeChanged(@Nullable IDocument before, @Nullable IDocument after) {
    if (before != null) {
      before.removeDocumentListener(this);
    }
    reading.cancel();
    following.cancel();
  }

  @Override
  public void inputDocumentChanged(@Nullable IDocument before, @Nullable IDocument after) {
    if (after != null) {
      after.addDocumentListener(this);
      reading.schedule();
    }
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {}

  @Override
  public void documentChanged(DocumentEvent event) {
    following.cancel();
    // One that is under way is followed by another.
    reading.schedule();
  }
}
