package dev.shoreline.layout.curve;

import dev.shoreline.layout.geometry.Polygon;
import java.util.ArrayList;
import java.util.List;

/**
 * A strip along a centre line, flattened to polygons.
 *
 * <p>Both edges are sampled at the same stations, joints between curves included once, so there are
 * neither doubled vertices nor slivers at joints, and the end faces stand square on the first and
 * the last pose. Every vertex is the curve's point rounded to the grid: an edge deviates from the
 * true one by at most the tolerance plus half a database unit along each axis.
 *
 * @param offset of the strip's centre from the centre line, metres, positive to the left
 * @param width of the strip where the core has its nominal width, metres, above 0
 * @param core nominal width of the core, metres: where a taper makes the core wider by some amount,
 *     the strip is wider by the same
 */
public record Ribbon(double offset, double width, double core) {

  /** Vertices of one polygon at most; a longer ribbon is cut across at a station. */
  private static final int MAX_VERTICES = 4000;

  public Ribbon {
    Curve.require(Curve.flawOfLength("width", width));
    Curve.require(Curve.flawOfLength("core width", core));
  }

  /** A place on the centre line, the unit vector to its left, and how wide the strip is there. */
  private record Station(double x, double y, double leftX, double leftY, double width) {

    static Station at(Pose pose, double width) {
      double leftX = -StrictMath.sin(pose.heading());
      return new Station(pose.x(), pose.y(), leftX, StrictMath.cos(pose.heading()), width);
    }
  }

  /** The polygons in order along the line; empty if the line has no length. */
  public List<Polygon> flatten(CenterLine line, Resolution resolution) {
    List<Station> stations = stations(line, resolution.tolerance());
    List<Polygon> polygons = new ArrayList<>();
    int perPolygon = MAX_VERTICES / 2 - 1;
    for (int from = 0; from < stations.size() - 1; from += perPolygon) {
      int to = Math.min(stations.size() - 1, from + perPolygon);
      Polygon polygon = polygon(stations.subList(from, to + 1), resolution).normalised();
      if (polygon != null) {
        polygons.add(polygon);
      }
    }
    return polygons;
  }

  private List<Station> stations(CenterLine line, double tolerance) {
    double[] widths = line.widths(core);
    List<Station> stations = new ArrayList<>();
    stations.add(Station.at(line.start(), width + widths[0] - core));
    for (int i = 0; i < line.curves().size(); i++) {
      Curve curve = line.curves().get(i);
      double here = width + widths[i] - core;
      int steps = CenterLine.steps(curve, Math.abs(offset) + here / 2, tolerance);
      for (int k = 1; k < steps; k++) {
        Pose pose = line.joint(i).then(curve.at(curve.length() * k / steps));
        stations.add(Station.at(pose, here));
      }
      stations.add(Station.at(line.joint(i + 1), width + widths[i + 1] - core));
    }
    return stations;
  }

  private Polygon polygon(List<Station> stations, Resolution resolution) {
    int count = stations.size();
    long[] xy = new long[4 * count];
    for (int i = 0; i < count; i++) {
      Station station = stations.get(i);
      put(xy, i, station, -station.width() / 2, resolution);
      put(xy, 2 * count - 1 - i, station, station.width() / 2, resolution);
    }
    return Polygon.of(xy);
  }

  private void put(long[] xy, int vertex, Station station, double side, Resolution resolution) {
    double left = offset + side;
    xy[2 * vertex] = resolution.snap(station.x + left * station.leftX);
    xy[2 * vertex + 1] = resolution.snap(station.y + left * station.leftY);
  }
}
