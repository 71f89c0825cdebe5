package dev.shoreline.thermal.bench;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A problem in the text format of the peers' benchmark ({@code .tp}): cell edges, boundaries, boxes
 * and sources in SI units.
 */
public record TpProblem(ThermalModel model, TensorGrid grid) {
  /** Reads a problem. */
  public static TpProblem read(Path file) throws IOException {
    Map<String, Axis> axes = new HashMap<>();
    Map<Face, Boundary> faces = new EnumMap<>(Face.class);
    List<Block> blocks = new ArrayList<>();
    List<HeatSource> sources = new ArrayList<>();
    Iterator<String> lines = Files.readAllLines(file).iterator();
    while (lines.hasNext()) {
      String[] w = lines.next().strip().split("\\s+");
      switch (w[0]) {
        case "x", "y", "z" ->
            axes.put(w[0], Axis.of(numbers(lines.next().strip().split("\\s+"), 0)));
        case "bc" ->
            faces.put(
                w[1].equals("zmin") ? Face.BOTTOM : Face.TOP,
                new Boundary.Convection(Double.parseDouble(w[2]), Double.parseDouble(w[3])));
        case "box" -> {
          double[] v = numbers(Arrays.copyOf(w, 10), 1);
          blocks.add(new Block("box" + blocks.size(), box(v), new Material("m", v[6], v[7], v[8])));
        }
        case "src" -> {
          double[] v = numbers(Arrays.copyOf(w, 8), 1);
          sources.add(new HeatSource.Uniform(w[8], box(v), v[6]));
        }
        default -> {}
      }
    }
    TensorGrid grid = new TensorGrid(axis(axes, "x"), axis(axes, "y"), axis(axes, "z"));
    Layer all =
        new Layer("all", grid.z().max() - grid.z().min(), Material.isotropic("background", 1));
    Rect domain = new Rect(grid.x().min(), grid.x().max(), grid.y().min(), grid.y().max());
    return new TpProblem(
        new ThermalModel(
            file.getFileName().toString(),
            domain,
            grid.z().min(),
            List.of(all),
            blocks,
            sources,
            faces,
            List.of(),
            List.of()),
        grid);
  }

  private static Axis axis(Map<String, Axis> axes, String name) {
    return Objects.requireNonNull(axes.get(name), name);
  }

  private static Box box(double[] v) {
    return new Box(v[0], v[1], v[2], v[3], v[4], v[5]);
  }

  private static double[] numbers(String[] words, int from) {
    return Arrays.stream(words).skip(from).mapToDouble(Double::parseDouble).toArray();
  }
}
