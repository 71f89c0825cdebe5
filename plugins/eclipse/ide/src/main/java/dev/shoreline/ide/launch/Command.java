package dev.shoreline.ide.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A command of the command line. Those that need no design text or serve other programs ({@code
 * new}, {@code batch}, {@code report}, {@code language-server}) are not offered.
 */
enum Command {
  /** The whole flow. */
  CHECK("Connectivity, design rules, contracts and scenarios: one verdict", ""),
  /** Layout or netlist. */
  COMPILE("Writes layout (.gds, .oas) or netlist (.json, .xmi)", "-o ${resource_name}.gds"),
  /** Rules on a layout file. */
  DRC("Checks a GDSII or OASIS layout against the rules of a text", "-r rules.shore"),
  /** The scenarios. */
  THERMAL("Solves the thermal scenarios; writes tables, fields and pictures", "-o heat --rings"),
  /** Between formats. */
  CONVERT("Converts between layout formats and between netlist formats", "-o out.oas"),
  /** A layout against a design. */
  LVS("Compares the netlist of a layout with a design", "design.shore"),
  /** Two netlists or layouts. */
  DIFF("Compares two netlists as circuits, or two layouts shape by shape", "other.gds"),
  /** A page. */
  VIEW("Writes one page that shows the design and opens offline", "-o ${resource_name}.html"),
  /** Lay out. */
  FMT("Lays design texts out", "--check"),
  /** The rules of a text. */
  RULES("Lists the rules of a text, and which of them can run", ""),
  /** What a code means. */
  EXPLAIN("Explains a diagnostic code, without a file", "SHL0301");

  private final String description;
  private final String usual;

  Command(String description, String usual) {
    this.description = description;
    this.usual = usual;
  }

  /** The word of the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it does. */
  String description() {
    return description;
  }

  /** Options to start from. */
  String usual() {
    return usual;
  }

  /** The command of a word. */
  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }
}
