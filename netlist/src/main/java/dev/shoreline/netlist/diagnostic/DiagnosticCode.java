package dev.shoreline.netlist.diagnostic;

/** A stable code with its explanation; implemented by one enum a range. */
public interface DiagnosticCode {
  /** What it means. */
  Explanation explanation();

  /** {@code SHL} and four digits. */
  default String id() {
    return "SHL%04d".formatted(explanation().number());
  }

  /** How bad it is by default. */
  default Severity severity() {
    return explanation().severity();
  }

  /** One line without a full stop. */
  default String title() {
    return explanation().title();
  }
}
