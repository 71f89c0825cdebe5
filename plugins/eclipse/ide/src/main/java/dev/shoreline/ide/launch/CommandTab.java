package dev.shoreline.ide.launch;

import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ResourceListSelectionDialog;
import org.jspecify.annotations.Nullable;

/** Command, design and options. */
final class CommandTab extends AbstractLaunchConfigurationTab {
  private record Fields(Combo command, Label description, Text design, Text options) {}

  private @Nullable Fields fields;

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    Combo command = row(page, "&Command:", new Combo(page, SWT.READ_ONLY), 2);
    Arrays.stream(Command.values()).forEach(one -> command.add(one.word()));
    Label description = row(page, "", new Label(page, SWT.WRAP), 2);
    Text design = row(page, "&Design or layout:", new Text(page, SWT.BORDER), 1);
    Button browse = new Button(page, SWT.PUSH);
    browse.setText("&Browse...");
    Text options = row(page, "&Options:", new Text(page, SWT.BORDER), 2);
    options.setMessage("what stands behind the design on the command line");
    Fields made = new Fields(command, description, design, options);
    fields = made;
    command.addListener(SWT.Selection, event -> chosen(made));
    browse.addListener(SWT.Selection, event -> browse(made));
    design.addModifyListener(event -> updateLaunchConfigurationDialog());
    options.addModifyListener(event -> updateLaunchConfigurationDialog());
    setControl(page);
  }

  private static <T extends org.eclipse.swt.widgets.Control> T row(
      Composite page, String name, T control, int columns) {
    Label label = new Label(page, SWT.NONE);
    label.setText(name);
    label.moveAbove(control);
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
    return control;
  }

  private void chosen(Fields shown) {
    Command.of(shown.command().getText())
        .ifPresent(
            command -> {
              shown.description().setText(command.description());
              shown.options().setText(command.usual());
            });
    updateLaunchConfigurationDialog();
  }

  private void browse(Fields shown) {
    ResourceListSelectionDialog dialog =
        new ResourceListSelectionDialog(
            getShell(), ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
    dialog.setTitle("Design or Layout");
    if (dialog.open() == Window.OK && dialog.getResult()[0] instanceof IResource file) {
      shown.design().setText(file.getFullPath().toString());
    }
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(CommandLaunch.COMMAND, Command.CHECK.word());
    if (DebugUITools.getSelectedResource() instanceof IFile file) {
      configuration.setAttribute(CommandLaunch.DESIGN, file.getFullPath().toString());
    }
  }

  @Override
  public void initializeFrom(ILaunchConfiguration configuration) {
    Fields shown = fields;
    if (shown == null) {
      return;
    }
    try {
      String word = configuration.getAttribute(CommandLaunch.COMMAND, Command.CHECK.word());
      shown.command().setText(word);
      shown.description().setText(Command.of(word).map(Command::description).orElse(""));
      shown.design().setText(configuration.getAttribute(CommandLaunch.DESIGN, ""));
      shown.options().setText(configuration.getAttribute(CommandLaunch.OPTIONS, ""));
    } catch (CoreException e) {
      setErrorMessage(e.getMessage());
    }
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    if (fields != null) {
      configuration.setAttribute(CommandLaunch.COMMAND, fields.command().getText());
      configuration.setAttribute(CommandLaunch.DESIGN, fields.design().getText().strip());
      configuration.setAttribute(CommandLaunch.OPTIONS, fields.options().getText().strip());
    }
  }

  @Override
  public boolean isValid(ILaunchConfiguration configuration) {
    String design = fields == null ? "" : fields.design().getText().strip();
    boolean known =
        design.isEmpty()
            || ResourcesPlugin.getWorkspace()
                .getRoot()
                .exists(IPath.fromOSString(design).makeAbsolute());
    setErrorMessage(known ? null : "There is no file " + design + " in the workspace");
    return known;
  }

  @Override
  public String getName() {
    return "Command";
  }
}
