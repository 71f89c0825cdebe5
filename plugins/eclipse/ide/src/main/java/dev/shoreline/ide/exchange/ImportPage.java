package dev.shoreline.ide.exchange;

import dev.shoreline.flow.run.FileKind;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
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

/** Asks which file is brought in. */
final class ImportPage extends WizardPage {
  private final @Nullable IContainer folder;
  private @Nullable Text name;

  ImportPage(@Nullable IContainer folder) {
    super("source", "Import", null);
    this.folder = folder;
    setDescription(
        folder == null
            ? "Into the project that is selected"
            : "Into " + folder.getFullPath() + "; netlists of other tools become JSON");
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    new Label(page, SWT.NONE).setText("File:");
    Text field = new Text(page, SWT.BORDER);
    name = field;
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.addListener(SWT.Modify, event -> check());
    Button browse = new Button(page, SWT.PUSH);
    browse.setText("Browse...");
    browse.addListener(SWT.Selection, event -> browse(field));
    setControl(page);
    Dialog.applyDialogFont(page);
    check();
  }

  private void browse(Text field) {
    String chosen = new FileDialog(getShell(), SWT.OPEN).open();
    if (chosen != null) {
      field.setText(chosen);
    }
  }

  private void check() {
    String problem = null;
    if (folder == null) {
      problem = "Select a project or folder to import into.";
    } else if (source().isEmpty()) {
      problem = "A file with one of the endings " + FileKind.OUTPUT_ENDINGS;
    }
    setErrorMessage(problem);
    setPageComplete(problem == null);
  }

  /** The file, if it is there and of a known kind. */
  Optional<Path> source() {
    try {
      return Optional.ofNullable(name)
          .map(field -> Path.of(field.getText()))
          .filter(Files::isRegularFile)
          .filter(path -> FileKind.of(path).filter(k -> k != FileKind.DESIGN_TEXT).isPresent());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
