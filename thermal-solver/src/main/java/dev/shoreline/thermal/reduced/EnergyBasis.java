package dev.shoreline.thermal.reduced;

import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields that are orthonormal in the operator's own product θ · A θ', so that the projected
 * operator is the unit matrix.
 */
final class EnergyBasis {
  /** A field of which less than this share is new adds nothing but rounding. */
  private static final double LEAST_NEWS = 1e-5;

  private final HeatSystem system;
  private final Team team;
  private final List<double[]> fields = new ArrayList<>();
  private final List<double[]> flows = new ArrayList<>();

  EnergyBasis(HeatSystem system, Team team) {
    this.system = system;
    this.team = team;
  }

  List<double[]> fields() {
    return fields;
  }

  /** Adds what is new in a field, by Gram and Schmidt, twice. The array is used up. */
  void add(double[] field) {
    double[] flow = applied(field);
    double whole = dot(field, flow);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < fields.size(); i++) {
        subtract(field, dot(flows.get(i), field), fields.get(i));
      }
    }
    flow = applied(field);
    double news = dot(field, flow);
    if (news > LEAST_NEWS * LEAST_NEWS * whole) {
      double scale = 1 / Math.sqrt(news);
      for (int i = 0; i < field.length; i++) {
        field[i] *= scale;
        flow[i] *= scale;
      }
      fields.add(field);
      flows.add(flow);
    }
  }

  private double[] applied(double[] field) {
    double[] flow = new double[field.length];
    team.forRows(
        system.layout().ny(),
        (from, to) -> {
          for (int j = from; j < to; j++) {
            system.applyRow(j, field, flow);
          }
        });
    return flow;
  }

  private static void subtract(double[] field, double factor, double[] other) {
    for (int i = 0; i < field.length; i++) {
      field[i] -= factor * other[i];
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
