package dev.shoreline.ide.exchange;

import dev.shoreline.flow.run.FileKind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Asks which file is written. */
final class ExportPage extends WizardPage {
  private final @Nullable IFile design;
  private @Nullable Text name;

  ExportPage(@Nullable IFile design) {
    super("target", "Export", null);
    this.design = design;
    setDescription("The ending says the format: " + FileKind.OUTPUT_ENDINGS);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    new Label(page, SWT.NONE).setText("Write to:");
    Text field = new Text(page, SWT.BORDER);
    name = field;
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    if (design != null && design.getLocation() != null) {
      field.setText(
          design.getLocation().removeFileExtension().addFileExtension("gds").toOSString());
    }
    field.addListener(SWT.Modify, event -> check());
    Button browse = new Button(page, SWT.PUSH);
    browse.setText("Browse...");
    browse.addListener(SWT.Selection, event -> browse(field));
    setControl(page);
    Dialog.applyDialogFont(page);
    check();
  }

  private void browse(Text field) {
    String chosen = new FileDialog(getShell(), SWT.SAVE).open();
    if (chosen != null) {
      field.setText(chosen);
    }
  }

  private void check() {
    String problem = null;
    if (design == null) {
      problem = "Select a design, or open it, before you export.";
    } else if (target().isEmpty()) {
      problem = "A file with one of the endings " + FileKind.OUTPUT_ENDINGS;
    }
    setErrorMessage(problem);
    setPageComplete(problem == null);
  }

  /** The file, if it can be written in some format. */
  Optional<Path> target() {
    try {
      return Optional.ofNullable(name)
          .map(field -> Path.of(field.getText()))
          .filter(Path::isAbsolute)
          .filter(path -> FileKind.of(path).filter(k -> k != FileKind.DESIGN_TEXT).isPresent());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
