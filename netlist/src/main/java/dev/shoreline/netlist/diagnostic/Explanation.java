package dev.shoreline.netlist.diagnostic;

import com.google.errorprone.annotations.Immutable;

/**
 * What a code means, for {@code shoreline explain} and the diagnostics reference.
 *
 * @param number the digits of the code, 1 to 9999; never given to another meaning
 * @param severity how bad it is by default
 * @param title one line without a full stop
 * @param text what is wrong and why it matters
 * @param example a short text that causes it; empty where none is short
 * @param remedy what to do
 */
@Immutable
public record Explanation(
    int number, Severity severity, String title, String text, String example, String remedy) {
  /** Rejects numbers that do not fit four digits and empty texts. */
  public Explanation {
    if (number < 1 || number > 9999 || title.isBlank() || text.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException("incomplete explanation of code " + number);
    }
  }

  /** An explanation of an error; the arguments are those of the record. */
  public static Explanation error(
      int number, String title, String text, String example, String remedy) {
    return new Explanation(number, Severity.ERROR, title, text, example, remedy);
  }

  /** An explanation of a warning; the arguments are those of the record. */
  public static Explanation warning(
      int number, String title, String text, String example, String remedy) {
    return new Explanation(number, Severity.WARNING, title, text, example, remedy);
  }

  /** Explains something worth knowing. */
  public static Explanation info(
      int number, String title, String text, String example, String remedy) {
    return new Explanation(number, Severity.INFO, title, text, example, remedy);
  }
}
