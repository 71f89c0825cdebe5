package dev.shoreline.thermal.design;

import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario under other conditions.
 *
 * @param warmer K added to the temperature of every boundary
 * @param load factor on the powers of bodies; those of devices stay
 */
public record Variation(double warmer, double load) {
  /** As the scenario is. */
  public static final Variation NONE = new Variation(0, 1);

  /** Rejects what is no condition. */
  public Variation {
    if (!Double.isFinite(warmer) || !(load >= 0) || !Double.isFinite(load)) {
      throw new IllegalArgumentException("no variation: " + warmer + ", " + load);
    }
  }

  ThermalModel of(ThermalModel model, List<PlacedDevice> devices) {
    if (equals(NONE)) {
      return model;
    }
    List<String> kept = devices.stream().map(PlacedDevice::path).toList();
    List<HeatSource> sources = new ArrayList<>();
    for (HeatSource source : model.sources()) {
      sources.add(kept.contains(source.name()) ? source : source.times(load));
    }
    Map<Face, Boundary> faces = new EnumMap<>(Face.class);
    model.boundaries().forEach((face, boundary) -> faces.put(face, boundary.warmerBy(warmer)));
    return model.withSources(sources).withBoundaries(faces);
  }
}
