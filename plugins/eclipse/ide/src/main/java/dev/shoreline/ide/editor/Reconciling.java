package dev.shoreline.ide.editor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
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
 * Has a text compiled whenever its user pauses. The platform's own reconciler waits for its delay
 * twice after a rest and keeps dirty regions that a compiler of whole texts has no use for.
 */
final class Reconciling extends Job implements IReconciler, ITextInputListener, IDocumentListener {
  /**
   * How long a user pauses before the text is compiled, milliseconds: shorter than the time between
   * two keys of a fast typist, longer than what one key does to a text.
   */
  private static final int PAUSE = 20;

  private final ShoreEditor editor;
  private @Nullable ITextViewer viewer;

  Reconciling(ShoreEditor editor) {
    super("Shoreline: reading " + editor.getTitle());
    this.editor = editor;
    setSystem(true);
    setPriority(Job.SHORT);
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
    cancel();
  }

  @Override
  public void inputDocumentChanged(@Nullable IDocument before, @Nullable IDocument after) {
    if (after != null) {
      after.addDocumentListener(this);
      schedule();
    }
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {}

  @Override
  public void documentChanged(DocumentEvent event) {
    // A run that waits starts its pause anew; one that is under way is followed by another.
    cancel();
    schedule(PAUSE);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    editor.reconcile(monitor::isCanceled);
    return Status.OK_STATUS;
  }
}
