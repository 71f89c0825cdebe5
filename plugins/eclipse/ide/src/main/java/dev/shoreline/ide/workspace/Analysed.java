package dev.shoreline.ide.workspace;

import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.dsl.service.Analysis;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A text and what the language front end knows about it.
 *
 * @param file where it is
 * @param root the folder that names of files start from
 * @param name its name below the root, as places have it
 * @param text the text that was looked at
 * @param compilation the compiled design
 * @param analysis the names in it
 */
public record Analysed(
    Path file, Path root, String name, String text, Compilation compilation, Analysis analysis) {
  /** The parsed text. */
  public Optional<ParsedFile> parsed() {
    return analysis.file(name);
  }

  /** The messages about this file itself. */
  public List<Diagnostic> diagnostics() {
    return compilation.diagnostics().stream().filter(d -> d.span().file().equals(name)).toList();
  }

  /** The messages about files that it imports. */
  public List<Diagnostic> imported() {
    return compilation.diagnostics().stream().filter(d -> !d.span().file().equals(name)).toList();
  }

  /** Where a file with a name in places is. */
  public Path path(String place) {
    return place.startsWith(SourceProvider.LIBRARY)
        ? Library.folder().resolve(place.substring(SourceProvider.LIBRARY.length()))
        : root.resolve(place);
  }

  /** The name that places have for a file; empty if it does not belong to the design. */
  public Optional<String> nameOf(Path other) {
    return analysis.files().stream()
        .map(parsed -> parsed.source().file())
        .filter(candidate -> path(candidate).equals(other))
        .findFirst();
  }
}
