package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a new project can start with: a small design, or one of the examples. */
final class Templates {
  private static final String START = "start";

  private Templates() {}

  /** The names, the small design first. */
  static List<String> names() {
    try (Stream<Path> folders = Files.list(Library.examples())) {
      return Stream.concat(
              Stream.of(START),
              folders
                  .filter(Files::isDirectory)
                  .map(folder -> String.valueOf(folder.getFileName()))
                  .filter(name -> !name.equals(START))
                  .sorted())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The files of a template.
   *
   * @throws IOException if they cannot be read
   */
  static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(Library.examples().resolve(name))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * The small design under another name.
   *
   * @throws IOException if it cannot be read
   */
  static String start(String fileName) throws IOException {
    int dot = fileName.indexOf('.');
    String word = dot < 0 ? fileName : fileName.substring(0, dot);
    return Files.readString(Library.examples().resolve(START).resolve("start.shore"))
        .replace("Start", designName(word));
  }

  private static String designName(String word) {
    StringBuilder name = new StringBuilder();
    for (String part : word.split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part, 1, part.length());
      }
    }
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Design" + name : name.toString();
  }
}
