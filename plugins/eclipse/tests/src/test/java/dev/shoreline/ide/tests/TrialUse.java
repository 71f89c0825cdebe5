package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Trial.check;
import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.until;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorReference;

/** The plug-in used in a product, and used again in the workspace that was left. */
final class TrialUse {
  private static final String MISTAKE = "15mmm x 12mm";

  private TrialUse() {}

  /** Makes a project, has its design checked, leaves a mistake behind. */
  static void first() throws Exception {
    Wizards.newProject(Trial.PROJECT, "start");
    until("the design", () -> Trial.design().exists());
    Workbench.settle();
    until("the check", () -> Runs.of(Trial.design()).isPresent());
    picture();
    Workbench.shot("trial-1-used");
    until("the editor", () -> page().getActiveEditor() instanceof ShoreEditor);
    ShoreEditor editor = (ShoreEditor) page().getActiveEditor();
    String text = editor.document().get();
    editor.document().set(text.replace("15mm x 12mm", MISTAKE));
    until("the marker", () -> errors() == 1);
    page().saveEditor(editor, false);
    Workbench.settle();
    check(!editor.isDirty() && errors() == 1, "the mistake is saved and marked");
  }

  /** Finds everything as it was left, mends the mistake. */
  static void again() throws Exception {
    check(Trial.project().isOpen(), "the project is open again");
    check(errors() == 1, "the marker was kept");
    IEditorReference[] editors = page().getEditorReferences();
    check(editors.length == 1, "the editor is open again");
    ShoreEditor editor = (ShoreEditor) editors[0].getEditor(true);
    page().activate(editor);
    until("an analysis", () -> editor.analysed().isPresent());
    String text = editor.document().get();
    check(text.contains(MISTAKE), "the text was kept");
    Workbench.shot("trial-2-again");
    editor.document().set(text.replace(MISTAKE, "15mm x 12mm"));
    until("the marker to go", () -> errors() == 0);
    page().saveEditor(editor, false);
    Workbench.settle();
    until("the check", () -> Runs.of(Trial.design()).isPresent());
    picture();
  }

  private static void picture() {
    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
    until("the picture", () -> layout.canvas().shapeCount() > 0 && layout.canvas().isUpToDate());
  }

  private static int errors() {
    try {
      int errors = 0;
      for (IMarker marker : Trial.design().findMarkers(Ids.PROBLEM, true, IResource.DEPTH_ZERO)) {
        errors += marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR ? 1 : 0;
      }
      return errors;
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }
}
