package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What fills each cell: the last block whose half-open box holds the cell's centre, else the layer.
 */
public final class MaterialMap {
  private final TensorGrid grid;
  private final List<Material> materials;
  private final short[] ofCell;

  private MaterialMap(TensorGrid grid, List<Material> materials, short[] ofCell) {
    this.grid = grid;
    this.materials = materials;
    this.ofCell = ofCell;
  }

  /**
   * The materials of a model on a grid. Costs O(cells + cells in blocks).
   *
   * @throws IllegalArgumentException if there are more than 65,536 different materials
   */
  public static MaterialMap of(ThermalModel model, TensorGrid grid) {
    Palette palette = new Palette();
    short[] ofCell = new short[Math.toIntExact(grid.cells())];
    int plane = grid.x().cells() * grid.y().cells();
    double z = model.z0();
    for (Layer layer : model.layers()) {
      Axis.Range range = grid.z().cellsCenteredIn(z, z + layer.thickness());
      Arrays.fill(
          ofCell, range.from() * plane, range.to() * plane, palette.number(layer.material()));
      z += layer.thickness();
    }
    for (Block block : model.blocks()) {
      fill(ofCell, grid, block.box(), palette.number(block.material()));
    }
    return new MaterialMap(grid, List.copyOf(palette.materials), ofCell);
  }

  private static void fill(short[] ofCell, TensorGrid grid, Box box, short number) {
    Axis.Range x = grid.x().cellsCenteredIn(box.x0(), box.x1());
    Axis.Range y = grid.y().cellsCenteredIn(box.y0(), box.y1());
    Axis.Range z = grid.z().cellsCenteredIn(box.z0(), box.z1());
    for (int k = z.from(); k < z.to(); k++) {
      for (int j = y.from(); j < y.to(); j++) {
        Arrays.fill(ofCell, grid.index(x.from(), j, k), grid.index(x.to(), j, k), number);
      }
    }
  }

  /** The grid. */
  public TensorGrid grid() {
    return grid;
  }

  /** The different materials. */
  public List<Material> materials() {
    return materials;
  }

  /** The number, in {@link #materials}, of what fills a cell given by its natural index. */
  public int numberAt(int cell) {
    return Short.toUnsignedInt(ofCell[cell]);
  }

  private static final class Palette {
    private final List<Material> materials = new ArrayList<>();
    private final Map<Material, Short> numbers = new HashMap<>();

    short number(Material material) {
      return numbers.computeIfAbsent(
          material,
          m -> {
            if (materials.size() > 0xFFFF) {
              throw new IllegalArgumentException("more than 65,536 materials");
            }
            materials.add(m);
            return (short) (materials.size() - 1);
          });
    }
  }
}
