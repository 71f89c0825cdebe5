package dev.shoreline.ide.editor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;

/** Has a text compiled whenever its user pauses. */
final class Reconciling implements IReconcilingStrategy, IReconcilingStrategyExtension {
  private final ShoreEditor editor;

  Reconciling(ShoreEditor editor) {
    this.editor = editor;
  }

  @Override
  public void setDocument(IDocument document) {}

  @Override
  public void reconcile(DirtyRegion dirty, IRegion part) {
    editor.reconcile();
  }

  @Override
  public void reconcile(IRegion part) {
    editor.reconcile();
  }

  @Override
  public void setProgressMonitor(IProgressMonitor monitor) {}

  @Override
  public void initialReconcile() {
    editor.reconcile();
  }
}
