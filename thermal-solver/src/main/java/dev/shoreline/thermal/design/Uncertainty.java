package dev.shoreline.thermal.design;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much temperatures move with values that nobody has checked.
 *
 * @param objects paths of the bodies, then of the devices
 * @param temperatures of these, K
 * @param unknowns what was varied
 */
public record Uncertainty(List<String> objects, List<Double> temperatures, List<Unknown> unknowns) {
  /** Copies the lists. */
  public Uncertainty {
    objects = List.copyOf(objects);
    temperatures = List.copyOf(temperatures);
    unknowns = List.copyOf(unknowns);
  }

  /**
   * A conductivity or a coefficient.
   *
   * @param name of the material or face
   * @param slopes change of each object's temperature for a relative change of 1, K
   */
  public record Unknown(String name, List<Double> slopes) {
    /** Copies the slopes. */
    public Unknown {
      slopes = List.copyOf(slopes);
    }
  }

  /**
   * Half the interval of an object's temperature, K: unknowns are independent and alike in spread.
   *
   * @param object its number
   * @param spread relative, such as 0.2
   */
  public double interval(int object, double spread) {
    double squares = 0;
    for (Unknown unknown : unknowns) {
      double change = spread * unknown.slopes.get(object);
      squares += change * change;
    }
    return Math.sqrt(squares);
  }

  /** The unknowns by what they do to an object, the strongest first. */
  public List<Unknown> ranked(int object) {
    return IntStream.range(0, unknowns.size())
        .mapToObj(unknowns::get)
        .sorted(Comparator.comparingDouble(u -> -Math.abs(u.slopes.get(object))))
        .toList();
  }
}
