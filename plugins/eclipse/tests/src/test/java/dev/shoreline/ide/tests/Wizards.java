package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.press;
import static dev.shoreline.ide.tests.Workbench.shell;

import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardRegistry;

/** Goes through wizards as a user does. */
final class Wizards {
  private Wizards() {}

  /** Opens a wizard without waiting for its end. */
  static void open(IWizardRegistry registry, String id, StructuredSelection selection)
      throws CoreException {
    IWorkbenchWizard wizard = registry.findWizard(id).createWizard();
    wizard.init(PlatformUI.getWorkbench(), selection);
    WizardDialog dialog = new WizardDialog(Workbench.window(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
  }

  /** Makes a project that starts with a template. */
  static void newProject(String name, String template) throws CoreException {
    open(
        PlatformUI.getWorkbench().getNewWizardRegistry(),
        "dev.shoreline.ide.newProject",
        StructuredSelection.EMPTY);
    Shell shell = shell("New Shoreline Project");
    Workbench.control(shell, Text.class, t -> t.isEnabled() && t.getEditable()).setText(name);
    press(shell, "Next");
    List list = Workbench.control(shell, List.class, l -> true);
    list.setSelection(new String[] {template});
    list.notifyListeners(SWT.Selection, new Event());
    Workbench.shot("01-wizard-" + template);
    // A user takes longer to name a project than the plug-in to get ready.
    Workbench.until("the plug-in to be ready", Wizards::isReady);
    press(shell, "Finish");
    Workbench.until("the wizard to end", shell::isDisposed);
  }

  private static boolean isReady() {
    return Arrays.stream(Job.getJobManager().find(null))
        .noneMatch(job -> job.getName().equals("Shoreline: getting ready"));
  }
}
