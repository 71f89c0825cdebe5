package dev.shoreline.cli;

/** What the process tells its caller. */
final class ExitStatus {
  static final int OK = 0;
  static final int VIOLATED = 1;
  static final int WRONG_INPUT = 2;
  static final int LIMIT = 3;
  static final int BUG = 70;

  private ExitStatus() {}
}
