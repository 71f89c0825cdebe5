package dev.shoreline.flow.run;

import dev.shoreline.flow.report.Sources;
import dev.shoreline.netlist.format.JsonFormat;
import dev.shoreline.netlist.format.XmiFormat;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.thermal.design.PowerMaps;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads designs: texts are elaborated, netlists are taken as they are. */
final class DesignLoader {
  private static final long LARGEST_POWER_MAP = 16L << 20;

  private DesignLoader() {}

  /** Reads a design from a file that {@link FileKind} knows as one. */
  static LoadedDesign load(Path file, FileKind kind) {
    try {
      return new LoadedDesign(
          Optional.of(netlist(file, kind)), List.of(), Sources.NONE, powerMaps(file));
    } catch (IOException e) {
      return new LoadedDesign(
          Optional.empty(), List.of(Findings.of(file, e)), Sources.NONE, PowerMaps.NONE);
    }
  }

  /** Reads a netlist file. */
  static Design netlist(Path file, FileKind kind) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return kind == FileKind.NETLIST_XMI ? XmiFormat.read(in) : JsonFormat.read(in);
    }
  }

  /** Power maps beside a design; none from outside its folder. */
  static PowerMaps powerMaps(Path design) {
    Path folder = design.toAbsolutePath().normalize().getParent();
    return name -> folder == null ? Optional.empty() : text(folder, name);
  }

  private static Optional<String> text(Path folder, String name) {
    Path file = folder.resolve(name).normalize();
    try {
      return file.startsWith(folder) && Files.size(file) <= LARGEST_POWER_MAP
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
