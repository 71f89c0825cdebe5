package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.ide.workspace.Severities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.dialogs.PropertyPage;
import org.jspecify.annotations.Nullable;
import org.osgi.service.prefs.BackingStoreException;

/** A project's own values of what the preferences say for all. They lie in the project. */
public final class ProjectPage extends PropertyPage {
  private final Map<String, Button> flags = new LinkedHashMap<>();
  private final Map<String, Combo> texts = new LinkedHashMap<>();
  private @Nullable Button own;
  private @Nullable Spinner limit;

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(2, false));
    Button special = button(page, "This &project has values of its own");
    own = special;
    special.setSelection(isSpecial());
    special.addListener(SWT.Selection, event -> enable());
    for (Choices.Choice flag : Choices.FLAGS) {
      Button button = button(page, flag.label());
      button.setSelection(Settings.isOn(project(), flag.key()));
      flags.put(flag.key(), button);
    }
    Choices.TEXTS.forEach(choice -> text(page, choice));
    new Label(page, SWT.NONE).setText(Choices.LIMIT);
    Spinner spinner = new Spinner(page, SWT.BORDER);
    spinner.setMaximum(Choices.LONGEST);
    spinner.setSelection(preferences().getInt(Settings.LIMIT, 0));
    limit = spinner;
    enable();
    Dialog.applyDialogFont(page);
    return page;
  }

  private static Button button(Composite page, String label) {
    Button button = new Button(page, SWT.CHECK);
    button.setText(label);
    button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    return button;
  }

  private void text(Composite page, Choices.Choice choice) {
    new Label(page, SWT.NONE).setText(choice.label());
    Combo field = new Combo(page, SWT.DROP_DOWN);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Choices.proposals(choice.key()).forEach(field::add);
    field.setText(Settings.text(project(), choice.key()));
    field.addListener(SWT.Modify, event -> check());
    texts.put(choice.key(), field);
  }

  private void check() {
    Combo severities = texts.get(Settings.SEVERITIES);
    String mistake =
        severities == null ? null : Severities.mistake(severities.getText()).orElse(null);
    setErrorMessage(mistake);
    setValid(mistake == null);
  }

  private void enable() {
    boolean special = own != null && own.getSelection();
    flags.values().forEach(flag -> flag.setEnabled(special));
    texts.values().forEach(text -> text.setEnabled(special));
    if (limit != null) {
      limit.setEnabled(special);
    }
  }

  private IProject project() {
    return Adapters.adapt(getElement(), IProject.class);
  }

  private IEclipsePreferences preferences() {
    return new ProjectScope(project()).getNode(Ids.BUNDLE);
  }

  private boolean isSpecial() {
    try {
      return preferences().keys().length > 0;
    } catch (BackingStoreException e) {
      return false;
    }
  }

  @Override
  protected void performDefaults() {
    if (own != null) {
      own.setSelection(false);
    }
    enable();
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    IEclipsePreferences node = preferences();
    List.copyOf(flags.keySet()).forEach(node::remove);
    List.copyOf(texts.keySet()).forEach(node::remove);
    node.remove(Settings.LIMIT);
    if (own != null && limit != null && own.getSelection()) {
      flags.forEach((key, flag) -> node.putBoolean(key, flag.getSelection()));
      texts.forEach((key, text) -> node.put(key, text.getText().strip()));
      node.putInt(Settings.LIMIT, limit.getSelection());
    }
    try {
      node.flush();
      Rebuild.start(List.of(project()));
      return true;
    } catch (BackingStoreException e) {
      setErrorMessage("The properties could not be stored: " + e.getMessage());
      return false;
    }
  }
}
