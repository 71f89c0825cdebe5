package dev.shoreline.netlist.diagnostic;

/** Codes 100 to 199: imports and files. */
public enum ImportCode implements DiagnosticCode {
  /** An imported file that is not there. */
  FILE_NOT_FOUND(
      Explanation.error(
          100,
          "File not found",
          "The file of an import does not exist or cannot be read. The path is relative to the"
              + " importing file.",
          "import \"tech/missing.shore\"",
          "Correct the path; the message names where it was looked for.")),
  /** File cannot be read. */
  UNREADABLE(
      Explanation.error(
          101,
          "File cannot be read",
          "The file of an import is there, but reading it failed.",
          "",
          "Check the permissions and the encoding (UTF-8) of the file.")),
  /** Import leaves the design. */
  OUTSIDE_ROOT(
      Explanation.error(
          102,
          "Import leaves the design",
          "An imported path climbs out of the folder of the design, so that the design would depend on its surroundings.",
          "import \"../../secret.shore\"",
          "Keep imported files below the main file or in the library.")),
  /** Circular import. */
  CYCLE(
      Explanation.error(
          103,
          "Circular import",
          "Files import each other in a circle; the message gives the chain.",
          "",
          "Move what both need into a third file.")),
  /** A file of the command line that cannot be read. */
  INPUT_UNREADABLE(
      Explanation.error(
          104,
          "Input cannot be read",
          "A file that the command names is not there, may not be read, is a folder, or broke off"
              + " while it was read.",
          "",
          "Correct the path, or the permissions of the file.")),
  /** A main file without a design. */
  NO_DESIGN(
      Explanation.error(
          105,
          "No design in the file",
          "The command needs a design, and the file that it names declares none; designs of imported"
              + " files do not count.",
          "component Engine() { }",
          "Add a `design`, or name the file that has it.")),
  /** An imported netlist without a name, or a design text with one. */
  NETLIST_NAME(
      Explanation.error(
          106,
          "Name of an import",
          "A netlist of another tool becomes a component, whose name the import gives; a design text"
              + " declares its names itself.",
          "import \"mzi.pic.yml\"",
          "Write `import \"mzi.pic.yml\" as mzi`, and design texts without `as`.")),
  /** An import of a file that is no circuit. */
  NO_CIRCUIT(
      Explanation.error(
          107,
          "Import of a file that is no circuit",
          "Netlists of components can be imported: gdsfactory YAML, SAX JSON and SiEPIC .spi. Stacks"
              + " of chips and floor plans cannot.",
          "import \"stack.3dbx\" as stack",
          "Check the file by itself, or convert it."));

  private final Explanation explanation;

  ImportCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
