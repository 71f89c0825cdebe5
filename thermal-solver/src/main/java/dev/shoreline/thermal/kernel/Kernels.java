package dev.shoreline.thermal.kernel;

/**
 * What is done to a run of {@code n} consecutive cells that begins at {@code own}.
 *
 * <p>Other places are the beginnings of runs of neighbours: {@code e} in the east (that in the west
 * is {@code e − 1}), {@code no} in the north, {@code so} in the south, {@code below} and {@code
 * above}. The conductance of a face lies at the cell west, south or below of it.
 */
public interface Kernels {
  /** The fastest that this JVM can run. */
  static Kernels best() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorKernels()
        : new PlainKernels();
  }

  /** Elimination upwards with neighbours at zero: x ← (rhs + u x_below) pivot. */
  void eliminate(float[] up, float[] pivot, float[] rhs, float[] x, int own, int below, int n);

  /** Elimination upwards with neighbours as they are. */
  void eliminate(
      float[] east,
      float[] north,
      float[] up,
      float[] pivot,
      float[] rhs,
      float[] x,
      int own,
      int e,
      int no,
      int so,
      int below,
      int n);

  /** Substitution downwards: x ← x + u pivot x_above. */
  void substitute(float[] up, float[] pivot, float[] x, int own, int above, int n);

  /** What flows in from the neighbours aside, into {@code flow} from its beginning. */
  void inflow(
      float[] east, float[] north, float[] x, int own, int e, int no, int so, int n, float[] flow);

  /** Heat flows out of cells, q ← Σ G (t − t'). */
  void outflow(
      double[] east,
      double[] north,
      double[] up,
      double[] t,
      double[] q,
      int own,
      int e,
      int no,
      int so,
      int below,
      int above,
      int n);
}
