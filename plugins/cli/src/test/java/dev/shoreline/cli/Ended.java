package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command said and how it ended. */
record Ended(int status, String out, String err) {
  static Ended run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    int status = ShorelineCommand.run(console, arguments);
    console.flush();
    String said = err.toString(StandardCharsets.UTF_8);
    assertFalse(said.contains("\tat "), () -> "a stack trace: " + said);
    return new Ended(status, out.toString(StandardCharsets.UTF_8), said);
  }
}
