package dev.shoreline.dsl.resolve;

import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All files of a design.
 *
 * @param files imported files before their importers; the main file last
 * @param known for each file, the files whose names it knows: itself and what it imports, directly
 *     or not
 * @param diagnostics of reading and parsing
 */
public record Program(
    List<ParsedFile> files, Map<String, Set<String>> known, List<Diagnostic> diagnostics) {
  /** Copies the collections. */
  public Program {
    files = List.copyOf(files);
    known = Map.copyOf(known);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The main file. */
  public ParsedFile main() {
    return files.getLast();
  }
}
