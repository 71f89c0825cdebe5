package dev.shoreline.netlist.diagnostic;

/** Writes the explanations of codes as Markdown. */
final class DiagnosticReference {
  private DiagnosticReference() {}

  /** The reference of all codes, one section a range. */
  static String markdown() {
    StringBuilder out = new StringBuilder("# Diagnostics\n\n");
    out.append("Written from the code by a test; `shoreline explain CODE` prints the same.\n");
    for (DiagnosticRange range : DiagnosticRange.values()) {
      if (!range.codes().isEmpty()) {
        out.append("\n## ").append(range.title()).append('\n');
        range.codes().forEach(code -> out.append('\n').append(markdown(code)));
      }
    }
    return out.toString();
  }

  /** The explanation of one code. */
  static String markdown(DiagnosticCode code) {
    Explanation explanation = code.explanation();
    StringBuilder out = new StringBuilder();
    out.append("### ").append(code.id()).append(": ").append(explanation.title()).append("\n\n");
    out.append("*").append(code.severity().word()).append(".* ").append(explanation.text());
    out.append("\n\n");
    if (!explanation.example().isEmpty()) {
      out.append("```\n").append(explanation.example().strip()).append("\n```\n\n");
    }
    return out.append("**Remedy.** ").append(explanation.remedy()).append('\n').toString();
  }
}
