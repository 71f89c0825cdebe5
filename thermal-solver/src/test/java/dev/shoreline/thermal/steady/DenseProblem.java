package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.List;

/** A model's finite volumes as a dense matrix, written without any of the solver's code. */
record DenseProblem(ThermalModel model, TensorGrid grid) {
  private static final List<Face> FACES =
      List.of(Face.WEST, Face.EAST, Face.SOUTH, Face.NORTH, Face.BOTTOM, Face.TOP);

  double[] eliminate() {
    int n = (int) grid.cells();
    double[][] a = new double[n][n + 1];
    for (int k = 0; k < grid.z().cells(); k++) {
      for (int j = 0; j < grid.y().cells(); j++) {
        for (int i = 0; i < grid.x().cells(); i++) {
          cell(a, i, j, k);
        }
      }
    }
    for (int c = 0; c < n; c++) {
      for (int r = c + 1; r < n; r++) {
        double f = a[r][c] / a[c][c];
        for (int m = c; m <= n; m++) {
          a[r][m] -= f * a[c][m];
        }
      }
    }
    double[] t = new double[n];
    for (int r = n - 1; r >= 0; r--) {
      double sum = a[r][n];
      for (int m = r + 1; m < n; m++) {
        sum -= a[r][m] * t[m];
      }
      t[r] = sum / a[r][r];
    }
    return t;
  }

  private void cell(double[][] a, int i, int j, int k) {
    int c = grid.index(i, j, k);
    int n = a.length;
    int[][] steps = {{-1, 0, 0}, {1, 0, 0}, {0, -1, 0}, {0, 1, 0}, {0, 0, -1}, {0, 0, 1}};
    for (int f = 0; f < 6; f++) {
      int axis = f / 2;
      double area = volume(i, j, k) / width(axis, i, j, k);
      double half = width(axis, i, j, k) / 2 / conductivity(axis, i, j, k);
      int[] to = {i + steps[f][0], j + steps[f][1], k + steps[f][2]};
      if (inside(to)) {
        double other =
            width(axis, to[0], to[1], to[2]) / 2 / conductivity(axis, to[0], to[1], to[2]);
        double g = area / (half + other);
        a[c][c] += g;
        a[c][grid.index(to[0], to[1], to[2])] -= g;
      } else {
        a[c][c] +=
            switch (model.boundary(FACES.get(f))) {
              case Boundary.Adiabatic() -> 0;
              case Boundary.Convection(double h, double _) -> area / (half + 1 / h);
              case Boundary.Radiation _ -> throw new AssertionError("random models do not radiate");
              case Boundary.ColdPlate plate -> area / (half + 1 / plate.coefficient());
              case Boundary.Fixed(double _) -> area / half;
            };
      }
    }
    for (HeatSource source : model.sources()) {
      Box b = source.box();
      a[c][n] +=
          source.power()
              * overlap(grid.x(), i, b.x0(), b.x1())
              * overlap(grid.y(), j, b.y0(), b.y1())
              * overlap(grid.z(), k, b.z0(), b.z1());
    }
  }

  private static double overlap(Axis axis, int i, double from, double to) {
    double length = Math.min(to, axis.edge(i + 1)) - Math.max(from, axis.edge(i));
    return Math.max(0, length) / (to - from);
  }

  private boolean inside(int[] c) {
    return c[0] >= 0
        && c[1] >= 0
        && c[2] >= 0
        && c[0] < grid.x().cells()
        && c[1] < grid.y().cells()
        && c[2] < grid.z().cells();
  }

  private double width(int axis, int i, int j, int k) {
    return axis == 0 ? grid.x().width(i) : axis == 1 ? grid.y().width(j) : grid.z().width(k);
  }

  private double volume(int i, int j, int k) {
    return grid.x().width(i) * grid.y().width(j) * grid.z().width(k);
  }

  private double conductivity(int axis, int i, int j, int k) {
    double x = grid.x().center(i);
    double y = grid.y().center(j);
    double z = grid.z().center(k);
    Material m = model.layers().getFirst().material();
    double top = 0;
    for (Layer layer : model.layers()) {
      if (z >= top) {
        m = layer.material();
      }
      top += layer.thickness();
    }
    for (Block block : model.blocks()) {
      Box b = block.box();
      if (x >= b.x0() && x < b.x1() && y >= b.y0() && y < b.y1() && z >= b.z0() && z < b.z1()) {
        m = block.material();
      }
    }
    return axis == 0 ? m.kx() : axis == 1 ? m.ky() : m.kz();
  }
}
