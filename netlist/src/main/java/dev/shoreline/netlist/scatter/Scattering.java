package dev.shoreline.netlist.scatter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A scattering matrix with names for its ports: what comes out where for what goes in where. */
public final class Scattering {
  private final List<String> ports;
  private final Complex[] values;

  private Scattering(List<String> ports, Complex[] values) {
    this.ports = ports;
    this.values = values;
  }

  /** No light between any of these ports. */
  public static Scattering of(List<String> ports) {
    Complex[] values = new Complex[ports.size() * ports.size()];
    Arrays.fill(values, Complex.ZERO);
    return new Scattering(List.copyOf(ports), values);
  }

  /** The same with an amplitude from one port to another and back. */
  public Scattering with(String one, String other, Complex amplitude) {
    Complex[] changed = values.clone();
    int i = index(one);
    int j = index(other);
    changed[i * ports.size() + j] = amplitude;
    changed[j * ports.size() + i] = amplitude;
    return new Scattering(ports, changed);
  }

  /** The ports in order. */
  public List<String> ports() {
    return ports;
  }

  /**
   * The amplitude out of a port for one into another.
   *
   * @throws IllegalArgumentException if there is no such port
   */
  public Complex get(String out, String in) {
    return at(index(out), index(in));
  }

  private Complex at(int out, int in) {
    return values[out * ports.size() + in];
  }

  private int index(String port) {
    int index = ports.indexOf(port);
    if (index < 0) {
      throw new IllegalArgumentException("no port '" + port + "' among " + ports);
    }
    return index;
  }

  /** The same with its ports renamed, in order. */
  Scattering renamed(List<String> names) {
    return new Scattering(List.copyOf(names), values);
  }

  /** Both side by side, without light between them. */
  Scattering beside(Scattering other) {
    List<String> all = new ArrayList<>(ports);
    all.addAll(other.ports);
    Scattering joined = of(all);
    int size = all.size();
    int shift = ports.size();
    for (int i = 0; i < shift; i++) {
      System.arraycopy(values, i * shift, joined.values, i * size, shift);
    }
    int width = other.ports.size();
    for (int i = 0; i < width; i++) {
      System.arraycopy(other.values, i * width, joined.values, (i + shift) * size + shift, width);
    }
    return joined;
  }

  /**
   * What is left when two ports are connected: with S the matrix, k and l the ports,
   *
   * <p>S'ij = Sij + (Skj Sil (1 − Slk) + Slj Sik (1 − Skl) + Skj Sll Sik + Slj Skk Sil) / ((1 −
   * Skl) (1 − Slk) − Skk Sll).
   *
   * <p>Takes time quadratic in the number of ports. Where the loop has no loss at all the quotient
   * is not finite, and so is the result.
   */
  Scattering connected(String first, String second) {
    int k = index(first);
    int l = index(second);
    Complex fromL = Complex.ONE.minus(at(k, l));
    Complex fromK = Complex.ONE.minus(at(l, k));
    Complex loop = fromL.times(fromK).minus(at(k, k).times(at(l, l)));
    List<String> left = new ArrayList<>(ports);
    left.remove(Math.max(k, l));
    left.remove(Math.min(k, l));
    Scattering result = of(left);
    int row = 0;
    for (int i = 0; i < ports.size(); i++) {
      if (i == k || i == l) {
        continue;
      }
      Complex intoK = at(i, k).times(at(l, l)).plus(at(i, l).times(fromK)).over(loop);
      Complex intoL = at(i, l).times(at(k, k)).plus(at(i, k).times(fromL)).over(loop);
      int column = 0;
      for (int j = 0; j < ports.size(); j++) {
        if (j != k && j != l) {
          Complex through = at(k, j).times(intoK).plus(at(l, j).times(intoL));
          result.values[row * left.size() + column++] = at(i, j).plus(through);
        }
      }
      row++;
    }
    return result;
  }

  /** Only these ports, in this order; into the others no light goes. */
  Scattering only(List<String> kept) {
    Scattering result = of(kept);
    for (int i = 0; i < kept.size(); i++) {
      for (int j = 0; j < kept.size(); j++) {
        result.values[i * kept.size() + j] = get(kept.get(i), kept.get(j));
      }
    }
    return result;
  }
}
