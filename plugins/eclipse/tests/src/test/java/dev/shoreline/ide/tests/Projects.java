package dev.shoreline.ide.tests;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.project.ShorelineNature;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.ide.IDE;

/** Projects with given files, and what is marked in them. */
final class Projects {
  private Projects() {}

  /** A new project with texts by their names; one of that name is deleted. */
  static IProject make(String name, Map<String, String> texts) throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    if (project.exists()) {
      project.delete(true, true, null);
    }
    project.create(null);
    project.open(null);
    ShorelineNature.addTo(project);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      file(project, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
    }
    Workbench.settle();
    return project;
  }

  static IFile file(IProject project, String name, byte[] bytes) throws CoreException {
    IFile file = project.getFile(name);
    file.create(new ByteArrayInputStream(bytes), true, null);
    return file;
  }

  /** The Shoreline perspective with nothing open. */
  static void freshPage() throws WorkbenchException {
    Workbench.hideWelcome();
    PlatformUI.getWorkbench()
        .showPerspective(
            "dev.shoreline.ide.perspective", PlatformUI.getWorkbench().getActiveWorkbenchWindow());
    IWorkbenchPage page = Workbench.page();
    page.closeAllEditors(false);
    page.resetPerspective();
    Workbench.fillScreen();
  }

  static ShoreEditor open(IFile file) throws CoreException {
    ShoreEditor editor = (ShoreEditor) IDE.openEditor(Workbench.page(), file);
    Workbench.until("an analysis of " + file.getName(), () -> editor.analysed().isPresent());
    return editor;
  }

  /** The number of markers of a type that are errors. */
  static int errors(IFile file, String type) {
    try {
      int errors = 0;
      for (IMarker marker : file.findMarkers(type, true, IResource.DEPTH_ZERO)) {
        errors += marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR ? 1 : 0;
      }
      return errors;
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }
}
