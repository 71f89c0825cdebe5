package dev.shoreline.thermal.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Vectors, in the order of operations of {@link PlainKernels}, which do the rest of each run. */
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

  private final PlainKernels rest = new PlainKernels();

  @Override
  public void eliminate(
      float[] up, float[] pivot, float[] rhs, float[] x, int own, int below, int n) {
    int p = 0;
    for (; p + FLOATS.length() <= n; p += FLOATS.length()) {
      at(rhs, own + p)
          .add(at(up, below + p).mul(at(x, below + p)))
          .mul(at(pivot, own + p))
          .intoArray(x, own + p);
    }
    rest.eliminate(up, pivot, rhs, x, own + p, below + p, n - p);
  }

  @Override
  public void eliminate(
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
      int n) {
    int p = 0;
    for (; p + FLOATS.length() <= n; p += FLOATS.length()) {
      FloatVector inflow = inflow(east, north, x, own + p, e + p, no + p, so + p);
      at(rhs, own + p)
          .add(inflow)
          .add(at(up, below + p).mul(at(x, below + p)))
          .mul(at(pivot, own + p))
          .intoArray(x, own + p);
    }
    rest.eliminate(
        east, north, up, pivot, rhs, x, own + p, e + p, no + p, so + p, below + p, n - p);
  }

  @Override
  public void substitute(float[] up, float[] pivot, float[] x, int own, int above, int n) {
    int p = 0;
    for (; p + FLOATS.length() <= n; p += FLOATS.length()) {
      at(x, own + p)
          .add(at(up, own + p).mul(at(pivot, own + p)).mul(at(x, above + p)))
          .intoArray(x, own + p);
    }
    rest.substitute(up, pivot, x, own + p, above + p, n - p);
  }

  @Override
  public void inflow(
      float[] east, float[] north, float[] x, int own, int e, int no, int so, int n, float[] flow) {
    int p = 0;
    for (; p + FLOATS.length() <= n; p += FLOATS.length()) {
      inflow(east, north, x, own + p, e + p, no + p, so + p).intoArray(flow, p);
    }
    PlainKernels.inflow(east, north, x, own, e, no, so, p, n, flow);
  }

  private static FloatVector inflow(
      float[] east, float[] north, float[] x, int own, int e, int no, int so) {
    FloatVector alongX = at(east, own).mul(at(x, e)).add(at(east, e - 1).mul(at(x, e - 1)));
    FloatVector alongY = at(north, own).mul(at(x, no)).add(at(north, so).mul(at(x, so)));
    return alongX.add(alongY);
  }

  @Override
  public void outflow(
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
      int n) {
    int p = 0;
    for (; p + DOUBLES.length() <= n; p += DOUBLES.length()) {
      DoubleVector c = at(t, own + p);
      DoubleVector alongX = flow(east, own + p, c, t, e + p);
      DoubleVector west = flow(east, e - 1 + p, c, t, e - 1 + p);
      DoubleVector alongY = flow(north, own + p, c, t, no + p);
      DoubleVector south = flow(north, so + p, c, t, so + p);
      DoubleVector alongZ = flow(up, own + p, c, t, above + p);
      DoubleVector down = flow(up, below + p, c, t, below + p);
      alongX.add(west).add(alongY.add(south)).add(alongZ.add(down)).intoArray(q, own + p);
    }
    rest.outflow(
        east, north, up, t, q, own + p, e + p, no + p, so + p, below + p, above + p, n - p);
  }

  private static DoubleVector flow(double[] g, int face, DoubleVector c, double[] t, int other) {
    return at(g, face).mul(c.sub(at(t, other)));
  }

  private static FloatVector at(float[] values, int place) {
    return FloatVector.fromArray(FLOATS, values, place);
  }

  private static DoubleVector at(double[] values, int place) {
    return DoubleVector.fromArray(DOUBLES, values, place);
  }
}
