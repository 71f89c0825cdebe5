package dev.shoreline.cli;

import dev.shoreline.netlist.diagnostic.Style;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes to.
 *
 * @param out results
 * @param err progress and diagnostics
 * @param outIsTerminal whether results are read by a person right away
 * @param errIsTerminal whether progress is
 */
record Console(PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {

  /** The console of the process. */
  @SuppressWarnings("SystemConsoleNull") // JDK 25 returns null again, see JDK-8351435
  static Console ofProcess(StandardOutput out) {
    java.io.Console terminal = System.console();
    boolean isTerminal = terminal != null && terminal.isTerminal();
    return new Console(
        stream(out), stream(new FileOutputStream(FileDescriptor.err)), isTerminal, isTerminal);
  }

  /** How to set off text on standard output. */
  Style outStyle(ColorMode mode) {
    return mode.style(outIsTerminal);
  }

  /** How to set off text on standard error. */
  Style errStyle(ColorMode mode) {
    return mode.style(errIsTerminal);
  }

  void flush() {
    out.flush();
    err.flush();
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
  }
}
