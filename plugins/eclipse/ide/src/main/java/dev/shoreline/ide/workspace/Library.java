package dev.shoreline.ide.workspace;

import dev.shoreline.dsl.resolve.SourceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The folders that the engine bundle brings along, on disk where the platform unpacks them. */
public final class Library {
  private static final String ENGINE = "dev.shoreline.engine";

  private Library() {}

  /** The standard library. */
  public static Path folder() {
    return unpacked("lib");
  }

  /** The example designs, one folder each. */
  public static Path examples() {
    return unpacked("examples");
  }

  /** Where the file of a place is: below a design's folder, or in the library. */
  public static Path path(Path root, String name) {
    return name.startsWith(SourceProvider.LIBRARY)
        ? folder().resolve(name.substring(SourceProvider.LIBRARY.length()))
        : root.resolve(name);
  }

  /** The files of a folder of the library that declare something, as they are imported. */
  public static List<String> files(String folder, String keyword) {
    try (Stream<Path> files = Files.list(folder().resolve(folder))) {
      return files
          .filter(file -> declares(file, keyword))
          .map(file -> folder + "/" + file.getFileName())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean declares(Path file, String keyword) {
    try {
      return Files.readString(file).lines().anyMatch(line -> line.startsWith(keyword));
    } catch (IOException e) {
      return false; // it cannot be imported either
    }
  }

  private static Path unpacked(String name) {
    Bundle engine = Platform.getBundle(ENGINE);
    URL entry = engine == null ? null : engine.getEntry(name + "/");
    if (entry == null) {
      throw new IllegalStateException("bundle " + ENGINE + " has no folder " + name);
    }
    try {
      return Path.of(FileLocator.toFileURL(entry).getPath()).toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
