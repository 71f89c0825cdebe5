package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.operator.ColumnLayout;

/**
 * Conductances of a coarse level from those of the fine one: in series along a direction from
 * centre to centre of merged cells, in parallel across it.
 *
 * <p>For equal materials this is the finite-volume scheme on the coarse grid itself.
 */
final class Galerkin {
  private final Level fine;
  private final Level coarse;
  private final Coarsening.Merge x;
  private final Coarsening.Merge y;
  private final double[] widthX;
  private final double[] widthY;

  Galerkin(Level fine, Level coarse, Coarsening merge, double[] widthX, double[] widthY) {
    this.fine = fine;
    this.coarse = coarse;
    this.x = merge.x();
    this.y = merge.y();
    this.widthX = widthX;
    this.widthY = widthY;
  }

  /** Fills the conductances of coarse row {@code cj}, and its conductances to the surroundings. */
  void row(int cj, float[] fineGround, float[] coarseGround) {
    ColumnLayout layout = coarse.layout;
    for (int k = 0; k < layout.nz(); k++) {
      for (int ci = 0; ci < layout.nx(); ci++) {
        int at = layout.index(ci, cj, k);
        coarse.east[at] = (float) east(ci, cj, k);
        coarse.north[at] = (float) north(ci, cj, k);
        double up = 0;
        double ground = 0;
        for (int j = y.start()[cj]; j < y.start()[cj + 1]; j++) {
          for (int i = x.start()[ci]; i < x.start()[ci + 1]; i++) {
            int cell = fine.layout.index(i, j, k);
            up += fine.up[cell];
            ground += fineGround[cell];
          }
        }
        coarse.up[at] = (float) up;
        coarseGround[at] = (float) ground;
      }
    }
  }

  private double east(int ci, int cj, int k) {
    if (ci + 1 == coarse.layout.nx()) {
      return 0;
    }
    int face = x.start()[ci + 1];
    double sum = 0;
    for (int j = y.start()[cj]; j < y.start()[cj + 1]; j++) {
      double resistance = 1.0 / fine.east[fine.layout.index(face - 1, j, k)];
      if (face - x.start()[ci] == 2) {
        resistance +=
            inner(widthX, face - 2, face - 2) / fine.east[fine.layout.index(face - 2, j, k)];
      }
      if (x.start()[ci + 2] - face == 2) {
        resistance += inner(widthX, face, face + 1) / fine.east[fine.layout.index(face, j, k)];
      }
      sum += 1 / resistance;
    }
    return sum;
  }

  private double north(int ci, int cj, int k) {
    if (cj + 1 == coarse.layout.ny()) {
      return 0;
    }
    int face = y.start()[cj + 1];
    double sum = 0;
    for (int i = x.start()[ci]; i < x.start()[ci + 1]; i++) {
      double resistance = 1.0 / fine.north[fine.layout.index(i, face - 1, k)];
      if (face - y.start()[cj] == 2) {
        resistance +=
            inner(widthY, face - 2, face - 2) / fine.north[fine.layout.index(i, face - 2, k)];
      }
      if (y.start()[cj + 2] - face == 2) {
        resistance += inner(widthY, face, face + 1) / fine.north[fine.layout.index(i, face, k)];
      }
      sum += 1 / resistance;
    }
    return sum;
  }

  /**
   * The part of the way between the centres of cells {@code first} and {@code first + 1} that leads
   * from the merged centre to the nearer cell's centre; {@code far} is the cell away from the face.
   */
  private static double inner(double[] width, int first, int far) {
    return width[far] / (width[first] + width[first + 1]);
  }
}
