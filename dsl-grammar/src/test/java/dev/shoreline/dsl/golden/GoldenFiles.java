package dev.shoreline.dsl.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Compares what a function makes of each {@code .shore} file of a folder with the file beside it.
 */
public final class GoldenFiles {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final boolean UPDATE = Boolean.getBoolean("shoreline.update");

  private GoldenFiles() {}

  /**
   * One test for each case of a folder under {@code src/test/resources}, its subfolders included.
   */
  public static Stream<DynamicTest> cases(String folder, Function<Path, String> actual) {
    List<Path> files = sources(RESOURCES.resolve(folder));
    assertTrue(!files.isEmpty(), () -> "no cases in " + folder);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    RESOURCES.relativize(file).toString(), () -> compare(file, actual)));
  }

  /** All design texts below a folder, sorted. */
  public static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".shore")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(Path file, Function<Path, String> actual) throws IOException {
    Path expected =
        file.resolveSibling(file.getFileName().toString().replaceFirst("\\.shore$", ".expected"));
    String result = actual.apply(file);
    if (UPDATE) {
      Files.writeString(expected, result);
    } else {
      assertEquals(Files.readString(expected), result, () -> "see " + expected);
    }
  }
}
