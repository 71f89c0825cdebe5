package dev.shoreline.thermal.kernel;

/** Plain loops; also the ends of runs that fill no vector. */
final class PlainKernels implements Kernels {
  @Override
  public void eliminate(
      float[] up, float[] pivot, float[] rhs, float[] x, int own, int below, int n) {
    for (int p = 0; p < n; p++) {
      x[own + p] = (rhs[own + p] + up[below + p] * x[below + p]) * pivot[own + p];
    }
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
    int w = e - 1;
    for (int p = 0; p < n; p++) {
      float inflow =
          (east[own + p] * x[e + p] + east[w + p] * x[w + p])
              + (north[own + p] * x[no + p] + north[so + p] * x[so + p]);
      x[own + p] = (rhs[own + p] + inflow + up[below + p] * x[below + p]) * pivot[own + p];
    }
  }

  @Override
  public void substitute(float[] up, float[] pivot, float[] x, int own, int above, int n) {
    for (int p = 0; p < n; p++) {
      x[own + p] += up[own + p] * pivot[own + p] * x[above + p];
    }
  }

  @Override
  public void inflow(
      float[] east, float[] north, float[] x, int own, int e, int no, int so, int n, float[] flow) {
    inflow(east, north, x, own, e, no, so, 0, n, flow);
  }

  static void inflow(
      float[] east,
      float[] north,
      float[] x,
      int own,
      int e,
      int no,
      int so,
      int from,
      int n,
      float[] flow) {
    int w = e - 1;
    for (int p = from; p < n; p++) {
      flow[p] =
          (east[own + p] * x[e + p] + east[w + p] * x[w + p])
              + (north[own + p] * x[no + p] + north[so + p] * x[so + p]);
    }
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
    int w = e - 1;
    for (int p = 0; p < n; p++) {
      double c = t[own + p];
      q[own + p] =
          east[own + p] * (c - t[e + p])
              + east[w + p] * (c - t[w + p])
              + (north[own + p] * (c - t[no + p]) + north[so + p] * (c - t[so + p]))
              + (up[own + p] * (c - t[above + p]) + up[below + p] * (c - t[below + p]));
    }
  }
}
