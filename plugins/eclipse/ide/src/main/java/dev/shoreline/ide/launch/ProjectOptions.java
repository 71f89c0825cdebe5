package dev.shoreline.ide.launch;

import dev.shoreline.ide.workspace.ProjectDecks;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.ide.workspace.Severities;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;

/** The properties of a project as options of a command, so that both come to one verdict. */
final class ProjectOptions {
  private ProjectOptions() {}

  /**
   * What the command {@code check} is told about a design.
   *
   * @param own what the user tells it, which counts more
   */
  static List<String> of(IFile design, List<String> own) {
    List<String> options = new ArrayList<>();
    for (String deck : ProjectDecks.files(Settings.text(design, Settings.DECKS))) {
      options.add("--rules");
      options.add(deck);
    }
    Severities severities = Settings.severities(design);
    severities.changed().forEach((rule, severity) -> add(options, rule, severity.word()));
    severities.ignored().forEach(rule -> add(options, rule, Severities.IGNORE));
    if (!Settings.isOn(design, Settings.RULES) && !own.contains("--no-rules")) {
      options.add("--no-rules");
    }
    if (Settings.limit(design) > 0 && own.stream().noneMatch(o -> o.startsWith("--timeout"))) {
      options.add("--timeout");
      options.add(Settings.limit(design) + "s");
    }
    return options;
  }

  private static void add(List<String> options, String rule, String word) {
    options.add("--severity");
    options.add(rule + "=" + word);
  }
}
