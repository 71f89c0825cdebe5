package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Settings;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Preferences of all projects that have none of their own. */
public final class PreferencesPage extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {
  /** Made by the platform. */
  public PreferencesPage() {
    super(GRID);
    setDescription("When designs are checked, and how. Projects can have values of their own.");
  }

  @Override
  public void init(IWorkbench workbench) {
    ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, Ids.BUNDLE);
    store.setDefault(Settings.CHECK_ON_SAVE, true);
    store.setDefault(Settings.RULES, true);
    store.setDefault(Settings.OWNER, System.getProperty("user.name", ""));
    setPreferenceStore(store);
  }

  @Override
  public boolean performOk() {
    boolean stored = super.performOk();
    Rebuild.startAll();
    return stored;
  }

  @Override
  protected void createFieldEditors() {
    for (Choices.Choice flag : Choices.FLAGS) {
      addField(new BooleanFieldEditor(flag.key(), flag.label(), getFieldEditorParent()));
    }
    for (Choices.Choice text : Choices.TEXTS) {
      addField(new StringFieldEditor(text.key(), text.label(), getFieldEditorParent()));
    }
    IntegerFieldEditor limit =
        new IntegerFieldEditor(Settings.LIMIT, Choices.LIMIT, getFieldEditorParent());
    limit.setValidRange(0, Choices.LONGEST);
    addField(limit);
    addField(new StringFieldEditor(Settings.OWNER, "&Owner of waivers", getFieldEditorParent()));
  }
}
