package dev.shoreline.ide.exchange;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.run.Conversion;
import dev.shoreline.flow.run.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads somebody else's file and keeps it: layouts as they are, netlists as our own JSON. */
final class Imported {
  private Imported() {}

  /**
   * The file that was made.
   *
   * @throws IOException if the source is wrong, or the file is there already or cannot be written
   */
  static Path bring(Path source, Path folder) throws IOException {
    FileKind kind =
        FileKind.of(source)
            .filter(known -> known != FileKind.DESIGN_TEXT)
            .orElseThrow(() -> new IOException("known endings are " + FileKind.OUTPUT_ENDINGS));
    String name = String.valueOf(source.getFileName());
    Path target =
        folder.resolve(
            kind == FileKind.FOREIGN_NETLIST ? name.replaceFirst("\\..*", "") + ".json" : name);
    if (Files.exists(target)) {
      throw new IOException(target.getFileName() + " is there already");
    }
    if (kind != FileKind.FOREIGN_NETLIST) {
      Files.copy(source, target);
      return target;
    }
    Report report =
        Conversion.convert(source, kind, target, FileKind.NETLIST_JSON, null, List.of());
    if (!Files.exists(target)) {
      throw new IOException(
          report.result().findings().stream()
              .limit(5)
              .map(Finding::message)
              .collect(Collectors.joining("; ")));
    }
    return target;
  }
}
