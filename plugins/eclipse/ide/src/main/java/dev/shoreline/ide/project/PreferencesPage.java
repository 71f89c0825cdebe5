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
  private static final int DAY = 86_400;

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
  protected void createFieldEditors() {
    flag(Settings.FORMAT_ON_SAVE, "&Lay the text out when it is saved");
    flag(Settings.CHECK_ON_SAVE, "&Check a design when it is saved");
    flag(Settings.CHECK_CONTINUOUSLY, "Check a design &while it is edited");
    flag(Settings.RULES, "Check design &rules");
    flag(Settings.SOLVE, "Solve thermal &scenarios in every check");
    IntegerFieldEditor limit =
        new IntegerFieldEditor(
            Settings.LIMIT, "&Longest check in seconds, 0: no limit", getFieldEditorParent());
    limit.setValidRange(0, DAY);
    addField(limit);
    addField(new StringFieldEditor(Settings.OWNER, "&Owner of waivers", getFieldEditorParent()));
  }

  private void flag(String key, String label) {
    addField(new BooleanFieldEditor(key, label, getFieldEditorParent()));
  }
}
