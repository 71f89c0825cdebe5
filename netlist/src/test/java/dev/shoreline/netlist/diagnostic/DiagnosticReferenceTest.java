package dev.shoreline.netlist.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiagnosticReferenceTest {
  private static final Path REFERENCE = Path.of("../docs/diagnostics.md");

  @Test
  void theReferenceSaysWhatTheCodeSays() throws IOException {
    String expected = DiagnosticReference.markdown();
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(REFERENCE, expected);
    }
    assertEquals(
        expected, Files.readString(REFERENCE), "run the tests with -Dshoreline.update=true");
  }
}
