package dev.shoreline.cli;

import dev.shoreline.flow.result.ExitStatus;

/** Entry of the process. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    StandardOutput out = new StandardOutput();
    Console console = Console.ofProcess(out);
    int status = ShorelineCommand.run(console, arguments);
    console.flush();
    String lost = out.lost();
    if (lost != null) {
      console.err().println("shoreline: standard output could not be written: " + lost);
      console.err().flush();
      status = Math.max(status, ExitStatus.WRONG_INPUT);
    }
    // Threads that a limit has left behind must not hold the process up.
    Runtime.getRuntime().halt(status);
  }
}
