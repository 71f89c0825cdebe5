package dev.shoreline.cli;

import dev.shoreline.flow.run.FileKind;
import java.nio.file.Path;

/** What to write into a file that a user names. */
final class OutputKind {
  private OutputKind() {}

  /** The kind by the ending; a design text is never written. */
  static FileKind of(Path file) {
    return FileKind.of(file)
        .filter(kind -> kind != FileKind.DESIGN_TEXT)
        .orElseThrow(() -> new UserError(file + ": known endings are " + FileKind.ENDINGS));
  }
}
