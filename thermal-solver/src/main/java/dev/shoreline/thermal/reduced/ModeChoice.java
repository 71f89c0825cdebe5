package dev.shoreline.thermal.reduced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Modes of a projected model: those that readings notice stay as states, the rest follows at once,
 * which leaves what is reached at rest unchanged.
 */
final class ModeChoice {
  private final SymmetricEigenvalues modes;
  private final double[][] in;
  private final double[][] out;
  private final int size;
  private final int inputs;
  private final int outputs;
  private final double[] powers;
  private final double share;

  /**
   * Modes from products with the basis.
   *
   * @param modes of the projected heat capacities: time constants, s
   * @param in by basis field and source, √(K/W)
   * @param out by basis field and reading
   * @param powers W of each source
   * @param share of the largest rise below which a mode is no state
   */
  ModeChoice(
      SymmetricEigenvalues modes, double[][] in, double[][] out, double[] powers, double share) {
    this.modes = modes;
    this.powers = powers;
    this.share = share;
    this.size = in.length;
    this.inputs = powers.length;
    this.outputs = size == 0 ? 0 : out[0].length;
    this.in = turned(in, inputs);
    this.out = turned(out, outputs);
  }

  /** Products with the basis become products with the modes. */
  private double[][] turned(double[][] byField, int columns) {
    double[][] byMode = new double[size][columns];
    for (int i = 0; i < size; i++) {
      for (int f = 0; f < size; f++) {
        for (int c = 0; c < columns; c++) {
          byMode[i][c] += modes.vector(f, i) * byField[f][c];
        }
      }
    }
    return byMode;
  }

  ReducedModel model(List<String> sources, List<String> places, double[] base) {
    double least = share * largestRise();
    List<Double> times = new ArrayList<>();
    List<List<Double>> input = new ArrayList<>();
    double[][] output = new double[places.size()][0];
    double[][] direct = new double[places.size()][sources.size()];
    for (int i : slowestFirst()) {
      double scale = Arrays.stream(out[i]).map(Math::abs).max().orElse(0);
      if (modes.value(i) > 0 && contribution(i) > least) {
        times.add(modes.value(i));
        input.add(Arrays.stream(in[i]).map(b -> b * scale).boxed().toList());
        for (int o = 0; o < output.length; o++) {
          output[o] = Arrays.copyOf(output[o], times.size());
          output[o][times.size() - 1] = out[i][o] / scale;
        }
      } else {
        for (int o = 0; o < direct.length; o++) {
          for (int j = 0; j < inputs; j++) {
            direct[o][j] += out[i][o] * in[i][j];
          }
        }
      }
    }
    List<Double> rest = Arrays.stream(base).boxed().toList();
    return new ReducedModel(sources, places, times, input, rows(output), rows(direct), rest);
  }

  private int[] slowestFirst() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -modes.value(i)))
        .mapToInt(i -> i)
        .toArray();
  }

  /** What a mode adds to any reading at rest, at most, K. */
  private double contribution(int mode) {
    double driven = 0;
    for (int j = 0; j < inputs; j++) {
      driven += Math.abs(in[mode][j] * powers[j]);
    }
    return driven * Arrays.stream(out[mode]).map(Math::abs).max().orElse(0);
  }

  private double largestRise() {
    double largest = 0;
    for (int o = 0; o < outputs; o++) {
      double rise = 0;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < inputs; j++) {
          rise += out[i][o] * in[i][j] * powers[j];
        }
      }
      largest = Math.max(largest, Math.abs(rise));
    }
    return largest;
  }

  private static List<List<Double>> rows(double[][] matrix) {
    return Arrays.stream(matrix).map(r -> Arrays.stream(r).boxed().toList()).toList();
  }
}
