package dev.shoreline.ide.workspace;

import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.service.Analysis;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text and what the language front end knows about it. The names in it are bound when they are
 * asked for: messages are there before that.
 */
public final class Analysed {
  private final Path file;
  private final Path root;
  private final String name;
  private final String text;
  private final Compilation compilation;
  private @Nullable Analysis analysis;

  Analysed(Path file, Path root, String name, String text, Compilation compilation) {
    this.file = file;
    this.root = root;
    this.name = name;
    this.text = text;
    this.compilation = compilation;
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** Its name below the folder that names of files start from, as places have it. */
  public String name() {
    return name;
  }

  /** The text that was looked at. */
  public String text() {
    return text;
  }

  /** The compiled design. */
  public Compilation compilation() {
    return compilation;
  }

  /** The names in it. */
  public synchronized Analysis analysis() {
    Analysis known = analysis;
    if (known == null) {
      known = Analysis.of(compilation);
      analysis = known;
    }
    return known;
  }

  /** Whether there is a design without errors. */
  public boolean isComplete() {
    return !compilation.hasErrors() && compilation.design().isPresent();
  }

  /** The parsed text. */
  public Optional<ParsedFile> parsed() {
    return analysis().file(name);
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
    return Library.path(root, place);
  }

  /** The name that places have for a file; empty if it does not belong to the design. */
  public Optional<String> nameOf(Path other) {
    return analysis().files().stream()
        .map(parsed -> parsed.source().file())
        .filter(candidate -> path(candidate).equals(other))
        .findFirst();
  }
}
