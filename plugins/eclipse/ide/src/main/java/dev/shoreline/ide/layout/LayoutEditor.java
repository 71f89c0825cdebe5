package dev.shoreline.ide.layout;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.run.LayoutFlow;
import dev.shoreline.flow.scene.Scene;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.part.EditorPart;
import org.jspecify.annotations.Nullable;

/** Shows a GDSII or OASIS file; what is wrong with it is said in its place. */
public final class LayoutEditor extends EditorPart {
  private @Nullable LayoutCanvas canvas;
  private @Nullable LayersPanel layers;
  private @Nullable Job job;

  @Override
  public void init(IEditorSite site, IEditorInput input) {
    setSite(site);
    setInput(input);
    setPartName(input.getName());
  }

  @Override
  public void createPartControl(Composite parent) {
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
    LayoutCanvas made = new LayoutCanvas(sash);
    canvas = made;
    layers = new LayersPanel(sash, made);
    sash.setWeights(80, 20);
    URI uri = getEditorInput() instanceof IURIEditorInput input ? input.getURI() : null;
    if (uri == null || !"file".equals(uri.getScheme())) {
      made.show("The file is not on this machine");
      return;
    }
    made.show("Reading " + getEditorInput().getName() + " …");
    Path path = Path.of(uri);
    Job reading = Job.create("Reading " + path.getFileName(), (IJobFunction) monitor -> read(path));
    job = reading;
    reading.schedule();
  }

  private IStatus read(Path path) {
    Report report = LayoutFlow.view(path);
    Scene scene = report.scene();
    String problem =
        report.result().findings().stream().map(Finding::message).collect(Collectors.joining("\n"));
    Display.getDefault().asyncExec(() -> take(scene, problem));
    return Status.OK_STATUS;
  }

  private void take(Scene scene, String problem) {
    if (canvas == null || canvas.isDisposed()) {
      return;
    }
    if (scene.top() < 0) {
      canvas.show(problem.isEmpty() ? "Nothing to be drawn" : problem);
      return;
    }
    canvas.show(scene);
    if (layers != null) {
      layers.show(scene);
    }
  }

  /** The canvas; null before the editor is there. */
  public @Nullable LayoutCanvas canvas() {
    return canvas;
  }

  @Override
  public void setFocus() {
    if (canvas != null) {
      canvas.setFocus();
    }
  }

  @Override
  public void dispose() {
    if (job != null) {
      job.cancel();
    }
    super.dispose();
  }

  @Override
  public void doSave(IProgressMonitor monitor) {}

  @Override
  public void doSaveAs() {}

  @Override
  public boolean isDirty() {
    return false;
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }
}
