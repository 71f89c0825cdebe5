package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Box;

/** The cells that a box meets, with their shares of it. */
public final class Overlap {
  private Overlap() {}

  /** Receives a cell and its share. */
  @FunctionalInterface
  public interface Visitor {
    /** One cell; the shares of all cells of a box within the grid sum to 1. */
    void cell(int i, int j, int k, double share);
  }

  /** Visits the cells of a box; along an axis without extent shares interpolate linearly. */
  public static void forEach(TensorGrid grid, Box box, Visitor visitor) {
    Axis.Weights x = grid.x().spread(box.x0(), box.x1());
    Axis.Weights y = grid.y().spread(box.y0(), box.y1());
    Axis.Weights z = grid.z().spread(box.z0(), box.z1());
    for (int k = 0; k < z.share().length; k++) {
      for (int j = 0; j < y.share().length; j++) {
        double row = z.share()[k] * y.share()[j];
        for (int i = 0; i < x.share().length; i++) {
          double share = row * x.share()[i];
          if (share > 0) {
            visitor.cell(x.first() + i, y.first() + j, z.first() + k, share);
          }
        }
      }
    }
  }
}
