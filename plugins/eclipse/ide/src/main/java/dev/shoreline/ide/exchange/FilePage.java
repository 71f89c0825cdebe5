package dev.shoreline.ide.exchange;

import dev.shoreline.flow.run.FileKind;
import dev.shoreline.ide.results.ResultFile;
import dev.shoreline.ide.run.Runs;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.resources.IContainer;
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

/** Asks for the file of another tool that is read or written. */
final class FilePage extends WizardPage {
  private final Question question;
  private @Nullable Text name;

  private FilePage(Question question) {
    super("file", question.title(), null);
    this.question = question;
    setDescription(question.description());
  }

  /**
   * What is asked.
   *
   * @param title of the page
   * @param description what is to be known beforehand
   * @param label in front of the field
   * @param dialog {@link SWT#OPEN} or {@link SWT#SAVE}
   * @param proposal the file that stands there at first
   * @param obstacle why there is nothing to be asked, or null
   * @param endings which files will do, for the user
   * @param fits which files will do
   */
  private record Question(
      String title,
      String description,
      String label,
      int dialog,
      String proposal,
      @Nullable String obstacle,
      String endings,
      Predicate<Path> fits) {}

  /** Which file is brought into a folder. */
  static FilePage read(@Nullable IContainer folder) {
    return new FilePage(
        new Question(
            "Import",
            folder == null
                ? "Into the project that is selected"
                : "Into " + folder.getFullPath() + "; netlists of other tools become JSON",
            "File:",
            SWT.OPEN,
            "",
            folder == null ? "Select a project or folder to import into." : null,
            FileKind.OUTPUT_ENDINGS,
            file -> Files.isRegularFile(file) && isForeign(file)));
  }

  /** Which file a design is written to. */
  static FilePage write(@Nullable IFile design) {
    return new FilePage(
        new Question(
            "Export",
            "The ending says the format: " + FileKind.OUTPUT_ENDINGS,
            "Write to:",
            SWT.SAVE,
            proposal(design, "gds"),
            design == null ? "Select a design, or open it, before you export." : null,
            FileKind.OUTPUT_ENDINGS,
            file -> file.isAbsolute() && isForeign(file)));
  }

  /** Which file the results of a design's last check are written to. */
  static FilePage results(@Nullable IFile design) {
    boolean checked = design != null && Runs.of(design).isPresent();
    return new FilePage(
        new Question(
            "Export Results",
            "The ending says the format: a report, or with csv a table each of violations,"
                + " contracts, temperatures and links",
            "Write to:",
            SWT.SAVE,
            proposal(design, "html"),
            checked ? null : "Select a design that has been checked: save it, and it is.",
            String.join(", ", ResultFile.endings()),
            file -> file.isAbsolute() && ResultFile.isWritten(file)));
  }

  private static String proposal(@Nullable IFile design, String ending) {
    return design == null || design.getLocation() == null
        ? ""
        : design.getLocation().removeFileExtension().addFileExtension(ending).toOSString();
  }

  /** Whether a file is of a kind that is read and written here. */
  private static boolean isForeign(Path file) {
    return FileKind.of(file).filter(kind -> kind != FileKind.DESIGN_TEXT).isPresent();
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    new Label(page, SWT.NONE).setText(question.label());
    Text field = new Text(page, SWT.BORDER);
    name = field;
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.setText(question.proposal());
    field.addListener(SWT.Modify, event -> check());
    Button browse = new Button(page, SWT.PUSH);
    browse.setText("Browse...");
    browse.addListener(SWT.Selection, event -> browse(field));
    setControl(page);
    Dialog.applyDialogFont(page);
    check();
  }

  private void browse(Text field) {
    String chosen = new FileDialog(getShell(), question.dialog()).open();
    if (chosen != null) {
      field.setText(chosen);
    }
  }

  private void check() {
    String problem = question.obstacle();
    if (problem == null && file().isEmpty()) {
      problem = "A file with one of the endings " + question.endings();
    }
    setErrorMessage(problem);
    setPageComplete(problem == null);
  }

  /** The file, if it will do. */
  Optional<Path> file() {
    try {
      return Optional.ofNullable(name)
          .map(field -> Path.of(field.getText()))
          .filter(question.fits());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
