package dev.shoreline.netlist.diagnostic;

/** How text is set off: by terminal colours, or not at all. */
public enum Style {
  /** No escape codes. */
  PLAIN,
  /** ANSI escape codes. */
  COLOR;

  private static final String RESET = "\u001b[0m";

  /** What matters most. */
  public String bold(String text) {
    return in("1", text);
  }

  /** What leads the eye only. */
  public String dim(String text) {
    return in("2", text);
  }

  /** What holds. */
  public String good(String text) {
    return in("32", text);
  }

  /** What does not hold. */
  public String bad(String text) {
    return in("31", text);
  }

  /** What is this severe. */
  public String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in("1;31", text);
      case WARNING -> in("1;33", text);
      case INFO -> in("1;36", text);
    };
  }

  private String in(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
