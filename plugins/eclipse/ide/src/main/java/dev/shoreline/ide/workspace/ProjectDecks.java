package dev.shoreline.ide.workspace;

import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.flow.run.RuleDecks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IResource;

/** Rule decks that all designs of a project are held against, whatever they import. */
public final class ProjectDecks {
  private ProjectDecks() {}

  /** The files, as designs would import them. */
  public static List<String> files(String text) {
    return Arrays.stream(text.split("[,;\n]", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** The decks of a project, named from a design's folder; empty if none are chosen. */
  public static Optional<Compilation> of(IResource resource, Path root) {
    List<String> files = files(Settings.text(resource, Settings.DECKS));
    return files.isEmpty() ? Optional.empty() : Optional.of(compile(files, root));
  }

  /** Texts that import some files, compiled. */
  public static Compilation compile(List<String> files, Path root) {
    return RuleDecks.of(files, Designs.sources(root, Library.folder()));
  }
}
