package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String DESIGN = "src/test/resources/heat/rings.shore";

  @Test
  void aTerminalShowsTheResidual() {
    String line = err(true, "thermal", DESIGN);
    assertTrue(line.contains("iteration "), line);
    assertTrue(line.contains("residual "), line);
  }

  @Test
  void nothingIsShownWithoutATerminalOrWhenQuiet() {
    assertFalse(err(false, "thermal", DESIGN).contains("residual"));
    assertFalse(err(true, "thermal", DESIGN, "--quiet").contains("residual"));
  }

  private static String err(boolean terminal, String... arguments) {
    System.setProperty("shoreline.home", "../..");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            terminal);
    assertEquals(0, ShorelineCommand.run(console, arguments));
    return err.toString(StandardCharsets.UTF_8);
  }
}
