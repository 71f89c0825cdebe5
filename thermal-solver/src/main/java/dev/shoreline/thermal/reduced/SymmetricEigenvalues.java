package dev.shoreline.thermal.reduced;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (C. G. J. Jacobi,
 * J. reine angew. Math. 30, 51, 1846); O(n³) a sweep, about eight sweeps.
 */
final class SymmetricEigenvalues {
  private static final int MOST_SWEEPS = 60;
  private static final double NEGLIGIBLE = 1e-15;

  private final double[][] a;
  private final double[][] vectors;
  private final int n;

  /** Diagonalises a copy. */
  SymmetricEigenvalues(double[][] matrix) {
    n = matrix.length;
    a = new double[n][];
    vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && sweep(); sweep++) {
      // until nothing is left beside the diagonal
    }
  }

  double value(int i) {
    return a[i][i];
  }

  /** Component {@code row} of eigenvector {@code i}. */
  double vector(int row, int i) {
    return vectors[row][i];
  }

  private boolean sweep() {
    boolean turned = false;
    for (int p = 0; p < n; p++) {
      for (int q = p + 1; q < n; q++) {
        if (Math.abs(a[p][q]) > NEGLIGIBLE * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) {
          turn(p, q);
          turned = true;
        }
      }
    }
    return turned;
  }

  private void turn(int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < n; k++) {
      double kp = a[k][p];
      a[k][p] = c * kp - s * a[k][q];
      a[k][q] = s * kp + c * a[k][q];
      double vp = vectors[k][p];
      vectors[k][p] = c * vp - s * vectors[k][q];
      vectors[k][q] = s * vp + c * vectors[k][q];
    }
    for (int k = 0; k < n; k++) {
      double pk = a[p][k];
      a[p][k] = c * pk - s * a[q][k];
      a[q][k] = s * pk + c * a[q][k];
    }
  }
}
