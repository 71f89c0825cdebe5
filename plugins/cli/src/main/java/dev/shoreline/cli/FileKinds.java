package dev.shoreline.cli;

import dev.shoreline.flow.run.FileKind;
import java.nio.file.Path;

/** What the files are that a user names, by their endings. */
final class FileKinds {
  private FileKinds() {}

  /** A design: a text or a netlist. */
  static FileKind design(Path file) {
    FileKind kind = input(file);
    if (kind.isLayout()) {
      throw new UserError(
          file + ": a layout is no design; rules are checked on it by: shoreline drc " + file);
    }
    return kind;
  }

  /** Whatever can be read. */
  static FileKind input(Path file) {
    return FileKind.of(file).orElseThrow(() -> unknown(file, FileKind.ENDINGS));
  }

  /** The file, if it can be read. */
  static Path known(Path file) {
    input(file);
    return file;
  }

  /** The file, if it is a layout. */
  static Path layout(Path file) {
    if (!input(file).isLayout()) {
      throw new UserError(file + ": a layout is expected, .gds or .oas");
    }
    return file;
  }

  /** Whatever can be written; a design text is not. */
  static FileKind output(Path file) {
    return FileKind.of(file)
        .filter(kind -> kind != FileKind.DESIGN_TEXT)
        .orElseThrow(() -> unknown(file, FileKind.OUTPUT_ENDINGS));
  }

  private static UserError unknown(Path file, String endings) {
    return new UserError(file + ": known endings are " + endings);
  }
}
