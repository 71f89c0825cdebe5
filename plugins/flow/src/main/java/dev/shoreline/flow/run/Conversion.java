package dev.shoreline.flow.run;

import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.flow.report.Report;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.oasis.OasisOptions;
import dev.shoreline.layout.oasis.OasisWriter;
import dev.shoreline.netlist.format.JsonFormat;
import dev.shoreline.netlist.format.XmiFormat;
import dev.shoreline.netlist.model.Design;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes designs and layouts in the format that a file's ending says. */
public final class Conversion {
  private Conversion() {}

  /**
   * Writes a layout.
   *
   * @throws IOException if it cannot be written, or the format cannot hold it
   */
  public static void write(Layout layout, Path file, FileKind kind) throws IOException {
    AtomicFile.write(file, out -> write(layout, out, file, kind));
  }

  /**
   * Writes a netlist.
   *
   * @throws IOException if it cannot be written, or the format cannot hold it
   */
  public static void write(Design design, Path file, FileKind kind) throws IOException {
    if (kind == FileKind.FOREIGN_NETLIST) {
      ForeignNetlists.write(design, file);
      return;
    }
    AtomicFile.write(
        file,
        out -> {
          if (kind == FileKind.NETLIST_XMI) {
            XmiFormat.write(design, out);
          } else {
            JsonFormat.write(design, out);
          }
        });
  }

  /**
   * Reads a layout or netlist and writes it as another of its kind, or the netlist that is
   * extracted from a layout.
   *
   * @param top name of the cell whose netlist is extracted, or null for the largest top cell
   * @return what was found in the netlist; with an error among it nothing is written
   * @throws IOException if it cannot be read or written
   */
  public static Report convert(
      Path from,
      FileKind source,
      Path to,
      FileKind target,
      @Nullable String top,
      List<LayerKey> metal)
      throws IOException {
    Results results = new Results(from.toString().replace('\\', '/'));
    if (source.isLayout() && target.isLayout()) {
      Layout layout = LayoutFiles.read(from);
      LayoutFlow.missingCells(layout, from).ifPresent(results::add);
      write(layout, to, target);
      return results.report();
    }
    Optional<Design> design =
        NetlistSource.read(from, source, from, top, metal, results).map(NetlistSource::design);
    if (design.isPresent() && !results.hasErrors()) {
      write(design.get(), to, target);
    }
    return results.report();
  }

  private static void write(Layout layout, OutputStream out, Path file, FileKind kind)
      throws IOException {
    if (kind == FileKind.GDSII) {
      GdsWriter.write(layout, out, file.toString(), GdsOptions.DEFAULT);
    } else {
      OasisWriter.write(layout, out, OasisOptions.DEFAULT);
    }
  }
}
