package dev.shoreline.thermal.reduced;

import java.util.List;

/**
 * Temperatures y of some places for powers u of some sources, by states x that decay each by
 * itself: τ_i dx_i/dt = −x_i + Σ_j B_ij u_j, y = base + C x + D u. At rest it is as exact as the
 * grid that it comes from.
 *
 * @param inputs names of the sources
 * @param outputs names of the places
 * @param timeConstants τ, s, the longest first
 * @param inputMatrix B, K/W, a row a state
 * @param outputMatrix C, a row a place; its largest entry for each state is 1
 * @param directMatrix D, K/W, a row a place: what follows at once
 * @param base without power, °C
 */
public record ReducedModel(
    List<String> inputs,
    List<String> outputs,
    List<Double> timeConstants,
    List<List<Double>> inputMatrix,
    List<List<Double>> outputMatrix,
    List<List<Double>> directMatrix,
    List<Double> base) {
  /** Copies the lists. */
  public ReducedModel {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    timeConstants = List.copyOf(timeConstants);
    inputMatrix = inputMatrix.stream().map(List::copyOf).toList();
    outputMatrix = outputMatrix.stream().map(List::copyOf).toList();
    directMatrix = directMatrix.stream().map(List::copyOf).toList();
    base = List.copyOf(base);
  }

  /** The states at rest with given powers, W. */
  public double[] rest(double[] powers) {
    double[] state = new double[timeConstants.size()];
    for (int i = 0; i < state.length; i++) {
      state[i] = product(inputMatrix.get(i), powers);
    }
    return state;
  }

  /** The states after some seconds of constant powers, W: exact, whatever the time. */
  public double[] after(double[] state, double[] powers, double seconds) {
    double[] next = rest(powers);
    for (int i = 0; i < next.length; i++) {
      next[i] += (state[i] - next[i]) * Math.exp(-seconds / timeConstants.get(i));
    }
    return next;
  }

  /** The temperatures of all places, °C. */
  public double[] temperatures(double[] state, double[] powers) {
    double[] celsius = new double[outputs.size()];
    for (int o = 0; o < celsius.length; o++) {
      celsius[o] =
          base.get(o) + product(outputMatrix.get(o), state) + product(directMatrix.get(o), powers);
    }
    return celsius;
  }

  private static double product(List<Double> row, double[] column) {
    double sum = 0;
    for (int i = 0; i < column.length; i++) {
      sum += row.get(i) * column[i];
    }
    return sum;
  }
}
