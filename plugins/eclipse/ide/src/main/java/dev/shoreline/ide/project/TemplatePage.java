package dev.shoreline.ide.project;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;

/** Which design a project starts with. */
final class TemplatePage extends WizardPage {
  private String chosen = Templates.names().getFirst();

  TemplatePage() {
    super("template", "First design", null);
    setDescription("The project starts with a small design, or with a copy of an example.");
  }

  String chosen() {
    return chosen;
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(1, false));
    new Label(page, SWT.NONE).setText("Start with:");
    List list = new List(page, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
    list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Templates.names().forEach(list::add);
    list.select(0);
    list.addListener(
        SWT.Selection, event -> chosen = list.getItem(Math.max(0, list.getSelectionIndex())));
    setControl(page);
    Dialog.applyDialogFont(page);
  }
}
