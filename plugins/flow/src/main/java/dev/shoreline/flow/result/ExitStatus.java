package dev.shoreline.flow.result;

/** What a process tells its caller. */
public final class ExitStatus {
  /** Everything that was checked holds. */
  public static final int OK = 0;

  /** There are violations, or contracts that are not met. */
  public static final int VIOLATED = 1;

  /** The input or the command line is wrong. */
  public static final int WRONG_INPUT = 2;

  /** A limit of time or memory was hit. */
  public static final int LIMIT = 3;

  /** A bug in Shoreline. */
  public static final int BUG = 70;

  private ExitStatus() {}
}
