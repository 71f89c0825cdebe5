package dev.shoreline.ide.run;

import dev.shoreline.flow.run.RuleChoice;
import dev.shoreline.ide.workspace.ProjectDecks;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.ide.workspace.Severities;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;

/** What the properties of a project say about rules, for the flow. */
final class ProjectRules {
  private ProjectRules() {}

  /** The choice for a design. Decks with errors are left out: the project is marked. */
  static RuleChoice of(IFile file, Path root) {
    Severities severities = Settings.severities(file);
    return new RuleChoice(
        ProjectDecks.of(file, root)
            .filter(compiled -> !compiled.hasErrors())
            .map(compiled -> compiled.model()),
        severities.changed(),
        severities.ignored());
  }
}
