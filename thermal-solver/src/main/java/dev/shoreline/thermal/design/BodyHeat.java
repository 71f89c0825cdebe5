package dev.shoreline.thermal.design;

import static dev.shoreline.netlist.diagnostic.ThermalCode.BAD_POWER_MAP;

import dev.shoreline.netlist.model.HeatSource;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Rect;
import java.util.Optional;

/** The powers of bodies: in their active face, by a map, or in a region of a face. */
final class BodyHeat {
  private final AttributeValues values;
  private final PowerMaps powerMaps;
  private final ModelParts parts;

  BodyHeat(AttributeValues values, PowerMaps powerMaps, ModelParts parts) {
    this.values = values;
    this.powerMaps = powerMaps;
    this.parts = parts;
  }

  void add(PlacedBody b) {
    double power = values.adjustment(b.path(), "power").orElse(b.body().getPower());
    double mean = power * values.share(b.path());
    double active = b.faceDown() ? b.z0() : b.z1();
    Box sheet = Box.of(b.area(), active, active);
    String file = b.body().getPowerMap();
    if (file != null && !file.isEmpty()) {
      map(b, file, power, sheet);
    } else if (power != 0) {
      parts.heat(b.path(), sheet, mean);
    }
    for (HeatSource source : b.body().getHeatSources()) {
      boolean below = source.getFace() == dev.shoreline.netlist.model.Face.BOTTOM;
      double z = below == b.faceDown() ? b.z1() : b.z0();
      dev.shoreline.netlist.model.Box r = source.getRegion();
      if (r != null) {
        Rect area = Rect.of(b.frame().bounds(r.getX0(), r.getY0(), r.getX1(), r.getY1()));
        parts.heat(b.path() + "." + source.getName(), Box.of(area, z, z), source.getPower());
      }
    }
  }

  private void map(PlacedBody b, String file, double power, Box sheet) {
    Optional<PowerTable> table = powerMaps.text(file).flatMap(PowerTable::parse);
    if (table.isEmpty() || !(table.get().total() > 0)) {
      String message =
          "power map '"
              + file
              + "' of '"
              + b.path()
              + "' is not a table of powers that can be read";
      parts.tell(BAD_POWER_MAP, b.span(), message);
      return;
    }
    double total = power > 0 ? power : table.get().total();
    PowerTable placed = table.get().scaledTo(total * values.share(b.path())).placed(b.frame());
    parts.sources.add(
        new dev.shoreline.thermal.model.HeatSource.PowerMap(
            b.path(), sheet, placed.columns(), placed.watts()));
  }
}
