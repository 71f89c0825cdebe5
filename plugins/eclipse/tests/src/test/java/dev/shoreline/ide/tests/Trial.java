package dev.shoreline.ide.tests;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * What a product with the plug-in installed is put through, one start after the other: used, used
 * again with the workspace kept, and started once more when the plug-in is gone. Steps are named by
 * the system property {@code shoreline.trial}; what became of one is written into the file that
 * {@code shoreline.trial.result} names. Needs no test library: a product has none.
 */
public final class Trial implements IStartup {
  static final String PROJECT = "trial";

  /** Made by the platform. */
  public Trial() {}

  @Override
  public void earlyStartup() {
    String step = System.getProperty("shoreline.trial");
    if (step != null) {
      Display.getDefault().asyncExec(() -> go(step));
    }
  }

  private static void go(String step) {
    String result = "ok";
    try {
      Workbench.hideWelcome();
      Workbench.fillScreen();
      switch (step) {
        case "use" -> TrialUse.first();
        case "again" -> TrialUse.again();
        case "gone" -> gone();
        default -> throw new AssertionError("no step " + step);
      }
    } catch (AssertionError | Exception e) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      result = text.toString();
      Workbench.shot("trial-failed-" + step);
    }
    try {
      Files.writeString(Path.of(System.getProperty("shoreline.trial.result")), result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      PlatformUI.getWorkbench().close();
    }
  }

  static IProject project() {
    return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
  }

  static IFile design() {
    return project().getFile(PROJECT + ".shore");
  }

  /** The workspace outlives the plug-in: its designs are plain texts now. */
  private static void gone() throws CoreException {
    check(Platform.getBundle("dev.shoreline.ide") == null, "the workbench bundle is gone");
    check(Platform.getBundle("dev.shoreline.engine") == null, "the engine bundle is gone");
    check(project().isOpen(), "the project is open");
    // What was left open has lost its kind of editor; the platform says so in its place.
    Workbench.page().closeAllEditors(false);
    IEditorPart editor = IDE.openEditor(Workbench.page(), design());
    check(editor instanceof ITextEditor, "a text editor opens the design, not " + editor);
    Workbench.pump(300);
    Workbench.shot("trial-3-gone");
    Workbench.page().closeAllEditors(false);
  }

  static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("not so: " + what);
    }
  }
}
