package dev.shoreline.thermal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors give what plain loops give, to the last bit, for runs of any length. */
class KernelsTest {
  private static final int SIZE = 900;

  private final Random random = new Random(7);
  private final float[][] singles = new float[6][SIZE];
  private final double[][] doubles = new double[5][SIZE];

  private void fill() {
    for (float[] values : singles) {
      for (int i = 0; i < SIZE; i++) {
        values[i] = random.nextFloat();
      }
    }
    for (double[] values : doubles) {
      for (int i = 0; i < SIZE; i++) {
        values[i] = random.nextDouble();
      }
    }
  }

  private float[] corrections(Kernels kernels, int n) {
    float[] x = singles[5].clone();
    float[] flow = new float[n];
    kernels.eliminate(singles[2], singles[3], singles[4], x, 200, 100, n);
    kernels.eliminate(
        singles[0], singles[1], singles[2], singles[3], singles[4], x, 200, 301, 400, 500, 100, n);
    kernels.substitute(singles[2], singles[3], x, 200, 600, n);
    kernels.inflow(singles[0], singles[1], x, 300, 200, 400, 500, n, flow);
    System.arraycopy(flow, 0, x, 800, n);
    return x;
  }

  private double[] flows(Kernels kernels, int n) {
    double[] q = doubles[4].clone();
    kernels.outflow(
        doubles[0], doubles[1], doubles[2], doubles[3], q, 200, 301, 400, 500, 100, 600, n);
    return q;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 15, 16, 17, 31, 33, 64, 99})
  void vectorsEqualPlainLoops(int n) {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    fill();
    Kernels vectors = Kernels.best();
    assertArrayEquals(corrections(new PlainKernels(), n), corrections(vectors, n));
    assertArrayEquals(flows(new PlainKernels(), n), flows(vectors, n));
  }
}
