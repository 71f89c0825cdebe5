package dev.shoreline.thermal.model;

/**
 * Something wrong with a thermal model or its solution.
 *
 * @param code stable
 * @param severity errors stop the solve
 * @param subject the named thing it is about
 * @param message what was found and what was expected, with units
 * @param hint what to change
 */
public record Issue(IssueCode code, Severity severity, String subject, String message, String hint)
    implements Comparable<Issue> {
  /** How bad. */
  public enum Severity {
    /** The model cannot be solved, or the solution must not be used. */
    ERROR,
    /** The solution stands, with a reservation. */
    WARNING
  }

  /** An issue that stops the solve. */
  public static Issue error(IssueCode code, String subject, String message, String hint) {
    return new Issue(code, Severity.ERROR, subject, message, hint);
  }

  /** An issue that does not stop the solve. */
  public static Issue warning(IssueCode code, String subject, String message, String hint) {
    return new Issue(code, Severity.WARNING, subject, message, hint);
  }

  @Override
  public int compareTo(Issue other) {
    int bySeverity = severity.compareTo(other.severity);
    int byCode = code.compareTo(other.code);
    return bySeverity != 0 ? bySeverity : byCode != 0 ? byCode : subject.compareTo(other.subject);
  }
}
