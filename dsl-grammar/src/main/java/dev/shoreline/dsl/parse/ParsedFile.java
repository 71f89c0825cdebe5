package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.SourceFile;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.source.SourceText;
import java.util.List;

/**
 * What the parser made of a text.
 *
 * @param source the text
 * @param tree what could be read; complete if there are no errors
 * @param diagnostics sorted by place
 */
public record ParsedFile(SourceText source, SourceFile tree, List<Diagnostic> diagnostics) {
  /** Sorts and copies the list. */
  public ParsedFile {
    diagnostics = diagnostics.stream().sorted().toList();
  }

  /** Whether any diagnostic is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
