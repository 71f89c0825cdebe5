package dev.shoreline.thermal.design;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.ThermalCode;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import java.util.ArrayList;
import java.util.List;

/** What a thermal model is made of, as the phases of a translation find it. */
final class ModelParts {
  final List<Diagnostic> diagnostics = new ArrayList<>();
  final List<Block> blocks = new ArrayList<>();
  final List<HeatSource> sources = new ArrayList<>();
  final List<Probe> probes = new ArrayList<>();

  void tell(ThermalCode code, Span span, String message) {
    diagnostics.add(Diagnostic.of(code, span, message));
  }

  boolean failed() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Fills a box, unless it has no volume. */
  void fill(String name, Rect area, double z0, double z1, Material material) {
    if (z1 > z0 && area.area() > 0) {
      blocks.add(new Block(name, Box.of(area, z0, z1), material));
    }
  }

  /** Puts heat into a box or a sheet, W. */
  void heat(String name, Box box, double power) {
    sources.add(new HeatSource.Uniform(name, box, power));
  }
}
