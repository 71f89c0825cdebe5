package dev.shoreline.cli;

import dev.shoreline.flow.run.FileKind;
import java.nio.file.Path;

/** Files that a command reads, by their endings. */
final class InputKind {
  private InputKind() {}

  /** The file, if its ending is known. */
  static Path known(Path file) {
    kind(file);
    return file;
  }

  /** The file, if it is a layout. */
  static Path layout(Path file) {
    if (!isLayout(file)) {
      throw new UserError(file + ": a layout is expected, .gds or .oas");
    }
    return file;
  }

  static boolean isLayout(Path file) {
    return kind(file).isLayout();
  }

  private static FileKind kind(Path file) {
    return FileKind.of(file)
        .orElseThrow(() -> new UserError(file + ": known endings are " + FileKind.ENDINGS));
  }
}
