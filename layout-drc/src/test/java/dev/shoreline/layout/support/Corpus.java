package dev.shoreline.layout.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real layouts kept beside the checkout, or where SHORELINE_CORPUS says. */
public final class Corpus {

  private Corpus() {}

  /** All layout files in a stable order; skips the calling test where there is no corpus. */
  public static List<Path> layouts() throws IOException {
    Path folder = folder().resolve("layout");
    Assumptions.assumeTrue(Files.isDirectory(folder), "no corpus at " + folder);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Corpus::isLayout).sorted().toList();
    }
  }

  /** A file of the corpus; skips the calling test where it is missing. */
  public static Path file(String relative) {
    Path file = folder().resolve(relative);
    Assumptions.assumeTrue(Files.exists(file), "no corpus file " + file);
    return file;
  }

  private static boolean isLayout(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".gds") || name.endsWith(".oas");
  }

  /** Where the corpus lies, or would lie. */
  public static Path folder() {
    String property = System.getProperty("SHORELINE_CORPUS", System.getenv("SHORELINE_CORPUS"));
    if (property != null) {
      return Path.of(property);
    }
    // Tests run in the folder of the module.
    return Path.of("..", "..", "shared", "corpus");
  }
}
