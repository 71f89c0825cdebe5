package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random package stacks: thin and thick anisotropic layers, dies, small and large sources. */
final class RandomModels {
  private final Random random;

  RandomModels(long seed) {
    random = new Random(seed);
  }

  ThermalModel next(int layerCount, int blockCount, int sourceCount) {
    Rect domain = new Rect(0, range(1e-3, 5e-2), 0, range(1e-3, 5e-2));
    List<Layer> layers = new ArrayList<>();
    double top = 0;
    for (int i = 0; i < layerCount; i++) {
      layers.add(new Layer("layer" + i, logRange(1e-6, 1e-3), material()));
      top += layers.getLast().thickness();
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < blockCount; i++) {
      blocks.add(new Block("block" + i, box(domain, top, 0.1), material()));
    }
    List<HeatSource> sources = new ArrayList<>();
    for (int i = 0; i < sourceCount; i++) {
      sources.add(
          new HeatSource.Uniform("source" + i, box(domain, top, 0.01), logRange(1e-3, 100)));
    }
    return new ThermalModel(
        "random", domain, 0, layers, blocks, sources, faces(), List.of(), List.of());
  }

  private Map<Face, Boundary> faces() {
    Map<Face, Boundary> faces = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      switch (random.nextInt(4)) {
        case 0 -> faces.put(face, new Boundary.Convection(logRange(5, 5e4), 25));
        case 1 -> faces.put(face, new Boundary.Fixed(25));
        default -> {}
      }
    }
    faces.putIfAbsent(Face.TOP, new Boundary.Convection(logRange(10, 5e4), 25));
    return faces;
  }

  private Material material() {
    double k = logRange(0.03, 400);
    return random.nextBoolean()
        ? Material.isotropic("iso", k)
        : new Material("aniso", k, k, logRange(0.03, 400));
  }

  private Box box(Rect domain, double top, double smallest) {
    double[] x = interval(domain.x1(), smallest);
    double[] y = interval(domain.y1(), smallest);
    double[] z = interval(top, 0.05);
    return new Box(x[0], x[1], y[0], y[1], z[0], z[1]);
  }

  private double[] interval(double length, double smallest) {
    double size = length * logRange(smallest, 0.8);
    double from = range(0, length - size);
    return new double[] {from, from + size};
  }

  private double range(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private double logRange(double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
