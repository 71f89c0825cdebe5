package dev.shoreline.thermal.response;

import java.util.List;

/** Temperature rises of probes (rows) for one watt in each source (columns), K/W. */
public final class ResponseMatrix {
  private final List<String> probes;
  private final List<String> sources;
  private final double[] values;

  /**
   * A matrix.
   *
   * @param values K/W, probe by probe, as many as probes × sources
   */
  public ResponseMatrix(List<String> probes, List<String> sources, double[] values) {
    if (values.length != probes.size() * sources.size()) {
      throw new IllegalArgumentException(
          values.length + " values for " + probes.size() + " × " + sources.size());
    }
    this.probes = List.copyOf(probes);
    this.sources = List.copyOf(sources);
    this.values = values.clone();
  }

  /** Names of the probes. */
  public List<String> probes() {
    return probes;
  }

  /** Names of the sources. */
  public List<String> sources() {
    return sources;
  }

  /** K/W of a probe for a source. */
  public double at(int probe, int source) {
    return values[probe * sources.size() + source];
  }

  /** Rise of each probe, K, for the powers of all sources, W. */
  public double[] rises(double[] powers) {
    double[] rises = new double[probes.size()];
    for (int m = 0; m < rises.length; m++) {
      for (int n = 0; n < powers.length; n++) {
        rises[m] += at(m, n) * powers[n];
      }
    }
    return rises;
  }
}
