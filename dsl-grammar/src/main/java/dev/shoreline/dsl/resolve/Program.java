package dev.shoreline.dsl.resolve;

import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import java.util.List;

/**
 * All files of a design.
 *
 * @param files imported files before their importers; the main file last
 * @param diagnostics of reading and parsing
 */
public record Program(List<ParsedFile> files, List<Diagnostic> diagnostics) {
  /** Copies the lists. */
  public Program {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The main file. */
  public ParsedFile main() {
    return files.getLast();
  }
}
