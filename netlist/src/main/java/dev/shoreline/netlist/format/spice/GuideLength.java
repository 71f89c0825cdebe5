package dev.shoreline.netlist.format.spice;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The length that a waveguide states against that of its points with round bends. */
final class GuideLength {
  /** SiEPIC-Tools cuts the length of each bend to whole nanometres, micrometres. */
  private static final double TOLERANCE_A_BEND = 1e-3;

  private GuideLength() {}

  static void check(Instance guide, Span span, Problems problems) {
    List<Attribute> attributes = guide.getAttributes();
    Optional<Attribute> stated = Settings.find(attributes, "wg_length");
    Optional<Attribute> points = Settings.find(attributes, "points");
    Optional<Attribute> radius = Settings.find(attributes, "radius");
    if (stated.isEmpty() || points.isEmpty() || radius.isEmpty()) {
      return;
    }
    List<double[]> corners = corners(Settings.value(points.get()));
    OptionalDouble drawn = length(corners, radius.get().getValue());
    double length = Micron.microns(stated.get().getValue());
    double allowed = TOLERANCE_A_BEND * Math.max(1, corners.size() - 2);
    if (drawn.isPresent() && Math.abs(drawn.getAsDouble() - length) > allowed) {
      problems.add(
          NetlistFormatCode.GUIDE_LENGTH,
          span,
          String.format(
              Locale.ROOT,
              "waveguide '%s' states %.3f um, its points make %.3f um",
              guide.getName(),
              length,
              drawn.getAsDouble()));
    }
  }

  private static List<double[]> corners(Value points) {
    List<double[]> corners = new ArrayList<>();
    if (points instanceof Value.Sequence list) {
      for (Value point : list.items()) {
        Fields.numbers(point, 2, "point", new Problems()).ifPresent(corners::add);
      }
    }
    return corners;
  }

  /** Length through corners that are rounded by arcs, micrometres. */
  static OptionalDouble length(List<double[]> corners, double radius) {
    double length = 0;
    for (int i = 0; i + 1 < corners.size(); i++) {
      length += distance(corners.get(i), corners.get(i + 1));
    }
    for (int i = 1; i + 1 < corners.size(); i++) {
      double turn = turn(corners.get(i - 1), corners.get(i), corners.get(i + 1));
      if (Math.abs(turn) > 0.75 * Math.PI) {
        return OptionalDouble.empty();
      }
      length += radius * (Math.abs(turn) - 2 * Math.tan(Math.abs(turn) / 2));
    }
    return corners.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(length);
  }

  private static double turn(double[] a, double[] b, double[] c) {
    double before = Math.atan2(b[1] - a[1], b[0] - a[0]);
    double after = Math.atan2(c[1] - b[1], c[0] - b[0]);
    return Math.IEEEremainder(after - before, 2 * Math.PI);
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
}
