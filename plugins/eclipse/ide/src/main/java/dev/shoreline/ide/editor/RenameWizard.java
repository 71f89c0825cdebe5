package dev.shoreline.ide.editor;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name. */
final class RenameWizard extends RefactoringWizard {
  private final Rename rename;

  RenameWizard(Rename rename, int flags) {
    super(rename, flags);
    this.rename = rename;
    setDefaultPageTitle("Rename " + rename.oldName());
  }

  @Override
  protected void addUserInputPages() {
    addPage(new NamePage(rename));
  }

  private static final class NamePage extends UserInputWizardPage {
    private final Rename rename;

    NamePage(Rename rename) {
      super("name");
      this.rename = rename;
    }

    @Override
    public void createControl(Composite parent) {
      Composite page = new Composite(parent, SWT.NONE);
      page.setLayout(new GridLayout(2, false));
      new Label(page, SWT.NONE).setText("New name:");
      Text text = new Text(page, SWT.BORDER);
      text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      text.setText(rename.oldName());
      text.selectAll();
      text.addModifyListener(event -> check(text.getText()));
      setControl(page);
      Dialog.applyDialogFont(page);
      check(text.getText());
      text.setFocus();
    }

    private void check(String name) {
      rename.newName(name);
      if (name.equals(rename.oldName())) {
        setPageComplete(false);
      } else {
        setPageComplete(
            rename
                .refusal()
                .map(RefactoringStatus::createFatalErrorStatus)
                .orElseGet(RefactoringStatus::new));
      }
    }
  }
}
