package dev.shoreline.cli;

import dev.shoreline.flow.result.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Ends a command that cannot go on: always with one line, never with a stack trace. */
final class Failures {
  private Failures() {}

  static int wrongUsage(ParameterException e, Console console) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    console.err().println(name + ": " + e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        console.err().println("  did you mean: " + String.join(", ", near) + "?");
      }
    }
    console.err().println("  try: " + name + " --help");
    return ExitStatus.WRONG_INPUT;
  }

  static int report(Throwable problem, Console console) {
    if (isOutOfMemory(problem)) {
      return outOfMemory(console);
    }
    return switch (problem) {
      case UserError e -> {
        console.err().println("shoreline: " + e.getMessage());
        yield ExitStatus.WRONG_INPUT;
      }
      case IOException e -> {
        console.err().println("shoreline: " + describe(e));
        yield ExitStatus.WRONG_INPUT;
      }
      default -> bug(problem, console);
    };
  }

  private static String describe(IOException e) {
    return switch (e) {
      case NoSuchFileException f -> f.getFile() + ": there is no such file or folder";
      case AccessDeniedException f -> f.getFile() + ": access is denied";
      default -> String.valueOf(e.getMessage());
    };
  }

  /** Whether memory is what failed, be it in a helper thread or while a class was prepared. */
  private static boolean isOutOfMemory(Throwable problem) {
    return problem instanceof OutOfMemoryError
        || (problem.getCause() != null && isOutOfMemory(problem.getCause()));
  }

  /** Ends a command that has nothing to show for its time. */
  static int outOfTime(Duration limit, Console console) {
    console
        .err()
        .println(
            "shoreline: the time limit of " + seconds(limit) + " was hit; nothing was written");
    return ExitStatus.LIMIT;
  }

  /** A time limit as people read it. */
  static String seconds(Duration limit) {
    return limit.toMillis() / 1000.0 + " s";
  }

  private static int outOfMemory(Console console) {
    long limit = Runtime.getRuntime().maxMemory() >> 20;
    console
        .err()
        .println(
            "shoreline: out of memory at "
                + limit
                + " MiB; the result is incomplete: raise --max-memory");
    return ExitStatus.LIMIT;
  }

  private static int bug(Throwable problem, Console console) {
    String where = "no details could be written";
    try {
      Path file = Files.createTempFile("shoreline-bug-", ".txt");
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace));
      Files.writeString(file, trace.toString());
      where = "details are in " + file;
    } catch (IOException e) {
      // There is no better place left to put them.
    }
    console.err().println("shoreline: this is a bug in Shoreline; " + where);
    return ExitStatus.BUG;
  }
}
