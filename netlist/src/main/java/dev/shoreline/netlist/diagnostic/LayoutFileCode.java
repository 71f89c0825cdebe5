package dev.shoreline.netlist.diagnostic;

/** Codes 1100 to 1199: layout files. */
public enum LayoutFileCode implements DiagnosticCode {
  /** A layout file that ends too early or breaks its format. */
  UNREADABLE(
      Explanation.error(
          1100,
          "Layout file cannot be read",
          "The file is neither GDSII nor OASIS, ends before its end record, or has a record that its"
              + " format does not allow; its cells may also refer to each other in a cycle. The"
              + " message gives the byte, the record and the cell.",
          "",
          "Copy or export the file again.")),
  /** A reference to a cell that the file does not have. */
  MISSING_CELL(
      Explanation.warning(
          1101,
          "Cell is not in the layout file",
          "Cells refer to a cell that the file does not have. It is taken as empty: nothing of it is"
              + " drawn, checked or converted.",
          "",
          "Export the layout with all of its cells, or with the library that the cell is in.")),
  /** A layout without the cell that is asked for. */
  NO_SUCH_CELL(
      Explanation.error(
          1102,
          "Layout has no such cell",
          "The layout has no cell at all, or none of the name that `--top` gives.",
          "",
          "Correct the name; upper and lower case count."));

  private final Explanation explanation;

  LayoutFileCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
