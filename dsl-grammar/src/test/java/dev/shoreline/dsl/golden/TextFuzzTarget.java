package dev.shoreline.dsl.golden;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.parse.ParsedTexts;
import dev.shoreline.dsl.parse.SourceDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What {@code scripts/fuzz text} feeds: any bytes are a design, technology or rule deck with or
 * without messages, or no text. Imports are taken from the library.
 */
public final class TextFuzzTarget {
  private static final FileSources LIBRARY = new FileSources(Path.of("lib/main"), Path.of("lib"));
  private static final ParsedTexts PARSED = new ParsedTexts();

  private TextFuzzTarget() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (SourceDecoder.decode("fuzz", new ByteArrayInputStream(bytes))
        instanceof SourceDecoder.Text text) {
      Compiler.recompile(text.source(), LIBRARY, PARSED);
    }
  }
}
