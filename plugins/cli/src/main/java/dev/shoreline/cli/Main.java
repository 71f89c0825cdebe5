package dev.shoreline.cli;

/** Entry of the process. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    int status = ShorelineCommand.run(console, arguments);
    console.flush();
    // Threads that a limit has left behind must not hold the process up.
    Runtime.getRuntime().halt(status);
  }
}
