package dev.shoreline.ide.workspace;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What users choose: a project's own values first, then those of the workspace, then defaults. */
public final class Settings {
  /** Whether a text is laid out whenever it is saved. */
  public static final String FORMAT_ON_SAVE = "formatOnSave";

  /** Whether a saved design is checked. */
  public static final String CHECK_ON_SAVE = "checkOnSave";

  /** Whether a design is checked while it is edited, before it is saved. */
  public static final String CHECK_CONTINUOUSLY = "checkContinuously";

  /** Whether a check looks at design rules. */
  public static final String RULES = "rules";

  /** Whether a check solves the thermal scenarios. */
  public static final String SOLVE = "solve";

  /** How long a check may take, seconds; 0 is without a limit. */
  public static final String LIMIT = "limitSeconds";

  /** Who answers for waivers. */
  public static final String OWNER = "owner";

  /** The file with the technology of designs, as they import it; empty for none. */
  public static final String TECHNOLOGY = "technology";

  /** Files with rule decks for all designs, as they would import them, with commas between. */
  public static final String DECKS = "decks";

  /** How bad rules and diagnostics are taken, see {@link Severities}. */
  public static final String SEVERITIES = "severities";

  private Settings() {}

  /** A setting that is a text; empty if it is not made. */
  public static String text(IResource resource, String key) {
    return Platform.getPreferencesService()
        .getString(Ids.BUNDLE, key, "", scopes(resource))
        .strip();
  }

  /** How bad rules and diagnostics are taken in a resource. */
  public static Severities severities(IResource resource) {
    return Severities.of(text(resource, SEVERITIES));
  }

  /** Whether a setting is on for a resource. */
  public static boolean isOn(IResource resource, String key) {
    boolean usually = key.equals(CHECK_ON_SAVE) || key.equals(RULES);
    return Platform.getPreferencesService().getBoolean(Ids.BUNDLE, key, usually, scopes(resource));
  }

  /** The longest that a check of a file may take, seconds; 0 is without a limit. */
  public static int limit(IFile file) {
    return Platform.getPreferencesService().getInt(Ids.BUNDLE, LIMIT, 0, scopes(file));
  }

  /** Who answers for waivers that are written into a resource. */
  public static String owner(IResource resource) {
    return Platform.getPreferencesService()
        .getString(Ids.BUNDLE, OWNER, System.getProperty("user.name", ""), scopes(resource));
  }

  private static IScopeContext[] scopes(IResource resource) {
    return new IScopeContext[] {new ProjectScope(resource.getProject()), InstanceScope.INSTANCE};
  }
}
