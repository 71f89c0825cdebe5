package dev.shoreline.dsl.resolve;

import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
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

  /** The designs of the main file, as written. */
  public List<Definition> designs() {
    return main().tree().declarations().stream()
        .filter(Definition.class::isInstance)
        .map(Definition.class::cast)
        .filter(definition -> definition.kind() == DefinitionKind.DESIGN)
        .toList();
  }
}
