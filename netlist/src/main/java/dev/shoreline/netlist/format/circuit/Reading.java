package dev.shoreline.netlist.format.circuit;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.model.Design;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a foreign netlist.
 *
 * @param design the design; absent where the text could not be understood. It is there together
 *     with errors where the text is sound but what it says is not
 * @param diagnostics what was wrong, by place
 */
public record Reading(Optional<Design> design, List<Diagnostic> diagnostics) {
  /** Freezes the messages. */
  public Reading {
    diagnostics = List.copyOf(diagnostics);
  }

  /** A design with what was found in it. */
  public static Reading of(Design design, Problems problems) {
    return new Reading(Optional.of(design), problems.sorted());
  }

  /** Nothing but messages. */
  public static Reading refused(Problems problems) {
    return new Reading(Optional.empty(), problems.sorted());
  }

  /** Whether an error was found. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
